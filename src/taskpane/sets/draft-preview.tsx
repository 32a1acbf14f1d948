import { Button } from "@fluentui/react-components";
import { useEffect, useRef, type ReactElement } from "react";
import type { Draft, Said } from "../../worker";
import { discardDraft, tryAgain, writeDraft } from "../core/form-sets";
import { Back } from "../shell/back";
import { focusHeading } from "../shell/focus-heading";
import { GrowingList } from "../shell/growing-list";
import { PlacedNotice } from "../shell/notice";
import { ShortList } from "../shell/short-list";
import { usePane, usePaneState } from "../shell/use-pane";
import { useScreenStyles } from "../shell/use-screen-styles";
import { strings } from "../strings";
import { SetCard } from "./set-card";

const words = strings.sets;

/** The sets as they would be: the certificate and what else came of it, a card for each, and the choice to write them. */
export function DraftPreview({ draft }: { readonly draft: Draft }): ReactElement {
  const styles = useScreenStyles();
  const pane = usePane();
  const { situation, work } = usePaneState();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (heading.current) focusHeading(heading.current);
  }, [draft]);
  const reached = [...draft.reached, ...(situation.kind === "excel" ? [] : draft.notInFile)];
  const isUrgent = ({ tone }: Said): boolean => tone === "attention";
  const isReadOnly = situation.kind === "excel" && situation.readOnly;
  return (
    <div className={styles.screen}>
      <div>
        <Back
          label={words.back}
          isBusy={work !== null}
          onGo={() => {
            discardDraft(pane);
          }}
        />
        <h2 ref={heading} className={styles.heading}>
          {words.previewOf(draft)}
        </h2>
      </div>
      <p className={styles.text}>{words.preview}</p>
      {words.brings(draft) !== "" && <p className={styles.text}>{words.brings(draft)}</p>}
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabledFocusable={work !== null || isReadOnly}
          onClick={() => {
            void writeDraft(pane);
          }}
        >
          {situation.kind === "excel" ? words.write : words.download}
        </Button>
        <Button
          disabledFocusable={work !== null}
          onClick={() => {
            void tryAgain(pane);
          }}
        >
          {words.again}
        </Button>
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
