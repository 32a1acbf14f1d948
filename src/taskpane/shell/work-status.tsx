import { Button, ProgressBar, makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { strings } from "../strings";
import { Notice } from "./notice";
import { usePane, usePaneState } from "./use-pane";

const useStyles = makeStyles({
  work: { display: "flex", flexDirection: "column", rowGap: "6px" },
  line: { display: "flex", alignItems: "center", justifyContent: "space-between", gap: "8px" },
});

/** What goes on now, and what came of what was done last: read out as it changes. */
export function WorkStatus(): ReactElement {
  const styles = useStyles();
  const pane = usePane();
  const { work, message } = usePaneState();
  return (
    <>
      <div role="status" className={styles.work}>
        {work && (
          <>
            <div className={styles.line}>
              <span>{`${work.label} …`}</span>
              {work.canCancel && (
                <Button
                  size="small"
                  onClick={() => {
                    pane.cancel();
                  }}
                >
                  {strings.cancel}
                </Button>
              )}
            </div>
            <ProgressBar aria-label={work.label} {...(work.fraction !== null && { value: work.fraction })} />
          </>
        )}
        {message && message.tone !== "refusal" && <Notice {...message} />}
      </div>
      <div role="alert">{message?.tone === "refusal" && <Notice {...message} />}</div>
    </>
  );
}
