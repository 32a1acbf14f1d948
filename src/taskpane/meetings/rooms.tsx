import { makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { WorkbookView } from "../../worker";
import { CommandButton } from "../parts/command-button";
import { Entry } from "../parts/entry";
import { useTyped } from "../parts/use-typed";
import { attendanceStrings } from "../strings/attendance";
import { Bookings, type SetBooking } from "./bookings";

const words = attendanceStrings.meetings;

const useStyles = makeStyles({
  room: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 3fr) minmax(0, 2fr)",
    alignItems: "end",
    gap: "8px",
    // Zoomed in there is no room for both beside one another.
    "@media (max-width: 240px)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
});

/** A room per set, for every meeting or for one. */
export function Rooms({ view }: { readonly view: WorkbookView }): ReactElement {
  return (
    <Bookings heading={words.rooms} label={words.roomsFor} everyMeeting={words.everyMeeting} view={view}>
      {(bookings, of) => <RoomsOf bookings={bookings} of={of} />}
    </Bookings>
  );
}

interface Typed {
  readonly room?: string;
  readonly capacity?: string;
}

function RoomsOf({
  bookings,
  of,
}: {
  readonly bookings: readonly SetBooking[];
  readonly of: string;
}): ReactElement {
  const styles = useStyles();
  // What was entered here goes before what the workbook says, until it is saved.
  const [entered, setEntered, forget] = useTyped<Readonly<Record<number, Typed>>>(`rooms of ${of}`, {});
  const rooms = bookings.map(({ name, booking: { meetingId, setNumber, room, capacity } }) => ({
    ...{ name, meetingId, setNumber, room, capacity: capacity === null ? "" : String(capacity) },
    ...entered[setNumber],
  }));
  const enter = (number: number, more: Typed): void => {
    setEntered({ ...entered, [number]: { ...entered[number], ...more } });
  };
  const typed = rooms.map(({ meetingId, setNumber, room, capacity }) => ({
    ...{ meetingId, setNumber, room: room.trim() },
    capacity: Number(capacity) >= 1 ? Math.floor(Number(capacity)) : null,
  }));
  return (
    <>
      {rooms.map(({ setNumber, name, room, capacity }) => (
        <div key={setNumber} className={styles.room}>
          <Entry
            label={words.room(name)}
            value={room}
            onEnter={(value) => {
              enter(setNumber, { room: value });
            }}
          />
          <Entry
            label={words.capacity(name)}
            type="number"
            min={1}
            value={capacity}
            onEnter={(value) => {
              enter(setNumber, { capacity: value });
            }}
          />
        </div>
      ))}
      <div>
        <CommandButton command={{ kind: "rooms", rooms: typed }} done={words.roomsSaved} onDone={forget}>
          {words.saveRooms}
        </CommandButton>
      </div>
    </>
  );
}
