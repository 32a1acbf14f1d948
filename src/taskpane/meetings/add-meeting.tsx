import { useState, type ReactElement } from "react";
import { addMeeting } from "../core/meetings-actions";
import { ActionButton } from "../parts/action-button";
import { Entry } from "../parts/entry";
import { usePane } from "../parts/use-pane";
import { useScreenStyles } from "../parts/use-screen-styles";
import { strings } from "../strings";

const words = strings.attendance.meetings;

/** One more meeting on a day of its own; the others stay as they are. */
export function AddMeeting(): ReactElement {
  const styles = useScreenStyles();
  const pane = usePane();
  const [day, setDay] = useState("");
  return (
    <div role="group" aria-label={words.oneMore} className={styles.inHand}>
      <Entry label={words.dayOfOneMore} hint={words.oneMoreHint} type="date" value={day} onEnter={setDay} />
      <div>
        <ActionButton
          disabledFocusable={day === ""}
          onClick={() => {
            void addMeeting(pane, day).then((isDone) => {
              if (isDone) setDay("");
            });
          }}
        >
          {words.add}
        </ActionButton>
      </div>
    </div>
  );
}
