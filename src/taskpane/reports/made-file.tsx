import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { MadeFile } from "../../worker";
import { downloadMade, openMade } from "../core/make-reports";
import { usePane, usePaneState } from "../shell/use-pane";
import { useScreenStyles } from "../shell/use-screen-styles";
import { strings } from "../strings";

const words = strings.reports;

/** A new workbook: what it holds, and how to have it. */
export function MadeCard({ file }: { readonly file: MadeFile }): ReactElement {
  const styles = useScreenStyles();
  const pane = usePane();
  const { work } = usePaneState();
  const button = (label: string, act: () => void): ReactElement => (
    <Button
      size="small"
      aria-label={`${label} ${file.fileName}`}
      disabledFocusable={work !== null}
      onClick={act}
    >
      {label}
    </Button>
  );
  return (
    <div className={styles.card}>
      <h4 className={styles.minor}>{file.fileName}</h4>
      {file.words.map((sentence) => (
        <p key={sentence} className={styles.text}>
          {sentence}
        </p>
      ))}
      <div className={styles.buttons}>
        {pane.workbook?.openNew && button(words.openInExcel, () => void openMade(pane, file))}
        {button(words.download, () => void downloadMade(pane, file))}
      </div>
    </div>
  );
}
