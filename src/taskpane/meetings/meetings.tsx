import type { ReactElement } from "react";
import type { WorkbookLook } from "../../worker";
import { select } from "../core/selectors";
import { undo } from "../core/session-actions";
import { ActionButton } from "../parts/action-button";
import { usePane, usePaneState } from "../parts/use-pane";
import { useScreenStyles } from "../parts/use-screen-styles";
import { strings } from "../strings";
import { AddMeeting } from "./add-meeting";
import { CyclePlan } from "./cycle-plan";
import { MeetingRow } from "./meeting-row";
import { Rooms } from "./rooms";

const words = strings.attendance.meetings;

/** The meetings of the cycle, what can be done with each, their rooms, and the cycle planned. */
export function Meetings({ view }: { readonly view: WorkbookLook }): ReactElement {
  const styles = useScreenStyles();
  const pane = usePane();
  const lastWritten = usePaneState(select.lastWritten);
  return (
    <div className={styles.screen}>
      {lastWritten === "change" && (
        <div>
          <ActionButton
            onClick={() => {
              void undo(pane);
            }}
          >
            {words.undo}
          </ActionButton>
        </div>
      )}
      {view.meetings.length === 0 ? (
        <p className={styles.text}>{words.none}</p>
      ) : (
        <ul className={styles.plainList} aria-label={words.heading}>
          {view.meetings.map((meeting) => (
            <li key={meeting.id}>
              <MeetingRow meeting={meeting} />
            </li>
          ))}
        </ul>
      )}
      {view.meetings.length > 0 && <AddMeeting />}
      <Rooms view={view} />
      <CyclePlan view={view} />
    </div>
  );
}
