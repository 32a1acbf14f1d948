import { lazy, Suspense, type ReactElement } from "react";
import type { Draft, ProblemMessage } from "../../worker";
import { select } from "../core/selectors";
import { discardDraft, tryAgain, writeDraft } from "../core/sets-actions";
import { ActionButton } from "../parts/action-button";
import { GrowingList } from "../parts/growing-list";
import { PlacedNotice } from "../parts/notice";
import { PageHead } from "../parts/page-head";
import { ShortList } from "../parts/short-list";
import { usePane, usePaneState } from "../parts/use-pane";
import { useScreenStyles } from "../parts/use-screen-styles";
import { strings } from "../strings";
import { SetCard } from "./set-card";

// Few compare drafts, so that this is not in the first script.
const Drafts = lazy(async () => ({ default: (await import("./drafts")).Drafts }));

const words = strings.sets;

/** The sets as they would be: the certificate and what else came of it, a card for each, and the choice to write them. */
export function DraftPreview({ draft }: { readonly draft: Draft }): ReactElement {
  const styles = useScreenStyles();
  const pane = usePane();
  const isInExcel = usePaneState(select.isInExcel);
  const isReadOnly = usePaneState(select.isReadOnly);
  const reached = [...draft.reached, ...(isInExcel ? [] : draft.notInFile)];
  const isUrgent = ({ tone }: ProblemMessage): boolean => tone === "attention";
  return (
    <div className={styles.screen}>
      <PageHead
        back={words.back}
        onBack={() => {
          discardDraft(pane);
        }}
        heading={words.previewOf(draft)}
        of={draft}
      />
      <p className={styles.text}>{words.preview}</p>
      {words.brings(draft) !== "" && <p className={styles.text}>{words.brings(draft)}</p>}
      <div className={styles.buttons}>
        <ActionButton
          appearance="primary"
          disabledFocusable={isReadOnly}
          onClick={() => {
            void writeDraft(pane);
          }}
        >
          {isInExcel ? words.write : words.download}
        </ActionButton>
        <ActionButton
          onClick={() => {
            void tryAgain(pane);
          }}
        >
          {words.again}
        </ActionButton>
      </div>
      <section className={styles.group}>
        <h3 className={styles.subheading}>{words.certificate}</h3>
        {draft.certificate.map((line) => (
          <p key={line} className={styles.text}>
            {line}
          </p>
        ))}
      </section>
      <ShortList
        of={[
          ...reached.filter(isUrgent),
          ...reached.filter((said) => !isUrgent(said)),
          ...draft.found.filter(isUrgent),
        ]}
        each={(said) => <PlacedNotice said={said} />}
      />
      {draft.outcome === "formed" && (
        <Suspense fallback={null}>
          <Drafts hasSets={draft.seated > 0} />
        </Suspense>
      )}
      <section className={styles.group}>
        <h3 className={styles.subheading}>{words.theSets}</h3>
        <GrowingList
          of={draft.sets}
          each={(set) => <SetCard key={set.number} set={set} />}
          more={words.showMore}
        />
      </section>
      <ShortList
        of={draft.found.filter((said) => !isUrgent(said))}
        each={(said) => <PlacedNotice said={said} />}
      />
    </div>
  );
}
