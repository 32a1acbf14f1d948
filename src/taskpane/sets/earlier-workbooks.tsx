import { Button } from "@fluentui/react-components";
import { FolderOpenRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import { addEarlier, removeEarlier } from "../core/sets-actions";
import { FileButton } from "../parts/file-button";
import { usePane, usePaneState } from "../parts/use-pane";
import { useScreenStyles } from "../parts/use-screen-styles";
import { strings } from "../strings";

/** Workbooks of earlier programmes: people who met there are kept apart. */
export function EarlierWorkbooks(): ReactElement {
  const styles = useScreenStyles();
  const pane = usePane();
  const earlier = usePaneState(({ sets }) => sets.options.earlier);
  const words = strings.sets.earlierWorkbooks;
  return (
    <section className={styles.group} aria-label={words.heading}>
      <p className={styles.quiet}>{words.hint}</p>
      {earlier.map(({ name, programme }) => (
        <div key={name} className={styles.buttons}>
          <span className={styles.text}>{words.chosen(name, programme.settings.programmeName)}</span>
          <Button
            size="small"
            aria-label={words.removeFile(name)}
            onClick={() => {
              removeEarlier(pane, name);
            }}
          >
            {words.remove}
          </Button>
        </div>
      ))}
      <FileButton
        label={words.choose}
        accept=".xlsx,.xlsm,.ods"
        multiple
        appearance="secondary"
        icon={<FolderOpenRegular />}
        onChoose={(files) => {
          void addEarlier(pane, files);
        }}
      />
    </section>
  );
}
