import type { ReactElement } from "react";
import type { Meeting } from "../../programme";
import { Entry } from "../parts/entry";
import { useScreenStyles } from "../parts/use-screen-styles";
import { attendanceStrings } from "../strings/attendance";

const words = attendanceStrings.meetings;

/** How long the external speaker and the sets have, as it is typed. */
export interface TypedMinutes {
  readonly speakerMinutes: string;
  readonly sessionMinutes: string;
}

/** Those of a meeting. */
export function minutesTyped({
  speakerMinutes,
  sessionMinutes,
}: Pick<Meeting, keyof TypedMinutes>): TypedMinutes {
  return { speakerMinutes: String(speakerMinutes), sessionMinutes: String(sessionMinutes) };
}

/** Null while something is missing. */
export function minutesUnderstood({
  speakerMinutes,
  sessionMinutes,
}: TypedMinutes): Pick<Meeting, keyof TypedMinutes> | null {
  if (speakerMinutes === "" || sessionMinutes === "") return null;
  return { speakerMinutes: Number(speakerMinutes), sessionMinutes: Number(sessionMinutes) };
}

export function MinuteEntries({
  minutes,
  onEnter,
}: {
  readonly minutes: TypedMinutes;
  readonly onEnter: (minutes: Partial<TypedMinutes>) => void;
}): ReactElement {
  const styles = useScreenStyles();
  const range = { type: "number", min: 0, max: 600 } as const;
  return (
    <div className={styles.group}>
      <div className={styles.fields}>
        <Entry
          {...range}
          label={words.speakerMinutes}
          value={minutes.speakerMinutes}
          onEnter={(speakerMinutes) => {
            onEnter({ speakerMinutes });
          }}
        />
        <Entry
          {...range}
          label={words.sessionMinutes}
          value={minutes.sessionMinutes}
          onEnter={(sessionMinutes) => {
            onEnter({ sessionMinutes });
          }}
        />
      </div>
      <p className={styles.quiet}>{words.sessionHint}</p>
    </div>
  );
}
