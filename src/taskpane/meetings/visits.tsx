import type { ReactElement } from "react";
import type { Command } from "../../commands";
import type { MeetingId, SetNumber } from "../../programme";
import type { VisitView, WorkbookView } from "../../worker";
import { sayVisitPrivacy } from "../../wording/say-visit-privacy";
import { select } from "../core/selectors";
import { CommandButton } from "../parts/command-button";
import { Choice } from "../parts/choice";
import { useTyped } from "../parts/use-typed";
import { usePaneState } from "../parts/use-pane";
import { useScreenStyles } from "../parts/use-screen-styles";
import { visitStrings as words } from "../strings/visits";

/** Who is with another set at a meeting, to be taken back; and one more visit. */
export function Visits({
  meetingId,
  host = null,
}: {
  readonly meetingId: MeetingId;
  /** The set whose register is shown: only its visits are, and it is the one to visit. */
  readonly host?: SetNumber | null;
}): ReactElement | null {
  const styles = useScreenStyles();
  const view = usePaneState(select.view);
  if (!view) return null;
  const visits = visitsAt(view, meetingId, host);
  return (
    <div role="group" aria-label={words.heading} className={styles.form}>
      {visits.length === 0 && <p className={styles.quiet}>{words.none}</p>}
      <ul className={styles.plainList}>
        {visits.map((visit) => (
          <Visit key={`${String(visit.from.number)} ${String(visit.to.number)}`} visit={visit} />
        ))}
      </ul>
      {view.sets.length > 1 && <NewVisit view={view} meetingId={meetingId} host={host} />}
    </div>
  );
}

/** The visits at a meeting: of one set, from it and to it. */
export function visitsAt(
  { visits }: WorkbookView,
  meetingId: MeetingId,
  set: SetNumber | null = null,
): readonly VisitView[] {
  return visits.filter(
    ({ meetingId: at, from, to }) =>
      at === meetingId && (set === null || from.number === set || to.number === set),
  );
}

function Visit({ visit }: { readonly visit: VisitView }): ReactElement {
  const styles = useScreenStyles();
  const { meetingId, from, to, members, isWholeSet } = visit;
  if (isWholeSet)
    return (
      <li className={styles.row}>
        <span>{words.togetherThen(from.name, to.name)}</span>
        <CommandButton
          size="small"
          aria-label={words.meetApartOf(from.name)}
          command={{ kind: "meet-apart", guest: from.number, meetingId }}
          done={words.apart(from.name, meetingId)}
        >
          {words.meetApart}
        </CommandButton>
      </li>
    );
  return (
    <>
      {members.map(({ id, name }) => (
        <li key={id} className={styles.row}>
          <span>{words.visitsThen(name, from.name, to.name)}</span>
          <CommandButton
            size="small"
            aria-label={words.endOf(name)}
            command={{ kind: "end-visit", member: id, meetingId }}
            done={words.ended(name, meetingId)}
          >
            {words.end}
          </CommandButton>
        </li>
      ))}
    </>
  );
}

const noVisit = { isWholeSet: false, who: "", chosen: "" };

function NewVisit({
  view,
  meetingId,
  host,
}: {
  readonly view: WorkbookView;
  readonly meetingId: MeetingId;
  readonly host: SetNumber | null;
}): ReactElement {
  const styles = useScreenStyles();
  const [typed, setTyped, forget] = useTyped(`visit to ${String(host)} at ${meetingId}`, noVisit);
  const { isWholeSet, who, chosen } = typed;
  const { sets } = view;
  // Where a register is shown, its set is the one that is visited until another is chosen.
  const to = sets.find(({ number }) => String(number) === (chosen || String(host)));
  const guest = sets.find(({ number }) => isWholeSet && String(number) === who);
  const seated = sets
    .flatMap((set) => set.members.map((member) => ({ ...member, set })))
    .filter(({ left }) => left === null)
    .sort((a, b) => a.name.localeCompare(b.name));
  const member = seated.find(({ id }) => !isWholeSet && id === who);
  const own = guest?.number ?? member?.set.number;
  const visit = to && to.number !== own ? visitOf(meetingId, to, guest ?? member) : null;
  return (
    <>
      <Choice
        label={words.kind}
        value={isWholeSet ? "set" : "member"}
        options={[
          { value: "member", text: words.oneMember },
          { value: "set", text: words.wholeSet },
        ]}
        onChoose={(value) => {
          setTyped({ isWholeSet: value === "set", who: "", chosen });
        }}
      />
      <Choice
        label={isWholeSet ? words.guest : words.member}
        value={who}
        options={[
          { value: "", text: isWholeSet ? words.chooseSet : words.chooseMember },
          ...(isWholeSet
            ? sets.map(({ number, name }) => ({ value: String(number), text: name }))
            : seated.map(({ id, name, set }) => ({ value: id, text: words.person(name, set.name) }))
          ).filter(({ value }) => !isWholeSet || value !== String(to?.number)),
        ]}
        onChoose={(value) => {
          setTyped({ ...typed, who: value });
        }}
      />
      <Choice
        label={words.host}
        value={to ? String(to.number) : ""}
        options={[
          { value: "", text: words.chooseSet },
          ...sets
            .filter(({ number }) => number !== own)
            .map(({ number, name }) => ({ value: String(number), text: name })),
        ]}
        onChoose={(value) => {
          setTyped({ ...typed, chosen: value });
        }}
      />
      <p className={styles.quiet}>
        {[sayVisitPrivacy(), words.codeStays, ...(isWholeSet ? [words.sharedRoom] : [])].join(" ")}
      </p>
      <div>
        <CommandButton command={visit?.command ?? null} done={visit?.done ?? ""} onDone={forget}>
          {words.save}
        </CommandButton>
      </div>
    </>
  );
}

type NamedSet = VisitView["to"];

/** The command by which a set or a member is with another set, and what is said of it. */
function visitOf(
  meetingId: MeetingId,
  to: NamedSet,
  guest: NamedSet | VisitView["members"][number] | undefined,
): { readonly command: Command; readonly done: string } | null {
  if (!guest) return null;
  if ("number" in guest)
    return {
      command: { kind: "meet-together", guest: guest.number, host: to.number, meetingId },
      done: words.together(guest.name, to.name, meetingId),
    };
  return {
    command: { kind: "visit", member: guest.id, to: to.number, meetingId },
    done: words.visits(guest.name, to.name, meetingId),
  };
}
