import type { ReactElement } from "react";
import type { RoomBooking } from "../../programme";
import type { WorkbookView } from "../../worker";
import { Choice } from "../parts/choice";
import { useScreenStyles } from "../parts/use-screen-styles";
import { useTyped } from "../parts/use-typed";
import { sayMeeting } from "./say-meeting";

/** A set's room and link, blank where it has none yet. */
export interface SetBooking {
  readonly name: string;
  readonly booking: RoomBooking;
}

interface BookingsProps {
  readonly heading: string;
  readonly label: string;
  /** What is chosen for all meetings at once. */
  readonly everyMeeting: string;
  readonly hint?: string;
  readonly view: WorkbookView;
  /** @param of the meeting, in the names of fields */
  readonly children: (bookings: readonly SetBooking[], of: string) => ReactElement;
}

/** What is booked for each set, at every meeting or at one that is chosen. */
export function Bookings({
  heading,
  label,
  everyMeeting,
  hint,
  view: { meetings, sets, rooms },
  children,
}: BookingsProps): ReactElement {
  const styles = useScreenStyles();
  const [chosen, setChosen] = useTyped(`${heading} for`, "");
  const meetingId = meetings.find(({ id }) => id === chosen)?.id ?? null;
  const bookings = sets.map(({ number, name }) => ({
    name,
    booking: rooms.find((each) => each.setNumber === number && each.meetingId === meetingId) ?? {
      ...{ meetingId, setNumber: number, room: "", capacity: null },
    },
  }));
  return (
    <div role="group" aria-label={heading} className={styles.expanded}>
      <Choice
        label={label}
        value={meetingId ?? ""}
        options={[
          { value: "", text: everyMeeting },
          ...meetings.map((meeting) => ({ value: meeting.id, text: sayMeeting(meeting) })),
        ]}
        onChoose={setChosen}
      />
      {hint !== undefined && <p className={styles.quiet}>{hint}</p>}
      {children(bookings, meetingId ?? "every meeting")}
    </div>
  );
}
