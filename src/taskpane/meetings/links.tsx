import { useState, type ReactElement } from "react";
import type { MeetingId, RoomBooking } from "../../programme";
import type { WorkbookView } from "../../worker";
import { saveLinks } from "../core/visit-actions";
import { ActionButton } from "../parts/action-button";
import { Choice } from "../parts/choice";
import { Entry } from "../parts/entry";
import { usePane } from "../parts/use-pane";
import { useScreenStyles } from "../parts/use-screen-styles";
import { visitStrings as words } from "../strings/visits";
import { sayMeeting } from "./say-meeting";

/** Where each set meets online, at every meeting or at one. */
export function Links({ view }: { readonly view: WorkbookView }): ReactElement {
  const styles = useScreenStyles();
  const [chosen, setChosen] = useState("");
  const meetingId = view.meetings.some(({ id }) => id === chosen) ? chosen : null;
  return (
    <div role="group" aria-label={words.links} className={styles.expanded}>
      <Choice
        label={words.linksFor}
        value={meetingId ?? ""}
        options={[
          { value: "", text: words.everyMeeting },
          ...view.meetings.map((meeting) => ({ value: meeting.id, text: sayMeeting(meeting) })),
        ]}
        onChoose={setChosen}
      />
      <p className={styles.quiet}>{words.linksHint}</p>
      <LinksOf key={`${String(meetingId)} ${JSON.stringify(view.rooms)}`} view={view} meetingId={meetingId} />
    </div>
  );
}

function LinksOf({
  view: { sets, rooms },
  meetingId,
}: {
  readonly view: WorkbookView;
  readonly meetingId: MeetingId | null;
}): ReactElement {
  const pane = usePane();
  const [ofAll, setOfAll] = useState("");
  const [entered, setEntered] = useState<Readonly<Record<number, string>>>({});
  const bookings = sets.map(({ number, name }) => {
    const known = rooms.find((each) => each.setNumber === number && each.meetingId === meetingId);
    const booking: RoomBooking = known ?? { meetingId, setNumber: number, room: "", capacity: null };
    return { name, booking };
  });
  const changed = bookings.flatMap(({ booking }) => {
    const { setNumber, link: written = "" } = booking;
    const link = entered[setNumber]?.trim() ?? written;
    return link === written ? [] : [{ ...booking, link }];
  });
  return (
    <>
      {sets.length > 1 && (
        <>
          <Entry label={words.linkForAll} type="url" value={ofAll} onEnter={setOfAll} />
          <div>
            <ActionButton
              size="small"
              disabledFocusable={ofAll.trim() === ""}
              onClick={() => {
                setEntered(Object.fromEntries(sets.map(({ number }) => [number, ofAll.trim()])));
              }}
            >
              {words.enterForAll}
            </ActionButton>
          </div>
        </>
      )}
      {bookings.map(({ name, booking: { setNumber, link = "" } }) => (
        <Entry
          key={setNumber}
          label={words.link(name)}
          type="url"
          value={entered[setNumber] ?? link}
          onEnter={(value) => {
            setEntered({ ...entered, [setNumber]: value });
          }}
        />
      ))}
      <div>
        <ActionButton
          disabledFocusable={changed.length === 0}
          onClick={() => {
            void saveLinks(pane, changed);
          }}
        >
          {words.saveLinks}
        </ActionButton>
      </div>
    </>
  );
}
