import type { ButtonProps } from "@fluentui/react-components";
import { useRef, type ReactElement } from "react";
import { createPortal } from "react-dom";
import { ActionButton } from "./action-button";

/**
 * A button that asks for files. The hidden entry behind it is at the end of the page, wherever the button is:
 * in a folded part, Chromium's Tab does not get past it.
 *
 * @param accept endings, such as ".xlsx,.csv"
 */
export function FileButton({
  label,
  accept,
  multiple = false,
  onChoose,
  children = label,
  ...button
}: Pick<ButtonProps, "icon" | "appearance"> & {
  /** The entry's name; the button's as well, unless it has another. */
  readonly label: string;
  readonly accept: string;
  readonly multiple?: boolean;
  /** Never called without a file. */
  readonly onChoose: (files: readonly [File, ...File[]]) => void;
  readonly children?: string;
}): ReactElement {
  const entry = useRef<HTMLInputElement>(null);
  return (
    <div>
      {createPortal(
        <input
          ref={entry}
          type="file"
          accept={accept}
          multiple={multiple}
          aria-label={label}
          hidden
          onChange={({ target }) => {
            const [first, ...others] = target.files ?? [];
            if (first) onChoose([first, ...others]);
            // The same file may be chosen again.
            target.value = "";
          }}
        />,
        document.body,
      )}
      <ActionButton {...button} onClick={() => entry.current?.click()}>
        {children}
      </ActionButton>
    </div>
  );
}
