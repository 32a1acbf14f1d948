import type { ReactElement } from "react";
import type { Draft, ProblemMessage } from "../../worker";
import { select } from "../core/selectors";
import { discardDraft, tryAgain, writeDraft } from "../core/sets-actions";
import { ActionButton } from "../parts/action-button";
import { Folded } from "../parts/folded";
import { Notice, PlacedNotice } from "../parts/notice";
import { PageHead } from "../parts/page-head";
import { ShortList } from "../parts/short-list";
import { usePane, usePaneState } from "../parts/use-pane";
import { useScreenStyles } from "../parts/use-screen-styles";
import { strings } from "../strings";
import { BalanceMatrix } from "./board/balance-matrix";
import { Drafts } from "./drafts";
import { SetCard } from "./set-card";

const words = strings.sets;

/** The sets as they would be: how even they are and what else came of it, a line for each, and the choice to write them. */
export function DraftPreview({ draft }: { readonly draft: Draft }): ReactElement {
  const styles = useScreenStyles();
  const pane = usePane();
  const isInExcel = usePaneState(select.isInExcel);
  const isReadOnly = usePaneState(select.isReadOnly);
  const reached = [...draft.reached, ...(isInExcel ? [] : draft.notInFile)];
  const open = usePaneState(({ session }) => session.view?.questions.length ?? 0);
  const [balance = "", ...more] = draft.certificate;
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
        <Notice
          tone={draft.isEven && open === 0 ? "success" : "attention"}
          what={balance}
          remedy={open === 0 ? "" : strings.today.notAnswered(open)}
        >
          {more.map((line) => (
            <p key={line} className={styles.quiet}>
              {line}
            </p>
          ))}
        </Notice>
      </section>
      <ShortList
        of={[...reached.filter(isUrgent), ...reached.filter((said) => !isUrgent(said))]}
        each={(said) => <PlacedNotice said={said} />}
      />
      <BalanceMatrix {...draft.check} settled={draft.check} sets={draft.sets} />
      <section className={styles.group}>
        <h3 className={styles.subheading}>{words.theSets}</h3>
        <ul className={styles.bareList}>
          {draft.sets.map((set) => (
            <SetCard key={set.number} set={set} />
          ))}
        </ul>
      </section>
      <div>
        {draft.outcome === "formed" && <Drafts hasSets={draft.seated > 0} />}
        {draft.found.length > 0 && (
          <Folded heading={words.rosterNotes(draft.found.length)}>
            <ShortList
              of={[...draft.found.filter(isUrgent), ...draft.found.filter((said) => !isUrgent(said))]}
              each={(said) => <PlacedNotice said={said} />}
            />
          </Folded>
        )}
      </div>
    </div>
  );
}
