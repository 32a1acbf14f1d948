import type { ReactElement } from "react";
import type { Meeting, SetNumber } from "../../programme";
import { clockTime, spokenDate, type IsoDate } from "../../sheet";
import type { WorkbookView } from "../../worker";
import { CommandButton } from "../parts/command-button";
import { Choice } from "../parts/choice";
import { DayEntry } from "../parts/day-entry";
import { Entry } from "../parts/entry";
import { useTyped } from "../parts/use-typed";
import { useScreenStyles } from "../parts/use-screen-styles";
import { attendanceStrings } from "../strings/attendance";
import { minutesOf, sayMeeting } from "./say-meeting";

const words = attendanceStrings.meetings;

/** One set at one meeting: the day, the time and the venue that it has apart from the rest. */
export function OwnDay({ view }: { readonly view: WorkbookView }): ReactElement | null {
  const styles = useScreenStyles();
  const open = view.meetings.filter(({ status }) => status !== "Cancelled");
  const [chosen, setChosen] = useTyped("own day: meeting", view.nextMeeting ?? open[0]?.id ?? "");
  const [number, setNumber] = useTyped("own day: set", String(view.sets[0]?.number ?? ""));
  const meeting = open.find(({ id }) => id === chosen) ?? open[0];
  const set = view.sets.find((each) => String(each.number) === number) ?? view.sets[0];
  if (!meeting || !set) return null;
  return (
    <div role="group" aria-label={words.ownDay} className={styles.expanded}>
      <p className={styles.quiet}>{words.ownDayHint}</p>
      <OwnDays view={view} />
      <Choice
        label={words.ownDayFor}
        value={meeting.id}
        options={open.map((each) => ({ value: each.id, text: sayMeeting(each) }))}
        onChoose={setChosen}
      />
      <Choice
        label={words.ownDaySet}
        value={String(set.number)}
        options={view.sets.map((each) => ({ value: String(each.number), text: each.name }))}
        onChoose={setNumber}
      />
      <DayOf {...{ view, meeting, set }} />
    </div>
  );
}

/** Those there are, so that nobody looks for them one by one. */
function OwnDays({ view }: { readonly view: WorkbookView }): ReactElement | null {
  const styles = useScreenStyles();
  if (view.ownDays.length === 0) return null;
  return (
    <ul className={styles.bareList} aria-label={words.ownDays}>
      {view.ownDays.map(({ meetingId, setNumber, date, start, venue }) => {
        const name = view.sets.find((set) => set.number === setNumber)?.name ?? String(setNumber);
        const when = [
          ...(date === null ? [] : [spokenDate(date)]),
          ...(start === null ? [] : [clockTime(start)]),
          ...(venue === "" ? [] : [venue]),
        ];
        return (
          <li key={`${meetingId} ${String(setNumber)}`} className={styles.text}>
            {words.ownDayLine(meetingId, name, when.join(", "))}
          </li>
        );
      })}
    </ul>
  );
}

interface TypedDay {
  readonly day: IsoDate | null;
  readonly time: string;
  readonly length: string;
  readonly venue: string;
}

function DayOf({
  view,
  meeting,
  set,
}: {
  readonly view: WorkbookView;
  readonly meeting: Meeting;
  readonly set: { readonly number: SetNumber; readonly name: string };
}): ReactElement {
  const styles = useScreenStyles();
  const own = view.ownDays.find((each) => each.meetingId === meeting.id && each.setNumber === set.number);
  const sharedStart = meeting.speakerStart + meeting.speakerMinutes;
  const field = `own day of ${String(set.number)} at ${meeting.id}`;
  const [entered, setEntered, forget] = useTyped<Partial<TypedDay>>(field, {});
  const { day, time, length, venue }: TypedDay = {
    ...{ day: own?.date ?? meeting.date, time: clockTime(own?.start ?? sharedStart) },
    ...{ length: String(own?.minutes ?? meeting.sessionMinutes), venue: own?.venue ?? "" },
    ...entered,
  };
  const enter = (more: Partial<TypedDay>): void => {
    setEntered({ ...entered, ...more });
  };
  const [start, minutes] = [minutesOf(time), Number(length)];
  const isWhole = Number.isInteger(minutes) && minutes >= 1 && minutes <= 600;
  const here = { meetingId: meeting.id, sets: [set.number] };
  return (
    <>
      <div className={styles.fields}>
        <DayEntry
          label={words.ownDate}
          value={day}
          onEnter={(value) => {
            enter({ day: value });
          }}
        />
        <Entry
          label={words.ownStart}
          type="time"
          value={time}
          onEnter={(value) => {
            enter({ time: value });
          }}
        />
        <Entry
          label={words.ownMinutes}
          type="number"
          value={length}
          onEnter={(value) => {
            enter({ length: value });
          }}
        />
        <Entry
          label={words.ownVenue}
          value={venue}
          onEnter={(value) => {
            enter({ venue: value });
          }}
        />
      </div>
      <div className={styles.buttons}>
        <CommandButton
          size="small"
          command={
            day === null || start === null || !isWhole
              ? null
              : { kind: "own-day", ...here, date: day, start, minutes, venue }
          }
          done={words.ownDaySaved(set.name, meeting.id)}
          onDone={forget}
        >
          {words.saveOwnDay}
        </CommandButton>
        {own && (
          <CommandButton
            size="small"
            command={{ kind: "shared-day", ...here }}
            done={words.dayShared(set.name, meeting.id)}
            onDone={forget}
          >
            {words.shareDay}
          </CommandButton>
        )}
      </div>
    </>
  );
}
