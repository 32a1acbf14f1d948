import { Button, Textarea } from "@fluentui/react-components";
import { useRef, useState, type ReactElement } from "react";
import type { PackView } from "../../worker";
import { sayMemberCount } from "../../wording";
import { downloadPack, openPack } from "../core/share-actions";
import { ActionButton } from "../parts/action-button";
import { usePane } from "../parts/use-pane";
import { useScreenStyles } from "../parts/use-screen-styles";
import { shareStrings as words } from "../strings/share";

interface PackCardProps {
  readonly view: PackView;
  readonly password: string | null;
  readonly isConfirmed: boolean;
  readonly canOpen: boolean;
}

/** One facilitator's file: whose it is, and how to have it once that was confirmed. */
export function PackCard({ view, password, isConfirmed, canOpen }: PackCardProps): ReactElement {
  const styles = useScreenStyles();
  const pane = usePane();
  const { setName, facilitator, fileName, memberCount, leftCount, programmeName } = view;
  const button = (label: string, act: () => void): ReactElement => (
    <ActionButton size="small" aria-label={`${label} ${fileName}`} onClick={act}>
      {label}
    </ActionButton>
  );
  return (
    <div className={styles.card}>
      <h4 className={styles.minor}>{`${setName}: ${facilitator || words.noFacilitator}`}</h4>
      <p className={styles.quiet}>{`${fileName}, ${sayMemberCount(memberCount, leftCount)}`}</p>
      {isConfirmed && (
        <>
          {password !== null && <Password setName={setName} password={password} />}
          <div className={styles.buttons}>
            {canOpen && button(words.openInExcel, () => void openPack(pane, view))}
            {button(words.download, () => void downloadPack(pane, view))}
          </div>
          <MessageToCopy
            label={words.messageLabel(setName)}
            text={words.message(facilitator, setName, programmeName, password !== null)}
          />
        </>
      )}
    </div>
  );
}

/** Copied by its button, so that it can be sent by another way than its file. */
function Password({
  setName,
  password,
}: {
  readonly setName: string;
  readonly password: string;
}): ReactElement {
  const styles = useScreenStyles();
  const [answer, setAnswer] = useState("");
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(password);
      setAnswer(words.copied);
    } catch {
      setAnswer(words.copyByHand);
    }
  };
  return (
    <div className={styles.row}>
      <p className={styles.text}>
        {`${words.password(setName)}: `}
        <code>{password}</code>
      </p>
      <Button size="small" aria-label={words.copyPassword(setName)} onClick={() => void copy()}>
        {words.copyIt}
      </Button>
      <span role="status">{answer}</span>
    </div>
  );
}

/** A message for the administrator's own mail program: copied, never sent. */
function MessageToCopy({ label, text }: { readonly label: string; readonly text: string }): ReactElement {
  const styles = useScreenStyles();
  const area = useRef<HTMLTextAreaElement>(null);
  const [answer, setAnswer] = useState("");
  const copy = async (): Promise<void> => {
    area.current?.select();
    try {
      await navigator.clipboard.writeText(text);
      setAnswer(words.copied);
    } catch {
      // A pane may be forbidden to use the clipboard; a person is not.
      setAnswer(words.notCopied);
    }
  };
  return (
    <>
      <Textarea textarea={{ ref: area }} readOnly aria-label={label} value={text} rows={6} />
      <div className={styles.buttons}>
        <Button size="small" onClick={() => void copy()}>
          {words.copy}
        </Button>
        <span role="status">{answer}</span>
      </div>
    </>
  );
}
