import { Field, Input, makeStyles } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { MeetingId } from "../../programme";
import type { WorkbookView } from "../../worker";
import { saveRooms } from "../core/meetings-actions";
import { ActionButton } from "../parts/action-button";
import { Choice } from "../parts/choice";
import { usePane } from "../parts/use-pane";
import { useScreenStyles } from "../parts/use-screen-styles";
import { strings } from "../strings";
import { sayMeeting } from "./say-meeting";

const words = strings.attendance.meetings;

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
  const styles = useScreenStyles();
  const [chosen, setChosen] = useState("");
  const meetingId = view.meetings.some(({ id }) => id === chosen) ? chosen : null;
  return (
    <div role="group" aria-label={words.rooms} className={styles.expanded}>
      <Choice
        label={words.roomsFor}
        value={meetingId ?? ""}
        options={[
          { value: "", text: words.everyMeeting },
          ...view.meetings.map((meeting) => ({ value: meeting.id, text: sayMeeting(meeting) })),
        ]}
        onChoose={setChosen}
      />
      <RoomsOf key={`${String(meetingId)} ${JSON.stringify(view.rooms)}`} view={view} meetingId={meetingId} />
    </div>
  );
}

function RoomsOf({
  view,
  meetingId,
}: {
  readonly view: WorkbookView;
  readonly meetingId: MeetingId | null;
}): ReactElement {
  const own = useStyles();
  const pane = usePane();
  const [rooms, setRooms] = useState(() =>
    view.sets.map(({ number, name }) => {
      const known = view.rooms.find((each) => each.setNumber === number && each.meetingId === meetingId);
      const capacity = known?.capacity ?? null;
      return { number, name, room: known?.room ?? "", capacity: capacity === null ? "" : String(capacity) };
    }),
  );
  const enter = (number: number, entered: { readonly room?: string; readonly capacity?: string }): void => {
    setRooms(rooms.map((each) => (each.number === number ? { ...each, ...entered } : each)));
  };
  return (
    <>
      {rooms.map(({ number, name, room, capacity }) => (
        <div key={number} className={own.room}>
          <Field label={words.room(name)}>
            <Input
              value={room}
              onChange={(_, { value }) => {
                enter(number, { room: value });
              }}
            />
          </Field>
          <Field label={words.capacity(name)}>
            <Input
              type="number"
              min={1}
              value={capacity}
              onChange={(_, { value }) => {
                enter(number, { capacity: value });
              }}
            />
          </Field>
        </div>
      ))}
      <div>
        <ActionButton
          onClick={() => {
            const bookings = rooms.map(({ number, room, capacity }) => ({
              ...{ meetingId, setNumber: number, room: room.trim() },
              capacity: Number(capacity) >= 1 ? Math.floor(Number(capacity)) : null,
            }));
            void saveRooms(pane, bookings);
          }}
        >
          {words.saveRooms}
        </ActionButton>
      </div>
    </>
  );
}
