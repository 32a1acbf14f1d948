import { lazy, Suspense, type ReactElement } from "react";
import { select } from "../core/selectors";
import { Folded } from "../parts/folded";
import { usePaneState } from "../parts/use-pane";
import { WithoutView } from "../parts/without-view";
import { useScreenStyles } from "../parts/use-screen-styles";
import { strings } from "../strings";
import { boardStrings } from "../strings/board";
import { EarlierSets } from "./earlier-sets";
import { SetsChoices } from "./sets-choices";

const words = strings.sets;

const DraftPreview = lazy(async () => ({ default: (await import("./draft-preview")).DraftPreview }));
const SetChange = lazy(async () => ({ default: (await import("./set-change")).SetChange }));
const PeopleBeforeSets = lazy(async () => ({
  default: (await import("./board/people-before-sets")).PeopleBeforeSets,
}));

const FormedSets = lazy(async () => ({ default: (await import("./board/formed-sets")).FormedSets }));

/** What the sets should be like; the preview of what was formed; and the sets that the workbook holds. */
export function SetsScreen(): ReactElement {
  const styles = useScreenStyles();
  const view = usePaneState(select.view);
  const isReadOnly = usePaneState(select.isReadOnly);
  const draft = usePaneState(({ sets }) => sets.draft);
  const hasMoves = usePaneState(({ sets }) => sets.moves.length > 0);
  const change = usePaneState(({ sets }) => sets.change);
  if (draft)
    return (
      <Suspense fallback={null}>
        <DraftPreview draft={draft} />
      </Suspense>
    );
  // The set may be gone from the workbook meanwhile.
  if (view && change && (change.set === null || view.sets.some(({ number }) => number === change.set)))
    return (
      <Suspense fallback={null}>
        <SetChange change={change} view={view} />
      </Suspense>
    );
  return (
    <div className={styles.screen}>
      <h2 className={styles.heading}>{words.heading}</h2>
      {view === null && <WithoutView why={words.noRosterYet} button={words.toRoster} screen="roster" />}
      {view && view.sets.length === 0 && (
        <section className={styles.group}>
          <h3 className={styles.subheading}>{words.choose}</h3>
          <SetsChoices view={view} />
          {view.keepsAnswers && !isReadOnly && (
            <Suspense fallback={null}>
              <PeopleBeforeSets view={view} />
            </Suspense>
          )}
          {view.origin === "workbook" && <EarlierSets />}
        </section>
      )}
      {view && view.sets.length > 0 && (
        <Suspense fallback={null}>
          <FormedSets view={view}>
            <Folded heading={words.allocateAgain}>
              {hasMoves ? (
                <p className={styles.text}>{boardStrings.saveFirst}</p>
              ) : (
                <SetsChoices view={view} />
              )}
            </Folded>
            <EarlierSets />
          </FormedSets>
        </Suspense>
      )}
    </div>
  );
}
