import type { ReactElement } from "react";
import { select } from "../core/selectors";
import { Closing } from "../reports/closing";
import { Comparing } from "../reports/comparing";
import { Reports } from "../reports/reports";
import { usePaneState } from "../parts/use-pane";
import { SetsTroubles } from "../parts/sets-troubles";
import { WithoutView } from "../parts/without-view";
import { useScreenStyles } from "../parts/use-screen-styles";
import { shareStrings as words } from "../strings/share";
import { Collecting } from "./collecting";
import { PackChoices } from "./pack-choices";
import { PackList } from "./pack-list";

/** Files for facilitators, who gets which, and their attendance codes back. */
export function ShareScreen(): ReactElement {
  const styles = useScreenStyles();
  const view = usePaneState(select.view);
  const packs = usePaneState(({ share }) => share.packs);
  const collection = usePaneState(({ share }) => share.collection);
  const hasSets = view !== null && view.sets.length > 0;
  return (
    <div className={styles.screen}>
      <h2 className={styles.heading}>{words.heading}</h2>
      {!hasSets && <WithoutView why={words.noSetsYet} button={words.toSets} screen="sets" />}
      {hasSets && <SetsTroubles />}
      {hasSets && collection === null && (packs ? <PackList packs={packs} /> : <PackChoices view={view} />)}
      {hasSets && packs === null && <Collecting />}
      {hasSets && packs === null && collection === null && (
        <>
          <Reports view={view} />
          <Closing />
        </>
      )}
      {packs === null && collection === null && <Comparing hasOwn={hasSets} />}
    </div>
  );
}
