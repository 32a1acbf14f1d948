import { Field, Input } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { CollectionView } from "../../worker";
import { paneSentences } from "../../wording/pane-sentences";
import { unlockReturned } from "../core/collection-actions";
import { ActionButton } from "../parts/action-button";
import { usePane, usePaneState } from "../parts/use-pane";
import { useScreenStyles } from "../parts/use-screen-styles";
import { shareStrings as words } from "../strings/share";

/** Returned files under a password, each with a place to type it. */
export function LockedFiles({ locked }: { readonly locked: CollectionView["locked"] }): ReactElement {
  const forgotten = usePaneState(({ share }) => share.forgotten);
  return (
    <>
      {locked.map(({ file, isWrong }) => (
        <LockedFile key={`${file} ${String(forgotten)}`} file={file} isWrong={isWrong} />
      ))}
    </>
  );
}

function sayWrong(file: string): string {
  const { what, remedy } = paneSentences["file-password-wrong"]({ file });
  return `${what} ${remedy.pane}`;
}

function LockedFile({ file, isWrong }: CollectionView["locked"][number]): ReactElement {
  const styles = useScreenStyles();
  const pane = usePane();
  const [password, setPassword] = useState("");
  return (
    <form
      className={styles.group}
      onSubmit={(event) => {
        event.preventDefault();
        void unlockReturned(pane, file, password);
      }}
    >
      <Field label={words.lockedHint(file)} {...(isWrong && { validationMessage: sayWrong(file) })}>
        <Input
          type="password"
          autoComplete="off"
          value={password}
          onChange={(_, { value }) => {
            setPassword(value);
          }}
        />
      </Field>
      <div>
        <ActionButton type="submit" disabledFocusable={password === ""}>
          {words.unlock}
        </ActionButton>
      </div>
    </form>
  );
}
