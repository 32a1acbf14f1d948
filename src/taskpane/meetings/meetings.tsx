import type { ReactElement } from "react";
import type { WorkbookLook } from "../../worker";
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
  return (
    <div className={styles.screen}>
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
