import { Checkbox } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { idOf, type SetNumber } from "../../programme";
import type { WorkbookView } from "../../worker";
import type { IsoDate } from "../../sheet";
import { select } from "../core/selectors";
import {
  discardSetPreview,
  leaveSetChange,
  previewSetChange,
  writeSetChange,
} from "../core/set-change-actions";
import type { SetChange as Chosen, SetCommand } from "../core/sets-slice";
import { ActionButton } from "../parts/action-button";
import { Choice } from "../parts/choice";
import { DayEntry } from "../parts/day-entry";
import { Entry } from "../parts/entry";
import { Notice } from "../parts/notice";
import { PageHead } from "../parts/page-head";
import { useFocusedHeading } from "../parts/use-focused-heading";
import { usePane, usePaneState } from "../parts/use-pane";
import { useTyped } from "../parts/use-typed";
import { useScreenStyles } from "../parts/use-screen-styles";
import { strings } from "../strings";
import { setChangeStrings as words } from "../strings/set-changes";
import { PreviewOf } from "./change-preview";

/** A page on which a set is closed, merged, split or added: the choices, what they would do, and the button for it. */
export function SetChange({
  change,
  view,
}: {
  readonly change: Chosen;
  readonly view: WorkbookView;
}): ReactElement {
  const styles = useScreenStyles();
  const pane = usePane();
  const hasMoves = usePaneState(({ sets }) => sets.moves.length > 0);
  const { kind } = change;
  const name = view.sets.find(({ number }) => number === change.set)?.name ?? "";
  return (
    <div className={styles.screen}>
      <PageHead
        back={words.back}
        onBack={() => {
          leaveSetChange(pane);
        }}
        heading={words.headings[kind](name)}
        of={kind}
      />
      {hasMoves ? (
        <Notice tone="information" what={words.saveFirst} remedy="" />
      ) : (
        <>
          <p className={styles.text}>{words.hints[kind]}</p>
          <SetChangeOptions change={change} view={view} />
          <Preview name={name} field={fieldOf(kind, change.set)} />
        </>
      )}
    </div>
  );
}

/** Everything that can be chosen, whichever change it is. */
interface Typed {
  readonly on: IsoDate | null;
  readonly name: string;
  /** Members are placed in the other sets, or come to the new one. */
  readonly fill: boolean;
  /** The number of a set; empty before one is chosen. */
  readonly into: string;
  readonly breakRules: boolean;
}

function fieldOf(kind: Chosen["kind"], set: SetNumber | null): string {
  return `${kind} of ${String(set)}:`;
}

function SetChangeOptions({
  change: { kind, set },
  view,
}: {
  readonly change: Chosen;
  readonly view: WorkbookView;
}): ReactElement {
  const styles = useScreenStyles();
  const pane = usePane();
  const isShown = usePaneState(({ sets }) => sets.changePreview !== null);
  const [typed, setTyped] = useTyped<Typed>(fieldOf(kind, set), {
    ...{ on: pane.dependencies.today(), name: "", fill: true, into: "", breakRules: false },
  });
  const enter = (more: Partial<Typed>): void => {
    setTyped({ ...typed, ...more });
    discardSetPreview(pane);
  };
  const { on, name, fill, into, breakRules } = typed;
  const command = commandOf(kind, set, typed);
  return (
    <div className={styles.form}>
      {kind === "merge-sets" && (
        <Choice
          label={words.into}
          value={into}
          options={[
            { value: "", text: words.chooseSet },
            ...view.sets
              .filter(({ number }) => number !== set)
              .map((each) => ({
                value: String(each.number),
                text: `${each.name} (${strings.sets.membersIn(each.members.filter(({ left }) => left === null).length)})`,
              })),
          ]}
          onChoose={(value) => {
            enter({ into: value });
          }}
        />
      )}
      {(kind === "close-set" || kind === "add-set") && (
        <Choice
          label={words.members}
          value={fill ? "fill" : "leave"}
          options={[
            { value: "fill", text: kind === "close-set" ? words.placed : words.fill },
            { value: "leave", text: kind === "close-set" ? words.toBePlaced : words.empty },
          ]}
          onChoose={(value) => {
            enter({ fill: value === "fill" });
          }}
        />
      )}
      {(kind === "split-set" || kind === "add-set") && (
        <Entry
          label={words.name}
          value={name}
          onEnter={(value) => {
            enter({ name: value });
          }}
        />
      )}
      <DayEntry
        label={words.firstDay}
        value={on}
        onEnter={(day) => {
          enter({ on: day });
        }}
      />
      {kind === "merge-sets" && (
        <Checkbox
          label={strings.sets.breakRules}
          checked={breakRules}
          onChange={(_, { checked }) => {
            enter({ breakRules: checked === true });
          }}
        />
      )}
      {!isShown && (
        <div>
          <ActionButton
            appearance="primary"
            disabledFocusable={command === null}
            onClick={() => {
              if (command) void previewSetChange(pane, command);
            }}
          >
            {words.preview}
          </ActionButton>
        </div>
      )}
    </div>
  );
}

/** Null while something is missing. */
function commandOf(
  kind: Chosen["kind"],
  set: SetNumber | null,
  { on, name, fill, into, breakRules }: Typed,
): SetCommand | null {
  if (on === null) return null;
  if (kind === "add-set") return { kind, name: name.trim(), fill, on };
  if (set === null) return null;
  if (kind === "close-set") return { kind, set, place: fill, on };
  if (kind === "split-set") return { kind, set, name: name.trim(), on };
  return into === "" ? null : { kind, set, into: idOf.set(Number(into)), on, breakRules };
}

function Preview({ name, field }: { readonly name: string; readonly field: string }): ReactElement | null {
  const styles = useScreenStyles();
  const pane = usePane();
  const shown = usePaneState(({ sets }) => sets.changePreview);
  const isReadOnly = usePaneState(select.isReadOnly);
  const heading = useFocusedHeading(shown);
  if (!shown) return null;
  return (
    <section className={styles.group}>
      <h3 ref={heading} className={styles.subheading}>
        {words.previewed}
      </h3>
      <PreviewOf preview={shown.preview} sayMoves={words.moves} />
      <div>
        <ActionButton
          appearance="primary"
          disabledFocusable={isReadOnly}
          onClick={() => {
            void writeSetChange(pane).then((isWritten) => {
              if (isWritten) pane.typed.forgetAll(field);
            });
          }}
        >
          {words.write[shown.command.kind](name)}
        </ActionButton>
      </div>
    </section>
  );
}
