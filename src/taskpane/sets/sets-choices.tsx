import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { useId, type ReactElement } from "react";
import { balanceKindNames, balanceKinds } from "../../programme";
import { matchingForm } from "../../sheet";
import type { SizeChoice, WorkbookView } from "../../worker";
import { paneSentences } from "../../wording/pane-sentences";
import { select } from "../core/selectors";
import { allocate, chooseOptions } from "../core/sets-actions";
import { ActionButton } from "../parts/action-button";
import { Choice } from "../parts/choice";
import { CommandBar } from "../parts/command-bar";
import { usePane, usePaneState } from "../parts/use-pane";
import { useScreenStyles } from "../parts/use-screen-styles";
import { strings } from "../strings";
import { balanceText, readBalance } from "./balance-text";
import { EarlierWorkbooks } from "./earlier-workbooks";
import { listOf } from "../../words";

const words = strings.sets;
const [smallest, largest] = [4, 30];

const useStyles = makeStyles({
  size: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "8px" },
  step: { minWidth: "32px", paddingInline: "4px" },
  number: {
    fontSize: tokens.fontSizeBase500,
    fontWeight: tokens.fontWeightSemibold,
    minWidth: "2ch",
    textAlign: "center",
  },
  column: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: "8px",
  },
  fieldset: {
    border: 0,
    margin: 0,
    padding: 0,
    minWidth: 0,
    display: "flex",
    flexDirection: "column",
    rowGap: "4px",
  },
  legend: { padding: 0, fontWeight: tokens.fontWeightSemibold },
});

/** Size, further columns, and what becomes of sets that are there already. */
export function SetsChoices({ view }: { readonly view: WorkbookView }): ReactElement {
  const styles = useScreenStyles();
  const pane = usePane();
  const reform = usePaneState(({ sets }) => sets.options.reform);
  const evenOut = usePaneState(({ sets }) => sets.options.evenOut);
  const unevenSizes = usePaneState(({ sets }) => sets.options.unevenSizes);
  const isReadOnly = usePaneState(select.isReadOnly);
  // A list that is shown to be saved goes before.
  const isFirst = usePaneState(({ sets }) => sets.listed === null);
  const hasSets = view.sets.length > 0;
  return (
    <div className={styles.group}>
      <TargetSize view={view} />
      <BalanceColumns view={view} />
      <EarlierWorkbooks />
      <p className={styles.quiet}>{words.rules(hasSets)}</p>
      {hasSets && (
        <div>
          <Checkbox
            label={words.reform}
            checked={reform}
            onChange={(_, { checked }) => {
              void chooseOptions(pane, { reform: checked === true });
            }}
          />
          <Checkbox
            label={words.evenOut}
            checked={evenOut}
            onChange={(_, { checked }) => {
              void chooseOptions(pane, { evenOut: checked === true });
            }}
          />
          <Checkbox
            label={words.unevenSizes}
            checked={unevenSizes}
            onChange={(_, { checked }) => {
              void chooseOptions(pane, { unevenSizes: checked === true });
            }}
          />
        </div>
      )}
      <CommandBar>
        <ActionButton
          appearance={isFirst ? "primary" : "secondary"}
          disabledFocusable={isReadOnly}
          onClick={() => {
            void allocate(pane);
          }}
        >
          {words.allocate}
        </ActionButton>
      </CommandBar>
    </div>
  );
}

function TargetSize({ view }: { readonly view: WorkbookView }): ReactElement {
  const styles = useStyles();
  const screen = useScreenStyles();
  const pane = usePane();
  const target = usePaneState(({ sets }) => sets.options.targetSize);
  const sizes = usePaneState(({ sets }) => sets.sizes);
  const label = useId();
  const choose = (targetSize: number): void => {
    if (targetSize >= smallest && targetSize <= largest) void chooseOptions(pane, { targetSize });
  };
  return (
    <div className={screen.group}>
      <div role="group" aria-labelledby={label} className={styles.size}>
        <span id={label}>{words.size}</span>
        <Button
          size="small"
          className={styles.step}
          aria-label={words.smaller}
          onClick={() => {
            choose(target - 1);
          }}
        >
          −
        </Button>
        <output className={styles.number}>{target}</output>
        <Button
          size="small"
          className={styles.step}
          aria-label={words.larger}
          onClick={() => {
            choose(target + 1);
          }}
        >
          +
        </Button>
      </div>
      {sizes === null ? (
        <p className={screen.text}>{sayTooFew(view)}</p>
      ) : (
        <>
          <p className={screen.text} role="status">
            {words.gives(
              saySizes(sizes),
              [sizes.fewer, sizes.more].filter((each) => each !== null).map(saySizes),
            )}
          </p>
          <p className={screen.quiet}>
            {`${words.facilitators(sizes.setCount)} ${words.airtime(sizes.airtime.minutesEach, sizes.airtime.turnsPerMember)}`}
          </p>
        </>
      )}
    </div>
  );
}

function sayTooFew({ memberCount, leftOut }: WorkbookView): string {
  const { what, remedy } = paneSentences["too-few-members"]({ count: memberCount, leftOut: leftOut.length });
  return `${what} ${remedy}`;
}

/** "4 sets of 10 and 2 sets of 9" */
function saySizes({ sizes }: SizeChoice): string {
  return listOf(sizes.map(([size, sets]) => words.setsOf(sets, size)));
}

function BalanceColumns({ view }: { readonly view: WorkbookView }): ReactElement {
  const styles = useStyles();
  const screen = useScreenStyles();
  const pane = usePane();
  const balance = usePaneState(({ sets }) => sets.options.balance);
  const further = view.columns.filter(({ role }) => role === "other");
  const chosen = readBalance(balance);
  const choose = (next: typeof chosen): void => {
    void chooseOptions(pane, { balance: balanceText(next) });
  };
  return (
    <fieldset className={styles.fieldset}>
      <legend className={styles.legend}>{words.balance}</legend>
      <p className={screen.quiet}>{further.length === 0 ? words.noFurther : words.balanceHint}</p>
      {further.map(({ header, hasNumbers }) => {
        const choice = chosen.find((each) => each.header === header);
        return (
          <div key={header} className={styles.column}>
            <Checkbox
              label={header}
              checked={choice !== undefined}
              onChange={(_, { checked }) => {
                choose(
                  checked === true
                    ? [...chosen, { header, words: hasNumbers ? "numbers" : "" }]
                    : chosen.filter((each) => each.header !== header),
                );
              }}
            />
            {choice && (
              <Choice
                isLabelHidden
                label={words.kindOf(header)}
                value={
                  balanceKindNames.find((kind) =>
                    balanceKinds[kind].typed.test(matchingForm(choice.words)),
                  ) ?? "even"
                }
                options={balanceKindNames.map((kind) => ({ value: kind, text: words.kinds[kind] }))}
                onChoose={(value) => {
                  choose(
                    chosen.map((each) =>
                      each.header === header ? { header, words: wordsOfKind(value) } : each,
                    ),
                  );
                }}
              />
            )}
          </div>
        );
      })}
    </fieldset>
  );
}

function wordsOfKind(value: string): string {
  const kind = balanceKindNames.find((each) => each === value) ?? "even";
  return balanceKinds[kind].words;
}
