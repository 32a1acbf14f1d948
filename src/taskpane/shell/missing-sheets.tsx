import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { change } from "../core/form-sets";
import { strings } from "../strings";
import { Notice } from "./notice";
import { usePane, usePaneState } from "./use-pane";

const words = strings.missing;

/** Sheets of ours that are not in the workbook as it was read, and the offer to build them again. */
export function MissingSheets(): ReactElement | null {
  const { look, changes } = usePaneState();
  const missing = look?.missing ?? [];
  const isOffered = changes.some(({ kind, ours }) => kind === "deleted" && ours !== undefined);
  if (missing.length === 0 || isOffered) return null;
  const names = missing.map(({ name }) => name);
  const lost = missing.filter(({ isLost }) => isLost).map(({ name }) => name);
  return (
    <Notice tone="attention" what={words.what(names)} remedy={words.remedy(names)}>
      {lost.length > 0 && <span>{words.lost(lost)}</span>}
      <Rebuild sheets={names} />
    </Notice>
  );
}

/** Builds sheets again that were deleted, once a person says so. */
export function Rebuild({ sheets }: { readonly sheets: readonly string[] }): ReactElement {
  const pane = usePane();
  const { work } = usePaneState();
  return (
    <Button
      size="small"
      disabledFocusable={work !== null}
      onClick={() => {
        void change(pane, { kind: "refresh" }, words.rebuilt(sheets));
      }}
    >
      {words.rebuild(sheets)}
    </Button>
  );
}
