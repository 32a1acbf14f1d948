import type { ReactElement } from "react";
import type { Meeting } from "../../programme";
import { describeMeeting } from "../core/meetings-actions";
import { ActionButton } from "../parts/action-button";
import { Entry } from "../parts/entry";
import { usePane } from "../parts/use-pane";
import { useTyped } from "../parts/use-typed";
import { useScreenStyles } from "../parts/use-screen-styles";
import { attendanceStrings } from "../strings/attendance";
import { MinuteEntries, minutesTyped, minutesUnderstood, type TypedMinutes } from "./minute-entries";

const words = attendanceStrings.meetings;

type Typed = TypedMinutes & Pick<Meeting, "speaker" | "topic" | "venue">;

/** Venue, external speaker, topic and minutes of a meeting, to be entered and saved together. */
export function MeetingDetails({ meeting }: { readonly meeting: Meeting }): ReactElement {
  const styles = useScreenStyles();
  const pane = usePane();
  const { id, venue, speaker, topic } = meeting;
  // What was entered here goes before what the workbook says, until it is saved.
  const [entered, setEntered, forgetOnce] = useTyped<Partial<Typed>>(`details of ${id}`, {});
  const typed: Typed = { venue, speaker, topic, ...minutesTyped(meeting), ...entered };
  const minutes = minutesUnderstood(typed);
  const enter = (more: Partial<Typed>): void => {
    setEntered({ ...entered, ...more });
  };
  return (
    <div className={styles.form}>
      {(["speaker", "topic", "venue"] as const).map((name) => (
        <Entry
          key={name}
          label={words[name]}
          value={typed[name]}
          onEnter={(value) => {
            enter({ [name]: value });
          }}
        />
      ))}
      <MinuteEntries minutes={typed} onEnter={enter} />
      <div>
        <ActionButton
          size="small"
          disabledFocusable={Object.keys(entered).length === 0 || minutes === null}
          onClick={() => {
            const details = { venue: typed.venue, speaker: typed.speaker, topic: typed.topic, ...minutes };
            forgetOnce(describeMeeting(pane, id, details));
          }}
        >
          {words.describe}
        </ActionButton>
      </div>
    </div>
  );
}
