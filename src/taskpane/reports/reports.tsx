import { Checkbox } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { ReportWish } from "../../commands";
import { spokenDate } from "../../sheet";
import type { WorkbookLook } from "../../worker";
import { issueCalendars, makeReport } from "../core/reports-actions";
import { ActionButton } from "../parts/action-button";
import { Choice } from "../parts/choice";
import { usePane, usePaneState } from "../parts/use-pane";
import { useScreenStyles } from "../parts/use-screen-styles";
import { reportsStrings as words } from "../strings/reports";
import { Folded } from "../parts/folded";
import { MadeCard } from "./made-file";

const names: Readonly<Record<ReportWish["kind"], string>> = words.kinds;
const kinds = Object.keys(words.kinds) as readonly ReportWish["kind"][];

/** What people ask of a programme, and calendar files. */
export function Reports({ view }: { readonly view: WorkbookLook }): ReactElement {
  const styles = useScreenStyles();
  const pane = usePane();
  const made = usePaneState(({ reports }) => reports.made);
  const [kind, setKind] = useState<ReportWish["kind"]>("register");
  const [meeting, setMeeting] = useState("");
  const [set, setSet] = useState("");
  const [largePrint, setLargePrint] = useState(false);
  const [chosen, setOrganisation] = useState("");
  const organisation = view.organisations.includes(chosen) ? chosen : (view.organisations[0] ?? "");
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
          options={kinds.map((value) => ({ value, text: names[value] }))}
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
                ...view.meetings
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
                ...view.sets.map(({ number, name }) => ({ value: String(number), text: name })),
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
            options={view.organisations.map((value) => ({ value, text: value }))}
            onChoose={setOrganisation}
          />
        )}
        <div>
          <ActionButton
            appearance="primary"
            onClick={() => {
              void makeReport(pane, wish());
            }}
          >
            {words.make}
          </ActionButton>
        </div>
      </div>
      {made?.from === "reports" && <MadeCard file={made.file} />}
      <h4 className={styles.minor}>{words.calendars}</h4>
      <p className={styles.text}>{words.calendarsHint}</p>
      <div>
        <ActionButton
          onClick={() => {
            void issueCalendars(pane);
          }}
        >
          {words.makeCalendars}
        </ActionButton>
      </div>
    </Folded>
  );
}
