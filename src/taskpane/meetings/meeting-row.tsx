import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { DismissRegular, EditRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import type { Meeting } from "../../programme";
import { clockTime, spokenDate, type IsoDate } from "../../sheet";
import { CommandButton } from "../parts/command-button";
import { Entry } from "../parts/entry";
import { Folded } from "../parts/folded";
import { DayEntry } from "../parts/day-entry";
import { useTyped } from "../parts/use-typed";
import { useScreenStyles } from "../parts/use-screen-styles";
import { attendanceStrings } from "../strings/attendance";
import { visitStrings } from "../strings/visits";
import { MeetingDetails } from "./meeting-details";
import { minutesOf, sayMeeting, sayShortDay } from "./say-meeting";
import { Visits } from "./visits";

const words = attendanceStrings.meetings;

const useStyles = makeStyles({
  line: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: "8px",
    alignItems: "center",
    paddingBlock: "4px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { minWidth: "2.2em" },
  day: { flex: "1 1 7.5em" },
  cancelled: { textDecorationLine: "line-through" },
});

/** A meeting in a line with its status, and once opened what can be done with it. */
export function MeetingRow({
  meeting,
  isOpen,
  onToggle,
}: {
  readonly meeting: Meeting;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}): ReactElement {
  const own = useStyles();
  const styles = useScreenStyles();
  const { id, status, note } = meeting;
  return (
    <>
      <div className={own.line}>
        <strong className={own.name}>{id}</strong>
        <span className={mergeClasses(own.day, status === "Cancelled" && own.cancelled)}>
          {sayShortDay(meeting.date)}
        </span>
        <span className={styles.quiet}>{status}</span>
        <Button
          size="small"
          icon={isOpen ? <DismissRegular /> : <EditRegular />}
          aria-expanded={isOpen}
          aria-label={isOpen ? `${words.close}: ${id}` : words.handle(id)}
          title={isOpen ? words.close : words.change}
          onClick={onToggle}
        />
      </div>
      {isOpen && (
        <div className={styles.expanded} role="group" aria-label={id}>
          <p className={styles.quiet}>{[sayMeeting(meeting), about(meeting)].filter(Boolean).join(". ")}</p>
          {note !== "" && <p className={styles.quiet}>{note}</p>}
          <InHand meeting={meeting} />
        </div>
      )}
    </>
  );
}

/** "Dr Ada Okafor, Difficult conversations; Main hall" */
function about({ speaker, topic, venue }: Meeting): string {
  const talk = [speaker, topic].filter((each) => each !== "").join(", ");
  return [talk, venue].filter((each) => each !== "").join("; ");
}

interface TypedTime {
  readonly day: IsoDate | null;
  readonly time: string;
}

function InHand({ meeting }: { readonly meeting: Meeting }): ReactElement {
  const { id, date, speakerStart, status } = meeting;
  const styles = useScreenStyles();
  const [entered, setEntered, forget] = useTyped<Partial<TypedTime>>(`new day of ${id}`, {});
  const { day, time }: TypedTime = { day: date, time: clockTime(speakerStart), ...entered };
  const start = minutesOf(time);
  const simple = (kind: "cancel" | "reinstate" | "held", label: string, done: string): ReactElement => (
    <CommandButton size="small" command={{ kind, meetingId: id }} done={done}>
      {label}
    </CommandButton>
  );
  return (
    <>
      <div className={styles.buttons}>
        {status === "Cancelled" && simple("reinstate", words.reinstate, words.reinstated(id))}
        {status !== "Cancelled" && simple("cancel", words.cancel, words.cancelled(id))}
        {status !== "Cancelled" && status !== "Held" && simple("held", words.held, words.wasHeld(id))}
      </div>
      <div className={styles.fields}>
        <DayEntry
          label={words.newDay}
          value={day}
          onEnter={(value) => {
            setEntered({ ...entered, day: value });
          }}
        />
        <Entry
          label={words.newTime}
          type="time"
          value={time}
          onEnter={(value) => {
            setEntered({ ...entered, time: value });
          }}
        />
      </div>
      <div>
        <CommandButton
          size="small"
          command={
            day === null || start === null || (day === date && start === speakerStart)
              ? null
              : { kind: "reschedule", meetingId: id, date: day, speakerStart: start }
          }
          done={words.moved(id, `${day ? spokenDate(day) : ""}, ${time}`)}
          onDone={forget}
        >
          {words.move}
        </CommandButton>
      </div>
      <MeetingDetails meeting={meeting} />
      {status !== "Cancelled" && (
        <Folded label={visitStrings.heading}>
          <Visits meetingId={id} />
        </Folded>
      )}
    </>
  );
}
