import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { paneSentences } from "../../wording/pane-sentences";
import { workWithFiles } from "../core/shell-actions";
import { Notice } from "../parts/notice";
import { usePane, usePaneState } from "../parts/use-pane";
import { useScreenStyles } from "../parts/use-screen-styles";
import { strings } from "../strings";

const words = strings.situations;

/** Where the pane is, when that is not simply in Excel: what is the matter, and what can be done. */
export function SituationNotice(): ReactElement | null {
  const styles = useScreenStyles();
  const situation = usePaneState(({ shell }) => shell.situation);
  const hasWorkbook = usePaneState(({ session }) => session.workbookName !== null);
  const isHelp = usePaneState(({ shell }) => shell.screen === "help");
  switch (situation.kind) {
    case "starting":
      return <p className={styles.text}>{`${strings.work.starting} …`}</p>;
    case "office-missing":
      return (
        <div className={styles.group}>
          <h2 className={styles.heading}>{words.officeMissing.heading}</h2>
          {words.officeMissing.text.map((line) => (
            <p key={line} className={styles.text}>
              {line}
            </p>
          ))}
          <WaysOut again={words.officeMissing.again} files={words.officeMissing.files} />
        </div>
      );
    case "excel-too-old":
      return (
        <div className={styles.group}>
          <h2 className={styles.heading}>{words.tooOld.heading}</h2>
          <p className={styles.text}>{situation.said.what}</p>
          <p className={styles.text}>{situation.said.remedy}</p>
          <WaysOut again={words.tooOld.again} files={words.tooOld.files} />
        </div>
      );
    case "browser":
      return !hasWorkbook && !isHelp ? (
        <div className={styles.situation}>
          <Notice tone="information" what={`${words.outside.heading}. ${words.outside.text}`} remedy="" />
        </div>
      ) : null;
    case "excel":
      return situation.readOnly ? (
        <div className={styles.situation}>
          <Notice tone="attention" {...paneSentences["workbook-read-only"]()} />
        </div>
      ) : null;
  }
}

function WaysOut({ again, files }: { readonly again: string; readonly files: string }): ReactElement {
  const styles = useScreenStyles();
  const pane = usePane();
  return (
    <div className={styles.buttons}>
      <Button
        appearance="primary"
        onClick={() => {
          window.location.reload();
        }}
      >
        {again}
      </Button>
      <Button
        onClick={() => {
          workWithFiles(pane);
        }}
      >
        {files}
      </Button>
    </div>
  );
}
