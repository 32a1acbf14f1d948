import { Button, Field, Input, makeStyles } from "@fluentui/react-components";
import { useId, useLayoutEffect, useRef, useState, type ReactElement, type RefObject } from "react";
import { namesPart, type SetNumber } from "../../../programme";
import { spokenDate, type IsoDate } from "../../../sheet";
import type { SeatedMember, SeatedSet } from "../../../worker";
import { sayWhyHere, type Answer } from "../../../wording/say-answers";
import { consider, moveOnBoard } from "../../core/board-actions";
import type { PickedMember, Target } from "../../core/sets-slice";
import { CommandButton } from "../../parts/command-button";
import { DayEntry } from "../../parts/day-entry";
import { Folded } from "../../parts/folded";
import { ShortList } from "../../parts/short-list";
import { usePane, usePaneState } from "../../parts/use-pane";
import { useTyped } from "../../parts/use-typed";
import { useScreenStyles } from "../../parts/use-screen-styles";
import { strings } from "../../strings";
import { boardStrings as words } from "../../strings/board";
import { EffectText } from "./effect-text";
import { shortEffect, type ShortEffect } from "./short-effect";

const useStyles = makeStyles({
  // The effect stands at the end of its line, below only where both do not fit.
  choice: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: "4px 8px",
  },
});

interface MemberChoicesProps {
  readonly member: SeatedMember;
  readonly set: SeatedSet;
  readonly sets: readonly SeatedSet[];
  readonly toggle: RefObject<HTMLElement | null>;
}

/** What can be done with a member: move and swap on the board; lock and withdraw at once. */
export function MemberChoices({ member, set, sets, toggle }: MemberChoicesProps): ReactElement {
  const styles = useScreenStyles();
  const why = usePaneState(({ sets: { selectedMember } }) => selectedMember?.why);
  const own = useRef<HTMLDivElement>(null);
  // Whoever has changed something here goes on from the member's row, not from a heading far above.
  useLayoutEffect(() => {
    const [card, button] = [own.current, toggle.current];
    return () => {
      if (card?.contains(document.activeElement) === true) button?.focus();
    };
  }, [toggle]);
  return (
    <div ref={own} className={styles.expanded} role="group" aria-label={member.name}>
      {member.left === null && sets.length > 1 && (
        <>
          <Targets member={member} set={set} sets={sets} />
          <div>
            <CommandButton
              size="small"
              command={{ kind: "lock", member: member.id, locked: !member.locked }}
              done={
                member.locked ? strings.sets.wasUnlocked(member.name) : strings.sets.wasLocked(member.name)
              }
            >
              {member.locked ? strings.sets.unlock : strings.sets.lock}
            </CommandButton>
          </div>
        </>
      )}
      {member.left === null ? (
        <Withdrawing member={member} />
      ) : (
        <p className={styles.text}>{strings.sets.staysAfterAll(spokenDate(member.left))}</p>
      )}
      {why && <WhyHere answer={sayWhyHere(why)} />}
    </div>
  );
}

/** More people than these are found by name. */
const fewPartners = 12;

/** Every set that the member could move to and everybody they could swap with, the best first, each with its effect. */
function Targets({ member, set, sets }: Omit<MemberChoicesProps, "toggle">): ReactElement {
  const styles = useScreenStyles();
  const effects = usePaneState(({ sets: { picked } }) => (picked?.id === member.id ? picked.effects : null));
  const [wanted, setWanted] = useState("");
  const others = sets
    .filter(({ number }) => number !== set.number)
    .map((other) => ({ other, effect: effectOfSet(effects, other.number) }))
    .sort((a, b) => Number(a.effect?.isWorse ?? false) - Number(b.effect?.isWorse ?? false));
  const partners = [...(effects?.partners.values() ?? [])];
  const found = partners.filter(
    ({ partner }) => wanted === "" || namesPart(wanted.toLowerCase(), partner.name),
  );
  return (
    <>
      <h5 className={styles.minor}>{words.moveTo}</h5>
      <ShortList
        of={others}
        each={({ other: { name, number }, effect }) => (
          <Choose
            member={member}
            label={name}
            name={words.moveWhom(member.name, name)}
            target={{ kind: "set", set: number }}
            effect={effect}
          />
        )}
      />
      {effects && partners.length === 0 && <p className={styles.text}>{strings.sets.noSwaps}</p>}
      {effects && partners.length > 0 && (
        <>
          <h5 className={styles.minor}>{words.swapWith}</h5>
          {partners.length > fewPartners && (
            <Field label={words.findPartner}>
              <Input
                type="search"
                value={wanted}
                onChange={(_, { value }) => {
                  setWanted(value.trim());
                }}
              />
            </Field>
          )}
          {found.length === 0 && <p className={styles.text}>{strings.sets.noneFound}</p>}
          <ShortList
            of={found}
            each={({ partner, ...effect }) => (
              <Choose
                member={member}
                label={words.partner(partner.name, partner.set)}
                name={strings.sets.swap(member.name, partner.name)}
                target={{ kind: "member", member: partner.id }}
                effect={shortEffect(effect, effects.uneven, partner.set)}
              />
            )}
          />
        </>
      )}
    </>
  );
}

function effectOfSet(effects: PickedMember["effects"], set: SetNumber): ShortEffect | null {
  const effect = effects?.sets.get(set);
  return effects && effect ? shortEffect(effect, effects.uneven, set) : null;
}

function Choose({
  member,
  label,
  name,
  target,
  effect,
}: {
  readonly member: SeatedMember;
  readonly label: string;
  readonly name: string;
  readonly target: Target;
  readonly effect: ShortEffect | null;
}): ReactElement {
  const styles = useStyles();
  const pane = usePane();
  const effectId = useId();
  const onConsider = (): void => {
    consider(pane, target);
  };
  const onLeave = (): void => {
    consider(pane, null);
  };
  return (
    <div className={styles.choice}>
      <Button
        size="small"
        aria-label={name}
        {...(effect && { "aria-describedby": effectId })}
        onFocus={onConsider}
        onBlur={onLeave}
        onPointerEnter={onConsider}
        onPointerLeave={onLeave}
        onClick={({ currentTarget }) => {
          // The row goes to another set: whoever works by keyboard goes on from the set that it was in.
          currentTarget.closest("[data-set]")?.querySelector("button")?.focus();
          moveOnBoard(pane, member.id, target);
        }}
      >
        {label}
      </Button>
      {effect && <EffectText id={effectId} effect={effect} />}
    </div>
  );
}

/** The answer, and the counts behind it folded away. */
function WhyHere({ answer: { text, details } }: { readonly answer: Answer }): ReactElement {
  const styles = useScreenStyles();
  return (
    <>
      <p className={styles.text}>{text}</p>
      {details.length > 0 && (
        <Folded label={strings.sets.counts}>
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
  const [on, setOn, forget] = useTyped<IsoDate | null>(`last day of ${member.id}`, pane.dependencies.today());
  return (
    <div className={styles.entry}>
      <DayEntry label={strings.sets.lastDay} value={on} onEnter={setOn} />
      <CommandButton
        command={on && { kind: "withdraw", member: member.id, on }}
        done={strings.sets.withdrawn(member.name)}
        onDone={forget}
      >
        {strings.sets.withdraw}
      </CommandButton>
    </div>
  );
}
