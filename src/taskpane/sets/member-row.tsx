import { Button, Checkbox } from "@fluentui/react-components";
import { memo, useLayoutEffect, useRef, useState, type ReactElement, type RefObject } from "react";
import { spokenDate } from "../../sheet";
import type { SeatedMember, SeatedSet } from "../../worker";
import {
  deselectMember,
  lockMember,
  moveMember,
  selectMember,
  swapMembers,
  withdrawMember,
} from "../core/member-actions";
import { ActionButton } from "../parts/action-button";
import { Choice } from "../parts/choice";
import { Entry } from "../parts/entry";
import { Folded } from "../parts/folded";
import { usePane, usePaneState } from "../parts/use-pane";
import { useScreenStyles } from "../parts/use-screen-styles";
import { saySwap, sayWhyHere, type Answer } from "../../wording/say-answers";
import { strings } from "../strings";
import { MemberLine } from "./set-card";

const words = strings.sets;

interface MemberRowProps {
  readonly member: SeatedMember;
  readonly set: SeatedSet;
  readonly sets: readonly SeatedSet[];
  readonly showsSet?: boolean;
}

/** A member, and once selected what can be done: move, swap, lock, withdraw. */
export const MemberRow = memo(function MemberRow({ member, set, sets, showsSet }: MemberRowProps) {
  const styles = useScreenStyles();
  const pane = usePane();
  const isSelected = usePaneState(({ sets: { selectedMember } }) => selectedMember?.id === member.id);
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
          aria-expanded={isSelected}
          aria-label={isSelected ? `${words.close}: ${member.name}` : words.handle(member.name)}
          onClick={() => {
            if (isSelected) deselectMember(pane);
            else void selectMember(pane, member.id);
          }}
        >
          {isSelected ? words.close : words.change}
        </Button>
      </div>
      {isSelected && <Selected member={member} set={set} sets={sets} toggle={toggle} />}
    </>
  );
});

interface SelectedProps extends MemberRowProps {
  readonly toggle: RefObject<HTMLElement | null>;
}

function Selected({ member, set, sets, toggle }: SelectedProps): ReactElement {
  const styles = useScreenStyles();
  const pane = usePane();
  const selected = usePaneState(({ sets: { selectedMember } }) => selectedMember);
  const others = sets.filter(({ number }) => number !== set.number);
  const [to, setTo] = useState(others[0]?.number ?? 0);
  const [on, setOn] = useState(pane.dependencies.today());
  const [breakRules, setBreakRules] = useState(false);
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
      {selected?.why && <Said answer={sayWhyHere(selected.why)} />}
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
            <ActionButton
              disabledFocusable={on === ""}
              onClick={() => {
                const chosen = others.find(({ number }) => number === to);
                if (chosen) void moveMember(pane, member, chosen, on, breakRules);
              }}
            >
              {words.move}
            </ActionButton>
          </div>
          <Checkbox
            label={words.breakRules}
            checked={breakRules}
            onChange={(_, { checked }) => {
              setBreakRules(checked === true);
            }}
          />
          <div>
            <ActionButton
              onClick={() => {
                void lockMember(pane, member, !member.locked);
              }}
            >
              {member.locked ? words.unlock : words.lock}
            </ActionButton>
          </div>
        </>
      )}
      {member.left === null ? (
        <Withdrawing member={member} />
      ) : (
        <p className={styles.text}>{words.staysAfterAll(spokenDate(member.left))}</p>
      )}
      {selected?.swaps && (
        <>
          <h5 className={styles.minor}>{words.bestSwaps}</h5>
          {selected.swaps.length === 0 && <p className={styles.text}>{words.noSwaps}</p>}
          <ul className={styles.plainList}>
            {selected.swaps.map((swap) => (
              <li key={`${swap.a.id} ${swap.b.id}`} className={styles.group}>
                <Said answer={saySwap(swap)} />
                <div>
                  <ActionButton
                    size="small"
                    aria-label={words.swap(swap.a.name, swap.b.name)}
                    onClick={() => {
                      void swapMembers(pane, swap.a, swap.b, breakRules);
                    }}
                  >
                    {words.swapThem}
                  </ActionButton>
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

/** The answer, and the counts behind it folded away. */
function Said({ answer: { text, details } }: { readonly answer: Answer }): ReactElement {
  const styles = useScreenStyles();
  return (
    <>
      <p className={styles.text}>{text}</p>
      {details.length > 0 && (
        <Folded label={words.counts}>
          <ul className={styles.quiet}>
            {details.map((detail) => (
              <li key={detail}>{detail}</li>
            ))}
          </ul>
        </Folded>
      )}
    </>
  );
}

function Withdrawing({ member }: { readonly member: SeatedMember }): ReactElement {
  const styles = useScreenStyles();
  const pane = usePane();
  const [on, setOn] = useState(pane.dependencies.today());
  return (
    <div className={styles.entry}>
      <Entry label={words.lastDay} type="date" value={on} onEnter={setOn} />
      <ActionButton
        disabledFocusable={on === ""}
        onClick={() => {
          void withdrawMember(pane, member, on);
        }}
      >
        {words.withdraw}
      </ActionButton>
    </div>
  );
}
