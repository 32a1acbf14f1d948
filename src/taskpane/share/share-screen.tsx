import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { select } from "../core/selectors";
import { undo } from "../core/session-actions";
import type { Written } from "../core/session-slice";
import { Closing } from "../reports/closing";
import { Reports } from "../reports/reports";
import { ActionButton } from "../parts/action-button";
import { usePane, usePaneState } from "../parts/use-pane";
import { useScreenStyles } from "../parts/use-screen-styles";
import { shareStrings as words } from "../strings/share";
import { Collecting } from "./collecting";
import { PackChoices } from "./pack-choices";
import { PackList } from "./pack-list";

const undoneHere: readonly Written[] = ["packs", "collection", "calendars"];

/** Files for facilitators, who gets which, and their attendance codes back. */
export function ShareScreen(): ReactElement {
  const styles = useScreenStyles();
  const pane = usePane();
  const view = usePaneState(select.view);
  const packs = usePaneState(({ share }) => share.packs);
  const collection = usePaneState(({ share }) => share.collection);
  const lastWritten = usePaneState(select.lastWritten);
  const hasSets = view !== null && view.sets.length > 0;
  return (
    <div className={styles.screen}>
      <h2 className={styles.heading}>{words.heading}</h2>
      {!hasSets && (
        <>
          <p className={styles.text}>{words.noSetsYet}</p>
          <div>
            <Button
              appearance="primary"
              onClick={() => {
                pane.showScreen("sets");
              }}
            >
              {words.toSets}
            </Button>
          </div>
        </>
      )}
      {hasSets && collection === null && (packs ? <PackList packs={packs} /> : <PackChoices />)}
      {hasSets && packs === null && <Collecting />}
      {hasSets && packs === null && collection === null && (
        <>
          <Reports view={view} />
          <Closing />
        </>
      )}
      {hasSets &&
        lastWritten !== undefined &&
        undoneHere.includes(lastWritten) &&
        packs === null &&
        collection === null && (
          <div>
            <ActionButton
              onClick={() => {
                void undo(pane);
              }}
            >
              {words.undo}
            </ActionButton>
          </div>
        )}
    </div>
  );
}
