import type { ReactElement } from "react";
import type { WorkbookView } from "../../worker";
import { ActionButton } from "../parts/action-button";
import { CommandButton } from "../parts/command-button";
import { Entry } from "../parts/entry";
import { useTyped } from "../parts/use-typed";
import { visitStrings as words } from "../strings/visits";
import { Bookings, type SetBooking } from "./bookings";

/** Where each set meets online, at every meeting or at one. */
export function Links({ view }: { readonly view: WorkbookView }): ReactElement {
  return (
    <Bookings
      heading={words.links}
      label={words.linksFor}
      everyMeeting={words.everyMeeting}
      hint={words.linksHint}
      view={view}
    >
      {(bookings, of) => <LinksOf bookings={bookings} of={of} />}
    </Bookings>
  );
}

function LinksOf({
  bookings,
  of,
}: {
  readonly bookings: readonly SetBooking[];
  readonly of: string;
}): ReactElement {
  const [ofAll, setOfAll, forgetAll] = useTyped(`links of ${of}: all`, "");
  const [entered, setEntered, forget] = useTyped<Readonly<Record<number, string>>>(`links of ${of}`, {});
  const changed = bookings.flatMap(({ booking }) => {
    const { setNumber, link: written = "" } = booking;
    const link = entered[setNumber]?.trim() ?? written;
    return link === written ? [] : [{ ...booking, link }];
  });
  return (
    <>
      {bookings.length > 1 && (
        <>
          <Entry label={words.linkForAll} type="url" value={ofAll} onEnter={setOfAll} />
          <div>
            <ActionButton
              size="small"
              disabledFocusable={ofAll.trim() === ""}
              onClick={() => {
                setEntered(
                  Object.fromEntries(bookings.map(({ booking }) => [booking.setNumber, ofAll.trim()])),
                );
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
        <CommandButton
          command={changed.length === 0 ? null : { kind: "rooms", rooms: changed }}
          done={words.linksSaved}
          onDone={() => {
            forget();
            forgetAll();
          }}
        >
          {words.saveLinks}
        </CommandButton>
      </div>
    </>
  );
}
