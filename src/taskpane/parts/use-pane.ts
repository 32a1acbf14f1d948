import { createContext, useContext, useSyncExternalStore } from "react";
import type { Pane } from "../core/pane";
import type { PaneState } from "../core/pane-state";

const PaneContext = createContext<Pane | null>(null);
export const PaneProvider = PaneContext.Provider;

/** The pane around a component. */
export function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (!pane) throw new Error("A screen stands outside of the pane.");
  return pane;
}

/**
 * What a component shows of the pane's state: it renders again when that changes, and only then.
 * @param selector gives a part of the state as it is; an object made anew would render for ever
 */
export function usePaneState<Selected>(selector: (state: PaneState) => Selected): Selected {
  const pane = usePane();
  return useSyncExternalStore(pane.subscribe, () => selector(pane.state));
}
