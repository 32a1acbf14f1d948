import { Checkbox } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { ruleKindNames, ruleKinds, type RuleKind } from "../../../programme";
import type { WorkbookView } from "../../../worker";
import { ruleKindTexts } from "../../../wording";
import { select } from "../../core/selectors";
import { change } from "../../core/session-actions";
import { findRuleCosts } from "../../core/sets-actions";
import { ActionButton } from "../../parts/action-button";
import { CommandButton } from "../../parts/command-button";
import { Choice } from "../../parts/choice";
import { Folded } from "../../parts/folded";
import { ShortList } from "../../parts/short-list";
import { usePane, usePaneState } from "../../parts/use-pane";
import { useTyped } from "../../parts/use-typed";
import { useScreenStyles } from "../../parts/use-screen-styles";
import { peopleStrings as words } from "../../strings/people";
import { NewFacilitator } from "./new-facilitator";

type ChoiceOption = Parameters<typeof Choice>[0]["options"][number];

/** Who may lead a set: what is changed is written to the Facilitators sheet. */
export function Facilitators({ view }: { readonly view: WorkbookView }): ReactElement {
  const styles = useScreenStyles();
  const pane = usePane();
  const isBusy = usePaneState(select.isBusy);
  const { facilitators, sets } = view;
  const isBefore = sets.length === 0;
  const namesOf = (numbers: readonly number[]): readonly string[] =>
    sets.filter(({ number }) => numbers.includes(number)).map(({ name }) => name);
  return (
    <Folded heading={words.people} typed="new facilitator">
      {facilitators.length === 0 && (
        <p className={styles.text}>{isBefore ? words.noPeopleBefore : words.noPeople}</p>
      )}
      <ShortList
        of={facilitators}
        each={({ id, name, organisation, sets: led, isAvailable }) => (
          <div>
            <Checkbox
              label={words.available(name)}
              checked={isAvailable}
              disabled={isBusy}
              onChange={(_, { checked }) => {
                const available = checked === true;
                const said = available ? words.wasMadeAvailable(name) : words.wasMadeUnavailable(name);
                void change(pane, { kind: "facilitator-available", facilitator: id, available }, said);
              }}
            />
            <p className={styles.quiet}>
              {[organisation, isBefore ? "" : words.leads(namesOf(led))]
                .filter((text) => text !== "")
                .join(" · ")}
            </p>
            {led.length === 0 && (
              <CommandButton
                size="small"
                aria-label={words.removePerson(name)}
                command={{ kind: "remove-facilitator", facilitator: id }}
                done={words.personRemoved(name)}
              >
                {words.remove}
              </CommandButton>
            )}
          </div>
        )}
      />
      <NewFacilitator view={view} />
    </Folded>
  );
}

/** Whom to keep apart, together, in a set or from a facilitator: what is changed is written to the Rules sheet. */
export function Rules({ view }: { readonly view: WorkbookView }): ReactElement {
  const styles = useScreenStyles();
  const say = ({ typedKind, first, second }: WorkbookView["rules"][number]): string =>
    `${typedKind}: ${first} · ${second}`;
  return (
    <Folded heading={words.rules} typed="new rule">
      <p className={styles.quiet}>{view.sets.length === 0 ? words.rulesHintBefore : words.rulesHint}</p>
      {view.rules.length === 0 && <p className={styles.text}>{words.noRules}</p>}
      <ShortList
        of={view.rules}
        each={(rule) => (
          <div className={styles.row}>
            <span>{say(rule)}</span>
            <CommandButton
              size="small"
              aria-label={words.removeRule(say(rule))}
              command={{ kind: "remove-rule", rule }}
              done={words.ruleRemoved}
            >
              {words.remove}
            </CommandButton>
          </div>
        )}
      />
      {view.rules.length > 0 && <RuleCosts />}
      <NewRule view={view} />
    </Folded>
  );
}

/** What each rule costs in balance, once it is asked. */
function RuleCosts(): ReactElement {
  const styles = useScreenStyles();
  const pane = usePane();
  const costs = usePaneState(({ sets }) => sets.ruleCosts);
  if (costs) return <ShortList of={costs} each={(cost) => cost} />;
  return (
    <div className={styles.group}>
      <p className={styles.quiet}>{words.costsHint}</p>
      <div>
        <ActionButton
          size="small"
          onClick={() => {
            void findRuleCosts(pane);
          }}
        >
          {words.findCosts}
        </ActionButton>
      </div>
    </div>
  );
}

const noRule: Readonly<{ kind: RuleKind; first: string; second: string }> = {
  ...{ kind: "keep-apart", first: "", second: "" },
};

function NewRule({ view }: { readonly view: WorkbookView }): ReactElement {
  const styles = useScreenStyles();
  const [typed, setTyped, forget] = useTyped("new rule", noRule);
  const { kind, first, second } = typed;
  const members = memberOptions(view);
  const setCount = usePaneState((state) => state.sets.sizes?.setCount) ?? 0;
  const seconds = {
    member: {
      label: words.otherMember,
      choose: words.chooseMember,
      options: members.filter(({ value }) => value !== first),
    },
    set: {
      label: words.set,
      choose: words.chooseSet,
      options: setOptions(view, setCount),
    },
    facilitator: {
      label: words.facilitator,
      choose: words.nobody,
      options: view.facilitators.map(({ id, name, organisation }) => ({
        ...{ value: id, text: words.person(name, organisation) },
      })),
    },
  }[ruleKinds[kind].second];
  return (
    <div className={styles.form}>
      <Choice
        label={words.ruleKind}
        value={kind}
        options={ruleKindNames.map((each) => ({ value: each, text: ruleKindTexts[each].name }))}
        onChoose={(value) => {
          setTyped({ kind: ruleKindNames.find((each) => each === value) ?? kind, first, second: "" });
        }}
      />
      <Choice
        label={words.member}
        value={first}
        options={[{ value: "", text: words.chooseMember }, ...members]}
        onChoose={(value) => {
          setTyped({ ...typed, first: value });
        }}
      />
      <Choice
        label={seconds.label}
        value={second}
        options={[{ value: "", text: seconds.choose }, ...seconds.options]}
        onChoose={(value) => {
          setTyped({ ...typed, second: value });
        }}
      />
      <div>
        <CommandButton
          command={first === "" || second === "" ? null : { kind: "add-rule", rule: { kind, first, second } }}
          done={words.ruleAdded}
          onDone={forget}
        >
          {words.add}
        </CommandButton>
      </div>
    </div>
  );
}

/** Before there are any, those that the size gives. */
function setOptions({ sets }: WorkbookView, setCount: number): readonly ChoiceOption[] {
  if (sets.length > 0) return sets.map(({ number, name }) => ({ value: String(number), text: name }));
  return Array.from({ length: setCount }, (_, at) => String(at + 1)).map((value) => ({
    value,
    text: words.setNumbered(value),
  }));
}

/** By name, as a rule would be typed: with the Member ID where two are called the same. */
function memberOptions({ sets, unplaced, columns, origin }: WorkbookView): readonly ChoiceOption[] {
  const seated = sets.flatMap(({ members }) => members).filter(({ left }) => left === null);
  const everyone = [...seated, ...unplaced];
  // An ID that the product would make up is on no sheet before there are sets.
  const hasIds = origin === "workbook" || columns.some(({ role }) => role === "id");
  const count = new Map<string, number>();
  for (const { name } of everyone) count.set(name, (count.get(name) ?? 0) + 1);
  return everyone
    .filter(({ name }) => hasIds || count.get(name) === 1)
    .map(({ id, name }) =>
      count.get(name) === 1 ? { value: name, text: name } : { value: id, text: `${name} (${id})` },
    )
    .sort((a, b) => a.text.localeCompare(b.text));
}
