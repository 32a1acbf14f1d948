import type { ReactElement } from "react";
import { useTyped } from "../parts/use-typed";
import { spokenDate, type IsoDate } from "../../sheet";
import { CommandButton } from "../parts/command-button";
import { DayEntry } from "../parts/day-entry";
import { useScreenStyles } from "../parts/use-screen-styles";
import { attendanceStrings } from "../strings/attendance";

const words = attendanceStrings.meetings;

/** One more meeting on a day of its own; the others stay as they are. */
export function AddMeeting(): ReactElement {
  const styles = useScreenStyles();
  const [day, setDay, forget] = useTyped<IsoDate | null>("one more meeting", null);
  return (
    <div role="group" aria-label={words.oneMore} className={styles.expanded}>
      <DayEntry label={words.dayOfOneMore} hint={words.oneMoreHint} value={day} onEnter={setDay} />
      <div>
        <CommandButton
          command={day && { kind: "add-meetings", days: [day] }}
          done={day ? words.added(spokenDate(day)) : ""}
          onDone={forget}
        >
          {words.add}
        </CommandButton>
      </div>
    </div>
  );
}
