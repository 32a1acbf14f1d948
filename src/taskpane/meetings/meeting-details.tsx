import type { ReactElement } from "react";
import type { Meeting } from "../../programme";
import { CommandButton } from "../parts/command-button";
import { Entry } from "../parts/entry";
import { useTyped } from "../parts/use-typed";
import { useScreenStyles } from "../parts/use-screen-styles";
import { attendanceStrings } from "../strings/attendance";
import { MinuteEntries, minutesTyped, minutesUnderstood, type TypedMinutes } from "./minute-entries";

const words = attendanceStrings.meetings;

type Typed = TypedMinutes & Pick<Meeting, "speaker" | "topic" | "venue">;

/** Venue, external speaker, topic and minutes of a meeting, to be entered and saved together. */
export function MeetingDetails({ meeting }: { readonly meeting: Meeting }): ReactElement {
  const styles = useScreenStyles();
  const { id, venue, speaker, topic } = meeting;
  // What was entered here goes before what the workbook says, until it is saved.
  const [entered, setEntered, forget] = useTyped<Partial<Typed>>(`details of ${id}`, {});
  const typed: Typed = { venue, speaker, topic, ...minutesTyped(meeting), ...entered };
  const minutes = minutesUnderstood(typed);
  const enter = (more: Partial<Typed>): void => {
    setEntered({ ...entered, ...more });
  };
  const details = { venue: typed.venue, speaker: typed.speaker, topic: typed.topic, ...minutes };
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
        <CommandButton
          size="small"
          command={
            Object.keys(entered).length === 0 || minutes === null
              ? null
              : { kind: "describe", meetingId: id, details }
          }
          done={words.described(id)}
          onDone={forget}
        >
          {words.describe}
        </CommandButton>
      </div>
    </div>
  );
}
