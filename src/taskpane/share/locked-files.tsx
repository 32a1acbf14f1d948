import { Button, Field, Input } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { CollectionView } from "../../worker";
import { paneSentences } from "../../wording/pane-sentences";
import { unlockReturned } from "../core/collect-packs";
import { usePane, usePaneState } from "../shell/use-pane";
import { useScreenStyles } from "../shell/use-screen-styles";
import { strings } from "../strings";

const words = strings.share;

/** Returned files under a password, each with a place to type it. */
export function LockedFiles({ locked }: { readonly locked: CollectionView["locked"] }): ReactElement {
  return (
    <>
      {locked.map(({ file, isWrong }) => (
        <LockedFile key={file} file={file} isWrong={isWrong} />
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
  const { work } = usePaneState();
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
        <Button type="submit" disabledFocusable={work !== null || password === ""}>
          {words.unlock}
        </Button>
      </div>
    </form>
  );
}
