import { ArrowUndoRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import { select } from "../core/selectors";
import { undo } from "../core/session-actions";
import { strings } from "../strings";
import { ActionButton } from "./action-button";
import { usePane, usePaneState } from "./use-pane";

/** Undoes what this pane wrote last, as long as there is anything. */
export function UndoLast(): ReactElement | null {
  const pane = usePane();
  const last = usePaneState(select.lastWritten);
  if (last === undefined) return null;
  return (
    <div>
      <ActionButton
        size="small"
        icon={<ArrowUndoRegular />}
        onClick={() => {
          void undo(pane);
        }}
      >
        {strings.sets.undo[last]}
      </ActionButton>
    </div>
  );
}
