import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { WorkbookLook } from "../../worker";
import { undo } from "../core/form-sets";
import { usePane, usePaneState } from "../shell/use-pane";
import { useScreenStyles } from "../shell/use-screen-styles";
import { strings } from "../strings";
import { AddMeeting } from "./add-meeting";
import { CyclePlan } from "./cycle-plan";
import { MeetingRow } from "./meeting-row";
import { Rooms } from "./rooms";

const words = strings.attendance.meetings;

/** The meetings of the cycle, what can be done with each, their rooms, and the cycle planned. */
export function Meetings({ look }: { readonly look: WorkbookLook }): ReactElement {
  const styles = useScreenStyles();
  const pane = usePane();
  const { written, work } = usePaneState();
  return (
    <div className={styles.screen}>
      {written.at(-1) === "change" && (
        <div>
          <Button
            disabledFocusable={work !== null}
            onClick={() => {
              void undo(pane);
            }}
          >
            {words.undo}
          </Button>
        </div>
      )}
      {look.meetings.length === 0 ? (
        <p className={styles.text}>{words.none}</p>
      ) : (
        <ul className={styles.plainList} aria-label={words.heading}>
          {look.meetings.map((meeting) => (
            <li key={meeting.id}>
              <MeetingRow meeting={meeting} />
            </li>
          ))}
        </ul>
      )}
      {look.meetings.length > 0 && <AddMeeting />}
      <Rooms look={look} />
      <CyclePlan look={look} />
    </div>
  );
}
