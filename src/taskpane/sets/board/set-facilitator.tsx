import { Button, Checkbox } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import type { IsoDate } from "../../../sheet";
import type { SeatedSet } from "../../../worker";
import { CommandButton } from "../../parts/command-button";
import { Choice } from "../../parts/choice";
import { Entry } from "../../parts/entry";
import { DayEntry } from "../../parts/day-entry";
import { usePane, usePaneState } from "../../parts/use-pane";
import { useTyped } from "../../parts/use-typed";
import { useScreenStyles } from "../../parts/use-screen-styles";
import { strings } from "../../strings";
import { peopleStrings as words } from "../../strings/people";

/** Whoever leads the set: chosen, replaced or ended; in a row with what else can be done with the set. */
export function SetFacilitator({
  set,
  children,
}: {
  readonly set: SeatedSet;
  readonly children: ReactNode;
}): ReactElement {
  const styles = useScreenStyles();
  const [isOpen, setOpen] = useTyped(`facilitator of ${String(set.number)}: open`, false);
  const isLed = set.facilitator !== "";
  return (
    <div>
      <div className={styles.buttons}>
        <Button
          size="small"
          aria-expanded={isOpen}
          aria-label={isLed ? words.replaceFor(set.name) : words.chooseFor(set.name)}
          onClick={() => {
            setOpen(!isOpen);
          }}
        >
          {isLed ? words.replace : words.choose}
        </Button>
        {children}
      </div>
      {isOpen && <Choosing set={set} />}
    </div>
  );
}

const someoneNew = "new";

interface TypedEnd {
  readonly on: IsoDate | null;
  /** Empty for everybody who leads the set. */
  readonly who: string;
}

interface TypedFacilitator extends Readonly<Record<"chosen" | "name" | "organisation" | "email", string>> {
  readonly on: IsoDate | null;
  readonly beside: boolean;
  readonly breakRules: boolean;
}

function Choosing({ set }: { readonly set: SeatedSet }): ReactElement {
  const styles = useScreenStyles();
  const pane = usePane();
  const people = usePaneState(({ session }) => session.view?.facilitators);
  const [typed, setTyped, forget] = useTyped<TypedFacilitator>(`facilitator of ${String(set.number)}`, {
    ...{ chosen: "", name: "", organisation: "", email: "", beside: false, breakRules: false },
    on: pane.dependencies.today(),
  });
  const { chosen, name, organisation, email, on, beside, breakRules } = typed;
  const enter = (more: Partial<typeof typed>): void => {
    setTyped({ ...typed, ...more });
  };
  const isLed = set.facilitator !== "";
  const isNew = chosen === someoneNew;
  const free = (people ?? []).filter(({ isFree, sets }) => isFree && !sets.includes(set.number));
  const wanted = isNew ? name.trim() : (free.find(({ id }) => id === chosen)?.name ?? "");
  return (
    <div className={styles.expanded} role="group" aria-label={words.replaceFor(set.name)}>
      <Choice
        label={words.facilitator}
        value={chosen}
        options={[
          { value: "", text: words.nobody },
          ...free.map((each) => ({ value: each.id, text: words.person(each.name, each.organisation) })),
          { value: someoneNew, text: words.someoneNew },
        ]}
        onChoose={(value) => {
          enter({ chosen: value });
        }}
      />
      {isNew && (
        <>
          {(["name", "organisation", "email"] as const).map((field) => (
            <Entry
              key={field}
              label={words[field]}
              type={field === "email" ? "email" : "text"}
              value={typed[field]}
              onEnter={(value) => {
                enter({ [field]: value });
              }}
            />
          ))}
        </>
      )}
      {isLed && (
        <>
          <DayEntry
            label={words.firstDay}
            value={on}
            onEnter={(day) => {
              enter({ on: day });
            }}
          />
          <Checkbox
            label={words.together(set.facilitator)}
            checked={beside}
            onChange={(_, { checked }) => {
              enter({ beside: checked === true });
            }}
          />
        </>
      )}
      <Checkbox
        label={strings.sets.breakRules}
        checked={breakRules}
        onChange={(_, { checked }) => {
          enter({ breakRules: checked === true });
        }}
      />
      <div>
        <CommandButton
          command={
            wanted === "" || (isLed && on === null)
              ? null
              : {
                  ...{ kind: "assign-facilitator", set: set.number, facilitator: isNew ? wanted : chosen },
                  ...{ on: isLed ? on : null, beside, breakRules },
                  ...(isNew && organisation.trim() !== "" && { organisation: organisation.trim() }),
                  ...(isNew && email.trim() !== "" && { email: email.trim() }),
                }
          }
          done={words.assigned(wanted, set.name)}
          onDone={forget}
        >
          {words.save}
        </CommandButton>
      </div>
      {isLed && <Ending set={set} />}
    </div>
  );
}

function Ending({ set }: { readonly set: SeatedSet }): ReactElement {
  const styles = useScreenStyles();
  const pane = usePane();
  const people = usePaneState(({ session }) => session.view?.facilitators) ?? [];
  const [typed, setTyped, forget] = useTyped<TypedEnd>(`end of ${String(set.number)}`, {
    ...{ on: pane.dependencies.today(), who: "" },
  });
  const { on, who } = typed;
  const leading = people.filter(({ sets }) => sets.includes(set.number));
  const chosen = leading.find(({ id }) => id === who) ?? null;
  return (
    <>
      {leading.length > 1 && (
        <Choice
          label={words.whoEnds}
          value={who}
          options={[
            { value: "", text: words.everybody },
            ...leading.map(({ id, name }) => ({ value: id, text: name })),
          ]}
          onChoose={(value) => {
            setTyped({ on, who: value });
          }}
        />
      )}
      <div className={styles.entry}>
        <DayEntry
          label={words.lastDay(chosen?.name ?? set.facilitator)}
          value={on}
          onEnter={(day) => {
            setTyped({ on: day, who });
          }}
        />
        <CommandButton
          command={on && { kind: "end-facilitator", set: set.number, facilitator: chosen?.id ?? null, on }}
          done={chosen ? words.endedOne(chosen.name, set.name) : words.ended(set.name)}
          onDone={forget}
        >
          {words.end}
        </CommandButton>
      </div>
    </>
  );
}
