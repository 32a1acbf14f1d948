import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { WorkbookChange } from "../../programme";
import { capital } from "../../wording/capital";
import { sayWorkbookChange } from "../../wording/pane-sentences";
import { select } from "../core/selectors";
import { dismissChanges, readAgain } from "../core/session-actions";
import { strings } from "../strings";
import { Rebuild } from "./missing-sheets";
import { Notice } from "../parts/notice";
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
  const notRead = sheetsOf(changes, ({ kind, ours }) => kind === "edited" && ours === undefined);
  return (
    <div role="status" className={changes.length > 0 ? undefined : styles.silent}>
      {changes.length > 0 && (
        <Notice tone="attention" what={words.heading} remedy="">
          <ul className={styles.list}>
            {changes.slice(0, mostListed).map((change, index) => (
              <li key={index}>{capital(sayWorkbookChange(change))}</li>
            ))}
          </ul>
          {changes.length > mostListed && <span>{words.more(changes.length - mostListed)}</span>}
          {typedOver.length > 0 && <span>{words.drawn(typedOver)}</span>}
          {notRead.length > 0 && roster !== null && <span>{words.notRead(notRead, roster)}</span>}
          {deleted.length > 0 && <span>{strings.missing.remedy(deleted)}</span>}
          <span>{words.nothingYet}</span>
          <div className={styles.buttons}>
            {deleted.length > 0 && <Rebuild sheets={deleted} />}
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

function sheetsOf(
  changes: readonly WorkbookChange[],
  isMeant: (change: WorkbookChange) => boolean,
): string[] {
  return [...new Set(changes.filter(isMeant).map(({ sheet }) => sheet))];
}
