import { Button } from "@fluentui/react-components";
import {
  AddRegular,
  CalendarClockRegular,
  CalendarEditRegular,
  DoorRegular,
  LinkRegular,
} from "@fluentui/react-icons";
import type { ReactElement } from "react";
import type { WorkbookView } from "../../worker";
import { useScreenStyles } from "../parts/use-screen-styles";
import { useTyped } from "../parts/use-typed";
import { attendanceStrings } from "../strings/attendance";
import { visitStrings } from "../strings/visits";
import { AddMeeting } from "./add-meeting";
import { CyclePlan } from "./cycle-plan";
import { Links } from "./links";
import { MeetingRow } from "./meeting-row";
import { OwnDay } from "./own-day";
import { Rooms } from "./rooms";

const words = attendanceStrings.meetings;
const forms = [
  { form: "add", label: words.oneMore, icon: <AddRegular /> },
  { form: "rooms", label: words.rooms, icon: <DoorRegular /> },
  { form: "own-day", label: words.ownDay, icon: <CalendarClockRegular /> },
  { form: "links", label: visitStrings.links, icon: <LinkRegular /> },
  { form: "plan", label: words.plan, icon: <CalendarEditRegular /> },
] as const;
type Form = (typeof forms)[number]["form"];

/** The meetings of the cycle, one line each, and one form at a time: of a meeting, their rooms, or the cycle. */
export function Meetings({ view }: { readonly view: WorkbookView }): ReactElement {
  const styles = useScreenStyles();
  const [open, setOpen] = useTyped<{ readonly meeting: string } | Form | null>("meetings: open", null);
  const { meetings } = view;
  const toggle = (to: typeof open): void => {
    setOpen(isSame(open, to) ? null : to);
  };
  // Without meetings there is nothing else to do than to plan them.
  const form = meetings.length === 0 ? "plan" : open;
  return (
    <section className={styles.group}>
      <h3 className={styles.subheading}>{words.heading}</h3>
      {meetings.length === 0 ? (
        <p className={styles.text}>{words.none}</p>
      ) : (
        <>
          <ul className={styles.bareList} aria-label={words.heading}>
            {meetings.map((meeting) => (
              <li key={meeting.id}>
                <MeetingRow
                  meeting={meeting}
                  isOpen={isSame(open, { meeting: meeting.id })}
                  onToggle={() => {
                    toggle({ meeting: meeting.id });
                  }}
                />
              </li>
            ))}
          </ul>
          <div className={styles.buttons}>
            {forms.map(({ form: own, label, icon }) => (
              <Button
                key={own}
                size="small"
                icon={icon}
                aria-expanded={open === own}
                onClick={() => {
                  toggle(own);
                }}
              >
                {label}
              </Button>
            ))}
          </div>
        </>
      )}
      {form === "add" && <AddMeeting />}
      {form === "rooms" && <Rooms view={view} />}
      {form === "own-day" && <OwnDay view={view} />}
      {form === "links" && <Links view={view} />}
      {form === "plan" && (
        <CyclePlan
          view={view}
          onWritten={() => {
            setOpen(null);
          }}
        />
      )}
    </section>
  );
}

function isSame(a: { readonly meeting: string } | Form | null, b: typeof a): boolean {
  return typeof a === "object" && typeof b === "object" ? a?.meeting === b?.meeting : a === b;
}
