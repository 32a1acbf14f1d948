import type { ReactElement } from "react";
import type { MadeFile } from "../../worker";
import { downloadMade, openMade } from "../core/reports-actions";
import { ActionButton } from "../parts/action-button";
import { usePane, usePaneState } from "../parts/use-pane";
import { useScreenStyles } from "../parts/use-screen-styles";
import { reportsStrings as words } from "../strings/reports";

/** A new workbook: what it holds, and how to have it. */
export function MadeCard({ file }: { readonly file: MadeFile }): ReactElement {
  const styles = useScreenStyles();
  const pane = usePane();
  const canOpen = usePaneState(({ session }) => session.opensNewOn !== null);
  const button = (label: string, act: () => void): ReactElement => (
    <ActionButton size="small" aria-label={`${label} ${file.fileName}`} onClick={act}>
      {label}
    </ActionButton>
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
        {canOpen && button(words.openInExcel, () => void openMade(pane, file))}
        {button(words.download, () => void downloadMade(pane, file))}
      </div>
    </div>
  );
}
