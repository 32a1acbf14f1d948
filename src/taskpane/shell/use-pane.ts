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

/** What the pane knows, and again whenever that changes. */
export function usePaneState(): PaneState {
  const pane = usePane();
  return useSyncExternalStore(pane.subscribe, () => pane.state);
}
