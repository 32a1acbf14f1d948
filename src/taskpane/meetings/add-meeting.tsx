import type { ReactElement } from "react";
import type { IsoDate } from "../../sheet";
import { addMeeting } from "../core/meetings-actions";
import { ActionButton } from "../parts/action-button";
import { DayEntry } from "../parts/day-entry";
import { usePane } from "../parts/use-pane";
import { useTyped } from "../parts/use-typed";
import { useScreenStyles } from "../parts/use-screen-styles";
import { attendanceStrings } from "../strings/attendance";

const words = attendanceStrings.meetings;

/** One more meeting on a day of its own; the others stay as they are. */
export function AddMeeting(): ReactElement {
  const styles = useScreenStyles();
  const pane = usePane();
  const [day, setDay, forgetOnce] = useTyped<IsoDate | null>("one more meeting", null);
  return (
    <div role="group" aria-label={words.oneMore} className={styles.expanded}>
      <DayEntry label={words.dayOfOneMore} hint={words.oneMoreHint} value={day} onEnter={setDay} />
      <div>
        <ActionButton
          disabledFocusable={day === null}
          onClick={() => {
            if (day !== null) forgetOnce(addMeeting(pane, day));
          }}
        >
          {words.add}
        </ActionButton>
      </div>
    </div>
  );
}
