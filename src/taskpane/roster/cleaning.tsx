import { Button, Checkbox } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { WorkbookView } from "../../worker";
import { clean } from "../core/roster-actions";
import { ActionButton } from "../parts/action-button";
import { GoToCell } from "../parts/notice";
import { ShortList } from "../parts/short-list";
import { usePane } from "../parts/use-pane";
import { useTyped } from "../parts/use-typed";
import { useScreenStyles } from "../parts/use-screen-styles";
import { strings } from "../strings";

const words = strings.roster;
const mostShown = 2;

type Proposal = WorkbookView["proposals"][number];

/** One spelling and what it would become, wherever it stands. */
interface Spelling extends Pick<Proposal, "original" | "proposed" | "counted"> {
  readonly cells: readonly Proposal[];
}

/** Spellings that could be tidied: those that count as the same already all at once, or one by one. */
export function Cleaning({ view: { proposals } }: { readonly view: WorkbookView }): ReactElement | null {
  const styles = useScreenStyles();
  const pane = usePane();
  const [isChoosing, setChoosing] = useTyped("spellings: open", false);
  const [chosen, setChosen, forget] = useTyped<readonly string[]>("spellings", []);
  const ticked = new Set(chosen);
  if (proposals.length === 0) return null;
  const spellings = grouped(proposals);
  const safe = proposals.filter(({ counted }) => counted);
  const accepted = proposals.filter((proposal) => ticked.has(keyOf(proposal)));
  const more = spellings.length - mostShown;
  return (
    <section className={styles.card}>
      <h3 className={styles.minor}>{words.cleaning(spellings.length, proposals.length)}</h3>
      {!isChoosing && (
        <p className={styles.quiet}>
          {spellings.slice(0, mostShown).map(sayShort).join(" · ")}
          {more > 0 && ` · ${words.moreSpellings(more)}`}
        </p>
      )}
      {isChoosing && (
        <ShortList
          of={spellings}
          each={(spelling) => (
            <>
              <Checkbox
                checked={spelling.cells.every((each) => ticked.has(keyOf(each)))}
                label={say(spelling)}
                onChange={(_, { checked }) => {
                  const next = new Set(ticked);
                  for (const each of spelling.cells) {
                    if (checked === true) next.add(keyOf(each));
                    else next.delete(keyOf(each));
                  }
                  setChosen([...next]);
                }}
              />
              <div className={styles.underTick}>
                {spelling.cells.slice(0, 1).map(({ sheet, cell }) => (
                  <GoToCell key={keyOf({ sheet, cell })} sheet={sheet} cell={cell} />
                ))}
              </div>
            </>
          )}
        />
      )}
      <div className={styles.buttons}>
        {isChoosing ? (
          <ActionButton
            size="small"
            disabledFocusable={accepted.length === 0}
            onClick={() => {
              void clean(pane, accepted).then((isDone) => {
                if (isDone) forget();
              });
            }}
          >
            {words.confirm(accepted.length)}
          </ActionButton>
        ) : (
          safe.length > 0 && (
            <ActionButton
              size="small"
              onClick={() => {
                void clean(pane, safe);
              }}
            >
              {words.tidyAll(safe.length)}
            </ActionButton>
          )
        )}
        <Button
          size="small"
          aria-expanded={isChoosing}
          onClick={() => {
            setChoosing(!isChoosing);
          }}
        >
          {isChoosing ? words.chooseLess : words.chooseSpellings}
        </Button>
      </div>
    </section>
  );
}

function keyOf({ sheet, cell }: Pick<Proposal, "sheet" | "cell">): string {
  return `${sheet}!${cell}`;
}

function grouped(proposals: readonly Proposal[]): readonly Spelling[] {
  const spellings = new Map<string, Spelling>();
  for (const proposal of proposals) {
    const { original, proposed, counted } = proposal;
    const key = `${original}\n${proposed}`;
    const cells = [...(spellings.get(key)?.cells ?? []), proposal];
    spellings.set(key, { original, proposed, counted, cells });
  }
  return [...spellings.values()];
}

/** "“Nursing ” → “Nursing” (4)" */
function sayShort({ original, proposed, cells }: Spelling): string {
  return `“${original}” → “${proposed}”${cells.length > 1 ? ` (${String(cells.length)})` : ""}`;
}

function say({ original, proposed, counted, cells }: Spelling): string {
  const many = cells.length > 1 ? `, ${words.cells(cells.length)}` : "";
  return `${words.proposal(original, proposed)} (${counted ? words.alreadyCounted : words.wouldCount}${many})`;
}
