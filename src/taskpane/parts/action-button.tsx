import { Button, type ButtonProps } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { select } from "../core/selectors";
import { usePaneState } from "./use-pane";

/** A button for what is done one at a time: while anything is being done it cannot be used, and it alone renders. */
export function ActionButton({ disabledFocusable = false, ...props }: ButtonProps): ReactElement {
  const isBusy = usePaneState(select.isBusy);
  return <Button {...props} disabledFocusable={isBusy || disabledFocusable} />;
}
