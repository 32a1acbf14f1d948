import { Button, Checkbox } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { ReportWish } from "../../commands";
import { spokenDate } from "../../sheet";
import type { WorkbookLook } from "../../worker";
import { issueCalendars, makeReport } from "../core/make-reports";
import { Choice } from "../shell/choice";
import { usePane, usePaneState } from "../shell/use-pane";
import { useScreenStyles } from "../shell/use-screen-styles";
import { strings } from "../strings";
import { Folded } from "../shell/folded";
import { MadeCard } from "./made-file";

const words = strings.reports;
const kinds = ["register", "chase", "sponsor", "certificates", "evaluation", "board"] as const;

/** What people ask of a programme, and calendar files. */
export function Reports({ look }: { readonly look: WorkbookLook }): ReactElement {
  const styles = useScreenStyles();
  const pane = usePane();
  const { work, made } = usePaneState();
  const [kind, setKind] = useState<ReportWish["kind"]>("register");
  const [meeting, setMeeting] = useState("");
  const [set, setSet] = useState("");
  const [largePrint, setLargePrint] = useState(false);
  const [chosen, setOrganisation] = useState("");
  const organisation = look.organisations.includes(chosen) ? chosen : (look.organisations[0] ?? "");
  const wish = (): ReportWish => {
    if (kind === "sponsor") return { kind, organisation };
    if (kind !== "register") return { kind };
    return {
      ...{ kind, largePrint },
      ...(meeting !== "" && { meeting }),
      ...(set !== "" && { set: Number(set) }),
    };
  };
  return (
    <Folded heading={words.heading}>
      <p className={styles.text}>{words.hint}</p>
      <div className={styles.form}>
        <Choice
          label={words.kind}
          value={kind}
          options={kinds.map((value) => ({ value, text: words.kinds[value] }))}
          onChoose={(value) => {
            setKind(kinds.find((each) => each === value) ?? "register");
          }}
        />
        {kind === "register" && (
          <>
            <Choice
              label={words.meeting}
              value={meeting}
              options={[
                { value: "", text: words.nextMeeting },
                { value: "all", text: words.allMeetings },
                ...look.meetings
                  .filter(({ status }) => status !== "Cancelled")
                  .map(({ id, date }) => ({ value: id, text: `${id}, ${spokenDate(date)}` })),
              ]}
              onChoose={setMeeting}
            />
            <Choice
              label={words.set}
              value={set}
              options={[
                { value: "", text: words.allSets },
                ...look.sets.map(({ number, name }) => ({ value: String(number), text: name })),
              ]}
              onChoose={setSet}
            />
            <Checkbox
              label={words.largePrint}
              checked={largePrint}
              onChange={(_, { checked }) => {
                setLargePrint(checked === true);
              }}
            />
          </>
        )}
        {kind === "sponsor" && (
          <Choice
            label={words.organisation}
            value={organisation}
            options={look.organisations.map((value) => ({ value, text: value }))}
            onChoose={setOrganisation}
          />
        )}
        <div>
          <Button
            appearance="primary"
            disabledFocusable={work !== null}
            onClick={() => {
              void makeReport(pane, wish());
            }}
          >
            {words.make}
          </Button>
        </div>
      </div>
      {made?.from === "reports" && <MadeCard file={made.file} />}
      <h4 className={styles.minor}>{words.calendars}</h4>
      <p className={styles.text}>{words.calendarsHint}</p>
      <div>
        <Button
          disabledFocusable={work !== null}
          onClick={() => {
            void issueCalendars(pane);
          }}
        >
          {words.makeCalendars}
        </Button>
      </div>
    </Folded>
  );
}
