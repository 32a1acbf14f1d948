import type { ReactElement } from "react";
import { select } from "../core/selectors";
import { PlacedNotice } from "../parts/notice";
import { usePaneState } from "../parts/use-pane";

/** What will be refused as long as something is protected, before anything is to be written. */
export function Protections(): ReactElement | null {
  const view = usePaneState(select.view);
  const isHelp = usePaneState(({ shell }) => shell.screen === "help");
  if (isHelp) return null;
  return (
    <>
      {(view?.protections ?? []).map((said) => (
        <PlacedNotice key={said.what} said={said} />
      ))}
    </>
  );
}
