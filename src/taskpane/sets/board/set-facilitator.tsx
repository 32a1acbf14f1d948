import { Button, Checkbox } from "@fluentui/react-components";
import { useState, type ReactElement, type ReactNode } from "react";
import type { IsoDate } from "../../../sheet";
import type { SeatedSet } from "../../../worker";
import { CommandButton } from "../../parts/command-button";
import { Choice } from "../../parts/choice";
import { Entry } from "../../parts/entry";
import { DayEntry } from "../../parts/day-entry";
import { usePane, usePaneState } from "../../parts/use-pane";
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
  const [isOpen, setOpen] = useState(false);
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

function Choosing({ set }: { readonly set: SeatedSet }): ReactElement {
  const styles = useScreenStyles();
  const pane = usePane();
  const people = usePaneState(({ session }) => session.view?.facilitators);
  const [chosen, setChosen] = useState("");
  const [name, setName] = useState("");
  const [organisation, setOrganisation] = useState("");
  const [email, setEmail] = useState("");
  const [on, setOn] = useState<IsoDate | null>(pane.dependencies.today());
  const [beside, setBeside] = useState(false);
  const [breakRules, setBreakRules] = useState(false);
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
        onChoose={setChosen}
      />
      {isNew && (
        <>
          <Entry label={words.name} value={name} onEnter={setName} />
          <Entry label={words.organisation} value={organisation} onEnter={setOrganisation} />
          <Entry label={words.email} type="email" value={email} onEnter={setEmail} />
        </>
      )}
      {isLed && (
        <>
          <DayEntry label={words.firstDay} value={on} onEnter={setOn} />
          <Checkbox
            label={words.together(set.facilitator)}
            checked={beside}
            onChange={(_, { checked }) => {
              setBeside(checked === true);
            }}
          />
        </>
      )}
      <Checkbox
        label={strings.sets.breakRules}
        checked={breakRules}
        onChange={(_, { checked }) => {
          setBreakRules(checked === true);
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
  const [on, setOn] = useState<IsoDate | null>(pane.dependencies.today());
  const [who, setWho] = useState("");
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
          onChoose={setWho}
        />
      )}
      <div className={styles.entry}>
        <DayEntry label={words.lastDay(chosen?.name ?? set.facilitator)} value={on} onEnter={setOn} />
        <CommandButton
          command={on && { kind: "end-facilitator", set: set.number, facilitator: chosen?.id ?? null, on }}
          done={chosen ? words.endedOne(chosen.name, set.name) : words.ended(set.name)}
        >
          {words.end}
        </CommandButton>
      </div>
    </>
  );
}
