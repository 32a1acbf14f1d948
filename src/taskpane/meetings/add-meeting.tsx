import { Button } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { spokenDate } from "../../sheet";
import { change } from "../core/form-sets";
import { Entry } from "../shell/entry";
import { usePane, usePaneState } from "../shell/use-pane";
import { useScreenStyles } from "../shell/use-screen-styles";
import { strings } from "../strings";

const words = strings.attendance.meetings;

/** One more meeting on a day of its own; the others stay as they are. */
export function AddMeeting(): ReactElement {
  const styles = useScreenStyles();
  const pane = usePane();
  const { work } = usePaneState();
  const [day, setDay] = useState("");
  return (
    <div className={styles.group}>
      <h4 className={styles.minor}>{words.oneMore}</h4>
      <Entry label={words.dayOfOneMore} hint={words.oneMoreHint} type="date" value={day} onEnter={setDay} />
      <div>
        <Button
          disabledFocusable={work !== null || day === ""}
          onClick={() => {
            void change(pane, { kind: "add-meetings", days: [day] }, words.added(spokenDate(day))).then(
              (isDone) => {
                if (isDone) setDay("");
              },
            );
          }}
        >
          {words.add}
        </Button>
      </div>
    </div>
  );
}
