import type { ButtonProps } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { change } from "../core/session-actions";
import { ActionButton } from "./action-button";
import { usePane } from "./use-pane";

type Given = Parameters<typeof change>;

interface CommandButtonProps extends Pick<ButtonProps, "size" | "icon" | "aria-label" | "children"> {
  /** Null while something is missing: the button cannot be used then. */
  readonly command: Given[1] | null;
  /** What to say once it is done; a function is given the workbook as it is then. */
  readonly done: Given[2];
  readonly onDone?: () => void;
}

/** A button that gives one command: what comes of it is written to the workbook, and said. */
export function CommandButton({ command, done, onDone, ...button }: CommandButtonProps): ReactElement {
  const pane = usePane();
  return (
    <ActionButton
      {...button}
      disabledFocusable={command === null}
      onClick={() => {
        if (command === null) return;
        void change(pane, command, done).then((isDone) => {
          if (isDone) onDone?.();
        });
      }}
    />
  );
}
