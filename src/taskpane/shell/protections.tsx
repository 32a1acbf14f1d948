import type { ReactElement } from "react";
import { PlacedNotice } from "./notice";
import { usePaneState } from "./use-pane";

/** What will be refused as long as something is protected, before anything is to be written. */
export function Protections(): ReactElement {
  const { look } = usePaneState();
  return (
    <>
      {(look?.protections ?? []).map((said) => (
        <PlacedNotice key={said.what} said={said} />
      ))}
    </>
  );
}
