import type { ReactElement } from "react";
import { select } from "../core/selectors";
import { strings } from "../strings";
import { CommandButton } from "../parts/command-button";
import { Notice } from "../parts/notice";
import { usePaneState } from "../parts/use-pane";

const words = strings.missing;

/** Sheets of ours that are not in the workbook as it was read, and the offer to build them again. */
export function MissingSheets(): ReactElement | null {
  const view = usePaneState(select.view);
  const isOffered = usePaneState(({ session }) =>
    session.changes.some(({ kind, ours }) => kind === "deleted" && ours !== undefined),
  );
  const missing = view?.missing ?? [];
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
  return (
    <CommandButton size="small" command={{ kind: "refresh" }} done={words.rebuilt(sheets)}>
      {words.rebuild(sheets)}
    </CommandButton>
  );
}
