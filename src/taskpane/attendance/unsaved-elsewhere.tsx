import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { WorkbookView } from "../../worker";
import { chooseRegister, discard } from "../core/attendance-actions";
import { enteredAt, unsaved } from "../core/attendance-slice";
import { usePane, usePaneState } from "../parts/use-pane";
import { useScreenStyles } from "../parts/use-screen-styles";
import { attendanceStrings as words } from "../strings/attendance";

interface Props {
  readonly view: WorkbookView;
  /** ID of the meeting whose register is shown. */
  readonly shown: string;
}

/** Codes that wait to be saved in registers that are not shown. */
export function UnsavedElsewhere({ view, shown }: Props): ReactElement | null {
  const styles = useScreenStyles();
  const pane = usePane();
  const attendance = usePaneState((state) => state.attendance);
  const { register } = attendance;
  const waiting = unsaved(attendance).flatMap(({ meetingId }) => {
    const own: readonly string[] =
      meetingId === shown ? (register?.lines ?? []).map(({ memberId }) => memberId) : [];
    const members = Object.keys(enteredAt(attendance, meetingId)).filter((id) => !own.includes(id));
    return members.length === 0 ? [] : [{ meetingId, members }];
  });
  if (waiting.length === 0) return null;
  return (
    <section className={styles.group}>
      <h3 className={styles.subheading}>{words.notSaved}</h3>
      <ul className={styles.plainList}>
        {waiting.map(({ meetingId, members }) => {
          const set = view.sets.find((each) => each.members.some(({ id }) => members.includes(id)));
          const isThere = set && view.meetings.some(({ id }) => id === meetingId);
          return (
            <li key={meetingId} className={styles.buttons}>
              <span className={styles.text}>{words.waiting(meetingId, members.length)}</span>
              {isThere && (
                <Button
                  size="small"
                  onClick={() => {
                    chooseRegister(pane, meetingId, set.number);
                  }}
                >
                  {words.showRegister(set.name, meetingId)}
                </Button>
              )}
              <Button
                size="small"
                onClick={() => {
                  discard(pane, meetingId, members);
                }}
              >
                {words.discard(meetingId)}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
