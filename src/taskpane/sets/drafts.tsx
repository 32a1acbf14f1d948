import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { DraftOffer } from "../../commands";
import { findDrafts, showDraftOffer } from "../core/sets-actions";
import { ActionButton } from "../parts/action-button";
import { Folded } from "../parts/folded";
import { tabStop } from "../parts/tab-stop";
import { usePane, usePaneState } from "../parts/use-pane";
import { useScreenStyles } from "../parts/use-screen-styles";
import { boardStrings as words } from "../strings/board";
import { readBalance } from "./balance-text";

const useStyles = makeStyles({
  around: { overflowX: "auto", "&:focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  table: {
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: "tabular-nums",
  },
  label: { textAlign: "left", fontWeight: tokens.fontWeightRegular, minWidth: "6em", paddingBlock: "4px" },
  cell: {
    padding: "4px 2px",
    textAlign: "center",
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  best: { fontWeight: tokens.fontWeightBold },
  button: { minWidth: 0, paddingInline: 0, width: "100%", whiteSpace: "nowrap", fontSize: "inherit" },
});

/** Up to five drafts beside one another, with the numbers that tell them apart; any of them can be shown. */
export function Drafts({ hasSets }: { readonly hasSets: boolean }): ReactElement {
  const styles = useScreenStyles();
  const pane = usePane();
  const drafts = usePaneState(({ sets }) => sets.drafts);
  return (
    <Folded heading={words.drafts}>
      <p className={styles.quiet}>{words.draftsHint}</p>
      {drafts === null ? (
        <div>
          <ActionButton
            onClick={() => {
              void findDrafts(pane);
            }}
          >
            {words.findDrafts}
          </ActionButton>
        </div>
      ) : drafts.length === 1 ? (
        <p className={styles.text}>{words.onlyDraft}</p>
      ) : (
        <DraftTable drafts={drafts} hasSets={hasSets} />
      )}
    </Folded>
  );
}

interface Line {
  readonly label: string;
  readonly values: readonly (number | string)[];
  /** The best of the numbers; null where none is. */
  readonly best: number | null;
}

function linesOf(drafts: readonly DraftOffer[], hasSets: boolean): readonly Line[] {
  const fewest = (label: string, values: readonly number[]): Line => ({
    ...{ label, values },
    best: Math.min(...values),
  });
  const professions = drafts.map(({ fewestProfessions }) => fewestProfessions);
  const met = drafts.flatMap(({ repeatedPairs }) => repeatedPairs ?? []);
  const first = drafts.map(({ balance }) => readBalance(balance)[0]?.header ?? "");
  return [
    fewest(
      words.draftOff,
      drafts.map(({ uneven }) => uneven),
    ),
    ...(met.length === drafts.length ? [fewest(words.draftMet, met)] : []),
    { label: words.draftProfessions, values: professions, best: Math.max(...professions) },
    ...(hasSets
      ? [
          fewest(
            words.draftMoved,
            drafts.map(({ moved }) => moved),
          ),
        ]
      : []),
    ...(new Set(first).size > 1 ? [{ label: words.draftFirst, values: first, best: null }] : []),
  ];
}

function DraftTable({
  drafts,
  hasSets,
}: {
  readonly drafts: readonly DraftOffer[];
  readonly hasSets: boolean;
}): ReactElement {
  const own = useStyles();
  const styles = useScreenStyles();
  const pane = usePane();
  const seed = usePaneState(({ sets }) => sets.options.seed);
  const balance = usePaneState(({ sets }) => sets.options.balance);
  return (
    <div className={own.around} role="region" aria-label={words.drafts} {...tabStop}>
      <table className={own.table}>
        <thead>
          <tr>
            <th scope="col" className={own.label}>
              <span className={styles.unseen}>{words.drafts}</span>
            </th>
            {drafts.map(({ number }) => (
              <th key={number} scope="col" className={own.cell}>
                {words.draft(number)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {linesOf(drafts, hasSets).map(({ label, values, best }) => {
            const differs = new Set(values).size > 1;
            return (
              <tr key={label}>
                <th scope="row" className={own.label}>
                  {label}
                </th>
                {values.map((value, at) => (
                  <td key={at} className={mergeClasses(own.cell, differs && value === best && own.best)}>
                    {value}
                  </td>
                ))}
              </tr>
            );
          })}
          <tr>
            <td />
            {drafts.map((draft) => (
              <td key={draft.number} className={own.cell}>
                {draft.seed === seed && draft.balance === balance ? (
                  <span>{words.shownNow}</span>
                ) : (
                  <ActionButton
                    size="small"
                    className={own.button}
                    aria-label={`${words.showDraft}: ${words.draft(draft.number)}`}
                    onClick={() => {
                      void showDraftOffer(pane, draft);
                    }}
                  >
                    {words.showDraft}
                  </ActionButton>
                )}
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  );
}
