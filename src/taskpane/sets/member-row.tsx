import { Button } from "@fluentui/react-components";
import { memo, useLayoutEffect, useRef, useState, type ReactElement, type RefObject } from "react";
import { spokenDate } from "../../sheet";
import type { SeatedMember, SeatedSet } from "../../worker";
import { change, putDown, takeInHand } from "../core/form-sets";
import { Choice } from "../shell/choice";
import { Entry } from "../shell/entry";
import { usePane, usePaneState } from "../shell/use-pane";
import { useScreenStyles } from "../shell/use-screen-styles";
import { strings } from "../strings";
import { MemberLine } from "./set-card";

const words = strings.sets;

interface MemberRowProps {
  readonly member: SeatedMember;
  readonly set: SeatedSet;
  readonly sets: readonly SeatedSet[];
  readonly showsSet?: boolean;
}

/** A member, and once taken in hand what can be done: move, swap, lock, withdraw. */
export const MemberRow = memo(function MemberRow({ member, set, sets, showsSet }: MemberRowProps) {
  const styles = useScreenStyles();
  const pane = usePane();
  const { memberInHand } = usePaneState();
  const isInHand = memberInHand?.id === member.id;
  const toggle = useRef<HTMLElement>(null);
  return (
    <>
      <div className={styles.row}>
        <span>
          <MemberLine member={member} {...(showsSet === true && { setName: set.name })} />
        </span>
        <Button
          ref={(button: HTMLElement | null) => {
            toggle.current = button;
          }}
          size="small"
          aria-expanded={isInHand}
          aria-label={isInHand ? `${words.close}: ${member.name}` : words.handle(member.name)}
          onClick={() => {
            if (isInHand) putDown(pane);
            else void takeInHand(pane, member.id);
          }}
        >
          {isInHand ? words.close : words.change}
        </Button>
      </div>
      {isInHand && <InHand member={member} set={set} sets={sets} toggle={toggle} />}
    </>
  );
});

interface InHandProps extends MemberRowProps {
  readonly toggle: RefObject<HTMLElement | null>;
}

function InHand({ member, set, sets, toggle }: InHandProps): ReactElement {
  const styles = useScreenStyles();
  const pane = usePane();
  const { memberInHand, work } = usePaneState();
  const others = sets.filter(({ number }) => number !== set.number);
  const [to, setTo] = useState(others[0]?.number ?? 0);
  const { today } = pane.surroundings;
  const [on, setOn] = useState(today());
  const names = new Map(sets.flatMap(({ members }) => members.map(({ id, name }) => [id, name])));
  const nameOf = (id: string): string => names.get(id) ?? id;
  const isBusy = work !== null;
  const own = useRef<HTMLDivElement>(null);
  // Whoever has changed something here goes on from the member's row, not from the set's heading far above.
  useLayoutEffect(() => {
    const [card, button] = [own.current, toggle.current];
    return () => {
      if (card?.contains(document.activeElement) === true) button?.focus();
    };
  }, [toggle]);
  return (
    <div ref={own} className={styles.inHand} role="group" aria-label={member.name}>
      {typeof memberInHand?.why === "string" && <p className={styles.quiet}>{memberInHand.why}</p>}
      {others.length > 0 && (
        <>
          <Choice
            label={words.moveTo}
            value={String(to)}
            options={others.map(({ number, name, members }) => ({
              value: String(number),
              text: `${name} (${words.membersIn(members.length)})`,
            }))}
            onChoose={(value) => {
              setTo(Number(value));
            }}
          />
          <div className={styles.entry}>
            <Entry label={words.moveOn} type="date" value={on} onEnter={setOn} />
            <Button
              disabledFocusable={isBusy || on === ""}
              onClick={() => {
                const name = sets.find(({ number }) => number === to)?.name ?? "";
                void change(
                  pane,
                  { kind: "move", member: member.id, to, on },
                  words.moved(member.name, name),
                );
              }}
            >
              {words.move}
            </Button>
          </div>
          <div>
            <Button
              disabledFocusable={isBusy}
              onClick={() => {
                void change(
                  pane,
                  { kind: "lock", member: member.id, locked: !member.locked },
                  member.locked ? words.wasUnlocked(member.name) : words.wasLocked(member.name),
                );
              }}
            >
              {member.locked ? words.unlock : words.lock}
            </Button>
          </div>
        </>
      )}
      {member.left === null ? (
        <Withdrawing member={member} />
      ) : (
        <p className={styles.text}>{words.staysAfterAll(spokenDate(member.left))}</p>
      )}
      {memberInHand?.swaps && (
        <>
          <h5 className={styles.minor}>{words.bestSwaps}</h5>
          {memberInHand.swaps.length === 0 && <p className={styles.text}>{words.noSwaps}</p>}
          <ul className={styles.plainList}>
            {memberInHand.swaps.map(({ a, b, words: said }) => (
              <li key={`${a} ${b}`} className={styles.group}>
                <span>{said}</span>
                <div>
                  <Button
                    size="small"
                    aria-label={words.swap(nameOf(a), nameOf(b))}
                    disabledFocusable={isBusy}
                    onClick={() => {
                      void change(
                        pane,
                        { kind: "swap", first: a, second: b, on: today() },
                        words.swapped(nameOf(a), nameOf(b)),
                      );
                    }}
                  >
                    {words.swapThem}
                  </Button>
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function Withdrawing({ member: { id, name } }: { readonly member: SeatedMember }): ReactElement {
  const styles = useScreenStyles();
  const pane = usePane();
  const { work } = usePaneState();
  const [on, setOn] = useState(pane.surroundings.today());
  return (
    <div className={styles.entry}>
      <Entry label={words.lastDay} type="date" value={on} onEnter={setOn} />
      <Button
        disabledFocusable={work !== null || on === ""}
        onClick={() => {
          void change(pane, { kind: "withdraw", member: id, on }, words.withdrawn(name));
        }}
      >
        {words.withdraw}
      </Button>
    </div>
  );
}
