import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { CellChange, WorkbookChange } from "../../programme";
import { capital } from "../../wording/capital";
import { sayCellChange, sayTypedRow, sayWorkbookChange } from "../../wording/pane-sentences";
import { select } from "../core/selectors";
import { dismissChanges, readAgain } from "../core/session-actions";
import { strings } from "../strings";
import { Rebuild } from "./missing-sheets";
import { AddToRoster, Notice } from "../parts/notice";
import { usePane, usePaneState } from "../parts/use-pane";
import { useScreenStyles } from "../parts/use-screen-styles";

const words = strings.changed;
const mostListed = 5;

/** What somebody did to the workbook since it was read. Nothing follows from it until a person says so. */
export function ChangeBanner(): ReactElement {
  const pane = usePane();
  const changes = usePaneState(({ session }) => session.changes);
  const view = usePaneState(select.view);
  const styles = useScreenStyles();
  const deleted = sheetsOf(changes, ({ kind, ours }) => kind === "deleted" && ours !== undefined);
  const typedOver = sheetsOf(changes, ({ kind, ours }) => kind === "edited" && ours === "drawn");
  const roster = view?.origin === "workbook" ? view.rosterSheet : null;
  const lines = changes.flatMap(inLines);
  const news = roster === null ? [] : changes.filter(({ newNames }) => newNames !== undefined);
  const notRead = sheetsOf(changes, ({ kind, ours }) => kind === "edited" && ours === undefined);
  return (
    <div role="status" className={changes.length > 0 ? undefined : styles.silent}>
      {changes.length > 0 && (
        <Notice tone="attention" what={words.heading} remedy="">
          <ul className={styles.list}>
            {lines.slice(0, mostListed).map((line, index) => (
              <li key={index}>{capital(line)}</li>
            ))}
          </ul>
          {lines.length > mostListed && <span>{words.more(lines.length - mostListed)}</span>}
          {typedOver.length > 0 && <span>{words.drawn(typedOver)}</span>}
          {notRead.length > 0 && roster !== null && <span>{words.notRead(notRead, roster)}</span>}
          {deleted.length > 0 && <span>{strings.missing.remedy(deleted)}</span>}
          <span>{words.nothingYet}</span>
          <div className={styles.buttons}>
            {deleted.length > 0 && <Rebuild sheets={deleted} />}
            {news.map(({ sheet, newNames = [] }, index) => (
              <AddToRoster key={index} sheet={sheet} names={newNames} />
            ))}
            <Button
              size="small"
              onClick={() => {
                void readAgain(pane);
              }}
            >
              {words.read}
            </Button>
            <Button
              size="small"
              appearance="subtle"
              onClick={() => {
                dismissChanges(pane);
              }}
            >
              {strings.dismiss}
            </Button>
          </div>
        </Notice>
      )}
    </div>
  );
}

/** Each cell with what it said and says now, the cells of a new row together. */
function inLines(change: WorkbookChange): string[] {
  const { sheet, cellCount, edits = [] } = change;
  if (edits.length === 0) return [sayWorkbookChange(change)];
  const rows = new Map<string, CellChange[]>();
  for (const edit of edits) {
    const key = edit.before === "" ? edit.cell.replace(/^[A-Z]+/, "row ") : edit.cell;
    rows.set(key, [...(rows.get(key) ?? []), edit]);
  }
  const more = cellCount - edits.length;
  return [
    ...[...rows.values()].flatMap((of) => {
      const [first] = of;
      if (!first) return [];
      return [of.length === 1 ? sayCellChange(first, sheet) : sayTypedRow(of, sheet)];
    }),
    ...(more > 0 ? [words.moreCells(more, sheet)] : []),
  ];
}

function sheetsOf(
  changes: readonly WorkbookChange[],
  isMeant: (change: WorkbookChange) => boolean,
): string[] {
  return [...new Set(changes.filter(isMeant).map(({ sheet }) => sheet))];
}
