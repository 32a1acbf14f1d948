import { Button } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { Meeting } from "../../programme";
import { clockTime, spokenDate } from "../../sheet";
import { change } from "../core/form-sets";
import { Entry } from "../shell/entry";
import { usePane, usePaneState } from "../shell/use-pane";
import { useScreenStyles } from "../shell/use-screen-styles";
import { strings } from "../strings";
import { MeetingDetails } from "./meeting-details";
import { minutesOf, sayMeeting } from "./say-meeting";

const words = strings.attendance.meetings;

/** A meeting with its status and note, and once opened what can be done with it. */
export function MeetingRow({ meeting }: { readonly meeting: Meeting }): ReactElement {
  const styles = useScreenStyles();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={styles.group}>
      <div className={styles.row}>
        <div>
          {sayMeeting(meeting)}: <strong>{meeting.status}</strong>
          {about(meeting) !== "" && <p className={styles.quiet}>{about(meeting)}</p>}
          {meeting.note !== "" && <p className={styles.quiet}>{meeting.note}</p>}
        </div>
        <Button
          size="small"
          aria-expanded={isOpen}
          aria-label={isOpen ? `${words.close}: ${meeting.id}` : words.handle(meeting.id)}
          onClick={() => {
            setOpen(!isOpen);
          }}
        >
          {isOpen ? words.close : words.change}
        </Button>
      </div>
      {isOpen && <InHand key={`${meeting.date} ${String(meeting.speakerStart)}`} meeting={meeting} />}
    </div>
  );
}

/** "Dr Ada Okafor, Difficult conversations; Main hall" */
function about({ speaker, topic, venue }: Meeting): string {
  const talk = [speaker, topic].filter((each) => each !== "").join(", ");
  return [talk, venue].filter((each) => each !== "").join("; ");
}

function InHand({ meeting }: { readonly meeting: Meeting }): ReactElement {
  const { id, date, speakerStart, status } = meeting;
  const styles = useScreenStyles();
  const pane = usePane();
  const { work } = usePaneState();
  const [day, setDay] = useState(date);
  const [time, setTime] = useState(clockTime(speakerStart));
  const isBusy = work !== null;
  const start = minutesOf(time);
  const simple = (kind: "cancel" | "reinstate" | "held", label: string, done: string): ReactElement => (
    <Button
      size="small"
      disabledFocusable={isBusy}
      onClick={() => {
        void change(pane, { kind, meetingId: id }, done);
      }}
    >
      {label}
    </Button>
  );
  return (
    <div className={styles.inHand} role="group" aria-label={id}>
      <div className={styles.buttons}>
        {status === "Cancelled" && simple("reinstate", words.reinstate, words.reinstated(id))}
        {status !== "Cancelled" && simple("cancel", words.cancel, words.cancelled(id))}
        {status !== "Cancelled" && status !== "Held" && simple("held", words.held, words.wasHeld(id))}
      </div>
      <div className={styles.fields}>
        <Entry label={words.newDay} type="date" value={day} onEnter={setDay} />
        <Entry label={words.newTime} type="time" value={time} onEnter={setTime} />
      </div>
      <div>
        <Button
          size="small"
          disabledFocusable={
            isBusy || day === "" || start === null || (day === date && start === speakerStart)
          }
          onClick={() => {
            if (start === null) return;
            const when = `${spokenDate(day)}, ${clockTime(start)}`;
            const wish = { kind: "reschedule", meetingId: id, date: day, speakerStart: start } as const;
            void change(pane, wish, words.moved(id, when));
          }}
        >
          {words.move}
        </Button>
      </div>
      <MeetingDetails meeting={meeting} />
    </div>
  );
}
