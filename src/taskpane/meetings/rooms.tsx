import { makeStyles } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { WorkbookView } from "../../worker";
import { CommandButton } from "../parts/command-button";
import { Entry } from "../parts/entry";
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
      {(bookings) => <RoomsOf bookings={bookings} />}
    </Bookings>
  );
}

function RoomsOf({ bookings }: { readonly bookings: readonly SetBooking[] }): ReactElement {
  const styles = useStyles();
  const [rooms, setRooms] = useState(() =>
    bookings.map(({ name, booking: { meetingId, setNumber, room, capacity } }) => ({
      ...{ name, meetingId, setNumber, room },
      capacity: capacity === null ? "" : String(capacity),
    })),
  );
  const enter = (number: number, entered: { readonly room?: string; readonly capacity?: string }): void => {
    setRooms(rooms.map((each) => (each.setNumber === number ? { ...each, ...entered } : each)));
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
        <CommandButton command={{ kind: "rooms", rooms: typed }} done={words.roomsSaved}>
          {words.saveRooms}
        </CommandButton>
      </div>
    </>
  );
}
