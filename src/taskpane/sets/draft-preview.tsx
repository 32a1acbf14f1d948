import { Button } from "@fluentui/react-components";
import { useEffect, useRef, type ReactElement } from "react";
import type { Draft } from "../../worker";
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

/** The sets as they would be: the certificate, a card for each, and the choice to write them. */
export function DraftPreview({ draft }: { readonly draft: Draft }): ReactElement {
  const styles = useScreenStyles();
  const pane = usePane();
  const { situation, work } = usePaneState();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (heading.current) focusHeading(heading.current);
  }, [draft]);
  const notices = [...draft.notices, ...(situation.kind === "excel" ? [] : draft.notInFile)];
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
          {words.previewOf(draft.sets.length)}
        </h2>
      </div>
      <p className={styles.text}>{words.preview}</p>
      {draft.outcome === "placed" && <p className={styles.text}>{words.placed(draft.placed)}</p>}
      {draft.outcome === "kept" && <p className={styles.text}>{words.kept}</p>}
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
        of={notices.filter(({ tone }) => tone === "attention")}
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
        of={notices.filter(({ tone }) => tone !== "attention")}
        each={(said) => <PlacedNotice said={said} />}
      />
    </div>
  );
}
