import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { useId, type ReactElement } from "react";
import type { BalanceKind } from "../../programme";
import type { SizeChoice, WorkbookLook } from "../../worker";
import { paneSentences } from "../../wording/pane-sentences";
import { allocate, chooseWishes } from "../core/form-sets";
import { Choice } from "../shell/choice";
import { CommandBar } from "../shell/command-bar";
import { usePane, usePaneState } from "../shell/use-pane";
import { useScreenStyles } from "../shell/use-screen-styles";
import { strings } from "../strings";
import { balanceText, readBalance } from "./balance-text";

const words = strings.sets;
const [smallest, largest] = [4, 30];
const kinds = ["even", "together", "numbers", "met"] as const satisfies readonly BalanceKind[];

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
export function SetsChoices({ look }: { readonly look: WorkbookLook }): ReactElement {
  const styles = useScreenStyles();
  const pane = usePane();
  const { wishes, work, situation } = usePaneState();
  const hasSets = look.sets.length > 0;
  const isReadOnly = situation.kind === "excel" && situation.readOnly;
  return (
    <div className={styles.group}>
      <TargetSize look={look} />
      <BalanceColumns look={look} />
      <p className={styles.quiet}>{words.rules(hasSets)}</p>
      {hasSets && (
        <div>
          <Checkbox
            label={words.reform}
            checked={wishes.reform}
            onChange={(_, { checked }) => {
              void chooseWishes(pane, { reform: checked === true });
            }}
          />
          <Checkbox
            label={words.evenOut}
            checked={wishes.evenOut}
            onChange={(_, { checked }) => {
              void chooseWishes(pane, { evenOut: checked === true });
            }}
          />
        </div>
      )}
      <CommandBar>
        <Button
          appearance="primary"
          disabledFocusable={work !== null || isReadOnly}
          onClick={() => {
            void allocate(pane);
          }}
        >
          {words.allocate}
        </Button>
      </CommandBar>
    </div>
  );
}

function TargetSize({ look }: { readonly look: WorkbookLook }): ReactElement {
  const styles = useStyles();
  const screen = useScreenStyles();
  const pane = usePane();
  const { wishes, sizes } = usePaneState();
  const label = useId();
  const choose = (targetSize: number): void => {
    if (targetSize >= smallest && targetSize <= largest) void chooseWishes(pane, { targetSize });
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
            choose(wishes.targetSize - 1);
          }}
        >
          −
        </Button>
        <output className={styles.number}>{wishes.targetSize}</output>
        <Button
          size="small"
          className={styles.step}
          aria-label={words.larger}
          onClick={() => {
            choose(wishes.targetSize + 1);
          }}
        >
          +
        </Button>
      </div>
      {sizes === null ? (
        <p className={screen.text}>{sayTooFew(look)}</p>
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

function sayTooFew({ memberCount, leftOut }: WorkbookLook): string {
  const { what, remedy } = paneSentences["too-few-members"]({ count: memberCount, leftOut: leftOut.length });
  return `${what} ${remedy}`;
}

/** "4 sets of 10 and 2 sets of 9" */
function saySizes({ sizes }: SizeChoice): string {
  return sizes.map(([size, sets]) => words.setsOf(sets, size)).join(" and ");
}

function BalanceColumns({ look }: { readonly look: WorkbookLook }): ReactElement {
  const styles = useStyles();
  const screen = useScreenStyles();
  const pane = usePane();
  const { wishes } = usePaneState();
  const further = look.columns.filter(({ role }) => role === "other").map(({ header }) => header);
  const chosen = readBalance(wishes.balance);
  const choose = (next: typeof chosen): void => {
    void chooseWishes(pane, { balance: balanceText(next) });
  };
  return (
    <fieldset className={styles.fieldset}>
      <legend className={styles.legend}>{words.balance}</legend>
      <p className={screen.quiet}>{further.length === 0 ? words.noFurther : words.balanceHint}</p>
      {further.map((header) => {
        const wish = chosen.find((each) => each.header === header);
        return (
          <div key={header} className={styles.column}>
            <Checkbox
              label={header}
              checked={wish !== undefined}
              onChange={(_, { checked }) => {
                choose(
                  checked === true
                    ? [...chosen, { header, words: "" }]
                    : chosen.filter((each) => each.header !== header),
                );
              }}
            />
            {wish && (
              <Choice
                isLabelHidden
                label={words.kindOf(header)}
                value={kinds.find((kind) => kind === wish.words) ?? "even"}
                options={kinds.map((kind) => ({ value: kind, text: words.kinds[kind] }))}
                onChoose={(value) => {
                  choose(
                    chosen.map((each) =>
                      each.header === header ? { header, words: value === "even" ? "" : value } : each,
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
