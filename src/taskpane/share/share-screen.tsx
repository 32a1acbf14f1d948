import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { undo } from "../core/form-sets";
import { Closing } from "../reports/closing";
import { Reports } from "../reports/reports";
import { usePane, usePaneState } from "../shell/use-pane";
import { useScreenStyles } from "../shell/use-screen-styles";
import { strings } from "../strings";
import { Collecting } from "./collecting";
import { PackChoices } from "./pack-choices";
import { PackList } from "./pack-list";

const words = strings.share;

/** Files for facilitators, who gets which, and their attendance codes back. */
export function ShareScreen(): ReactElement {
  const styles = useScreenStyles();
  const pane = usePane();
  const { look, packs, collection, written, work } = usePaneState();
  const hasSets = look !== null && look.sets.length > 0;
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
          <Reports look={look} />
          <Closing />
        </>
      )}
      {hasSets &&
        (written.at(-1) === "collection" || written.at(-1) === "calendars") &&
        packs === null &&
        collection === null && (
          <div>
            <Button
              disabledFocusable={work !== null}
              onClick={() => {
                void undo(pane);
              }}
            >
              {words.undo}
            </Button>
          </div>
        )}
    </div>
  );
}
