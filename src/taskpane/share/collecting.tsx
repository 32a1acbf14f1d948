import { Button } from "@fluentui/react-components";
import { FolderOpenRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import {
  codesToWrite,
  hasRead,
  whyNothingToSave,
  forgetReturned,
  openReturned,
  writeCollection,
} from "../core/collection-actions";
import type { Collection } from "../core/share-slice";
import { ActionButton } from "../parts/action-button";
import { FileButton } from "../parts/file-button";
import { usePane, usePaneState } from "../parts/use-pane";
import { useScreenStyles } from "../parts/use-screen-styles";
import { shareStrings as words } from "../strings/share";
import { CollectionPreview } from "./collection-preview";
import { ListMeeting } from "./list-meeting";
import { LockedFiles } from "./locked-files";

/** Files that came back: chosen, looked at, and their codes saved when they are right. */
export function Collecting(): ReactElement {
  const styles = useScreenStyles();
  const pane = usePane();
  const collection = usePaneState(({ share }) => share.collection);
  return (
    <section className={styles.group}>
      <h3 className={styles.subheading}>{words.collect}</h3>
      <p className={styles.text}>{words.collectHint}</p>
      <FileButton
        label={words.chooseFiles}
        accept=".xlsx,.xlsm,.ods,.csv,.tsv,.txt"
        multiple
        icon={<FolderOpenRegular />}
        onChoose={(files) => {
          void openReturned(pane, files);
        }}
      >
        {collection ? words.otherFiles : words.chooseFiles}
      </FileButton>
      {collection && (
        <>
          <LockedFiles locked={collection.view.locked} />
          <ListMeeting lists={collection.view.lists} />
          <CollectionPreview collection={collection} />
          <Decision collection={collection} />
        </>
      )}
    </section>
  );
}

function Decision({ collection }: { readonly collection: Collection }): ReactElement {
  const styles = useScreenStyles();
  const pane = usePane();
  const { view, taken } = collection;
  const toWrite = codesToWrite(view.codes, taken);
  const nothing = whyNothingToSave(view.codes, taken);
  return (
    <>
      {nothing !== null && hasRead(view) && <p className={styles.text}>{words.nothingToSave[nothing]}</p>}
      <div className={styles.buttons}>
        <ActionButton
          appearance="primary"
          disabledFocusable={toWrite === 0}
          onClick={() => {
            void writeCollection(pane);
          }}
        >
          {words.save(toWrite)}
        </ActionButton>
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
