import { Textarea } from "@fluentui/react-components";
import { useRef, type ReactElement } from "react";
import type { PackView } from "../../worker";
import { sayMemberCount } from "../../wording";
import { downloadPack, openPack } from "../core/share-actions";
import { ActionButton } from "../parts/action-button";
import { CopyButton } from "../parts/copy-button";
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
            setName={setName}
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
  return (
    <div className={styles.row}>
      <p className={styles.text}>
        {`${words.password(setName)}: `}
        <code>{password}</code>
      </p>
      <CopyButton label={words.copyPassword(setName)} text={password} />
    </div>
  );
}

/** A message for the administrator's own mail program: copied, never sent. */
function MessageToCopy({ setName, text }: { readonly setName: string; readonly text: string }): ReactElement {
  const styles = useScreenStyles();
  const area = useRef<HTMLTextAreaElement>(null);
  return (
    <>
      <Textarea
        textarea={{ ref: area }}
        readOnly
        aria-label={words.messageLabel(setName)}
        value={text}
        rows={6}
      />
      <div className={styles.buttons}>
        <CopyButton
          label={words.copyMessage(setName)}
          text={text}
          onCopy={() => {
            area.current?.select();
          }}
        >
          {words.copy}
        </CopyButton>
      </div>
    </>
  );
}
