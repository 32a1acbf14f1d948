import { Checkbox } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { spokenDate } from "../../sheet";
import type { WorkbookView } from "../../worker";
import { everySet } from "../core/sets-then";
import { Choice } from "../parts/choice";
import { useScreenStyles } from "../parts/use-screen-styles";
import { reportsStrings as words } from "../strings/reports";

interface ChosenRegisters {
  /** An ID; empty for the next one, "all" for all. */
  readonly meeting: string;
  /** A number; empty for all. */
  readonly set: string;
  readonly largePrint: boolean;
}

/** Of which meeting and set registers are printed, and how. */
export function RegisterChoices({
  view,
  chosen,
  onChoose,
}: {
  readonly view: WorkbookView;
  readonly chosen: ChosenRegisters;
  readonly onChoose: (chosen: ChosenRegisters) => void;
}): ReactElement {
  const styles = useScreenStyles();
  return (
    <div className={styles.form}>
      <Choice
        label={words.meeting}
        value={chosen.meeting}
        options={[
          { value: "", text: words.nextMeeting },
          { value: "all", text: words.allMeetings },
          ...view.meetings
            .filter(({ status }) => status !== "Cancelled")
            .map(({ id, date }) => ({ value: id, text: `${id}, ${spokenDate(date)}` })),
        ]}
        onChoose={(meeting) => {
          onChoose({ ...chosen, meeting });
        }}
      />
      <Choice
        label={words.set}
        value={chosen.set}
        options={[
          { value: "", text: words.allSets },
          ...everySet(view).map(({ number, name }) => ({ value: String(number), text: name })),
        ]}
        onChoose={(set) => {
          onChoose({ ...chosen, set });
        }}
      />
      <Checkbox
        label={words.largePrint}
        checked={chosen.largePrint}
        onChange={(_, { checked }) => {
          onChoose({ ...chosen, largePrint: checked === true });
        }}
      />
    </div>
  );
}

/** The organisation that a report is for. */
export function SponsorChoice({
  view,
  organisation,
  onChoose,
}: {
  readonly view: WorkbookView;
  readonly organisation: string;
  readonly onChoose: (organisation: string) => void;
}): ReactElement {
  return (
    <Choice
      label={words.organisation}
      value={organisation}
      options={view.organisations.map((value) => ({ value, text: value }))}
      onChoose={onChoose}
    />
  );
}
