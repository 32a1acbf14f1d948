import { Button, ProgressBar, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { formatAgain } from "../core/session-actions";
import { dismissMessage } from "../core/shell-actions";
import type { Behind, Message } from "../core/shell-slice";
import { strings } from "../strings";
import { PlacedNotice } from "../parts/notice";
import { stays } from "../parts/use-focus-in-sight";
import { usePane, usePaneState } from "../parts/use-pane";
import { useScreenStyles } from "../parts/use-screen-styles";

interface ShownProps {
  readonly which: "message" | "unformatted";
  readonly message: Message;
}

const useStyles = makeStyles({
  status: { display: "flex", flexDirection: "column" },
  // In sight wherever in a long screen something was done; no higher than that leaves room for.
  told: {
    position: "sticky",
    top: 0,
    zIndex: 2,
    maxHeight: "40vh",
    overflowY: "auto",
    marginInline: "-10px",
    // What scrolls on under it ends at its own edge.
    padding: "4px 10px 0",
    backgroundColor: tokens.colorNeutralBackground1,
    "@media (max-height: 300px), (max-width: 240px)": { position: "static", maxHeight: "none" },
  },
  work: { display: "flex", flexDirection: "column", rowGap: "6px" },
  line: { display: "flex", alignItems: "center", justifyContent: "space-between", gap: "8px" },
});

/** What goes on now, and what came of what was done last: read out as it changes. */
export function WorkStatus(): ReactElement {
  const styles = useStyles();
  const screen = useScreenStyles();
  const pane = usePane();
  const work = usePaneState(({ shell }) => shell.work);
  const behind = usePaneState(({ shell }) => shell.behind);
  const message = usePaneState(({ shell }) => shell.message);
  const unformatted = usePaneState(({ shell }) => shell.unformatted);
  const isSilent = [work, behind, message, unformatted].every((each) => each === null);
  return (
    <div
      className={mergeClasses(styles.status, isSilent ? screen.silent : styles.told)}
      {...(!isSilent && stays)}
    >
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
            <Bar of={work} />
          </>
        )}
        {message && message.tone !== "refusal" && <Shown which="message" message={message} />}
        {behind && !work && (
          <>
            <span>{`${behind.label} …`}</span>
            <Bar of={behind} />
          </>
        )}
        {unformatted && <Shown which="unformatted" message={unformatted} />}
      </div>
      <div role="alert">{message?.tone === "refusal" && <Shown which="message" message={message} />}</div>
    </div>
  );
}

function Bar({ of: { label, fraction } }: { readonly of: Behind }): ReactElement {
  return <ProgressBar aria-label={label} {...(fraction !== null && { value: fraction })} />;
}

/** What was done stays in sight until something else is, or until it is dismissed. */
function Shown({ which, message }: ShownProps): ReactElement {
  const pane = usePane();
  return (
    <PlacedNotice
      said={{ place: null, ...message }}
      {...(message.isIncomplete && {
        onRetry: () => {
          void formatAgain(pane);
        },
      })}
      onDismiss={() => {
        dismissMessage(pane, which);
      }}
    />
  );
}
