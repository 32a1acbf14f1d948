import { Button } from "@fluentui/react-components";
import { useRef, type ReactElement } from "react";
import {
  codesToWrite,
  whyNothingToSave,
  forgetReturned,
  openReturned,
  writeCollection,
} from "../core/collect-packs";
import type { CollectionInHand } from "../core/pane-state";
import { usePane, usePaneState } from "../shell/use-pane";
import { useScreenStyles } from "../shell/use-screen-styles";
import { strings } from "../strings";
import { CollectionPreview } from "./collection-preview";
import { LockedFiles } from "./locked-files";

const words = strings.share;

/** Files that came back: chosen, looked at, and their codes saved when they are right. */
export function Collecting(): ReactElement {
  const styles = useScreenStyles();
  const pane = usePane();
  const { collection, work } = usePaneState();
  const picker = useRef<HTMLInputElement>(null);
  return (
    <section className={styles.group}>
      <h3 className={styles.subheading}>{words.collect}</h3>
      <p className={styles.text}>{words.collectHint}</p>
      <input
        ref={picker}
        type="file"
        accept=".xlsx,.xlsm,.ods"
        multiple
        aria-label={words.chooseFiles}
        hidden
        onChange={({ target }) => {
          void openReturned(pane, [...(target.files ?? [])]);
          target.value = "";
        }}
      />
      <div>
        <Button disabledFocusable={work !== null} onClick={() => picker.current?.click()}>
          {collection ? words.otherFiles : words.chooseFiles}
        </Button>
      </div>
      {collection && (
        <>
          <LockedFiles locked={collection.view.locked} />
          <CollectionPreview collection={collection} />
          <Decision collection={collection} />
        </>
      )}
    </section>
  );
}

function Decision({ collection }: { readonly collection: CollectionInHand }): ReactElement {
  const styles = useScreenStyles();
  const pane = usePane();
  const { work } = usePaneState();
  const { view, taken } = collection;
  const toWrite = codesToWrite(view.codes, taken);
  const nothing = whyNothingToSave(view.codes, taken);
  return (
    <>
      {nothing !== null && view.packs.length > 0 && (
        <p className={styles.text}>{words.nothingToSave[nothing]}</p>
      )}
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabledFocusable={work !== null || toWrite === 0}
          onClick={() => {
            void writeCollection(pane);
          }}
        >
          {words.save(toWrite)}
        </Button>
        <Button
          onClick={() => {
            forgetReturned(pane);
          }}
        >
          {words.forget}
        </Button>
      </div>
    </>
  );
}
