import { Button } from "@fluentui/react-components";
import { CopyRegular } from "@fluentui/react-icons";
import { useState, type ReactElement } from "react";
import { strings } from "../strings";

const words = strings.copying;

/** Copies a text, and says whether it could: a pane may be forbidden to use the clipboard, a person is not. */
export function CopyButton({
  label,
  text,
  children = words.copy,
  onCopy,
}: {
  /** What is copied, where the button alone does not say it. */
  readonly label?: string;
  readonly text: string;
  readonly children?: string;
  /** Selects the text, so that the keyboard can copy it. */
  readonly onCopy?: () => void;
}): ReactElement {
  const [answer, setAnswer] = useState("");
  const copy = async (): Promise<void> => {
    onCopy?.();
    try {
      await navigator.clipboard.writeText(text);
      setAnswer(words.copied);
    } catch {
      setAnswer(onCopy ? words.selected : words.byHand);
    }
  };
  return (
    <>
      <Button
        size="small"
        icon={<CopyRegular />}
        disabledFocusable={text === ""}
        aria-label={label}
        onClick={() => void copy()}
      >
        {children}
      </Button>
      <span role="status">{answer}</span>
    </>
  );
}
