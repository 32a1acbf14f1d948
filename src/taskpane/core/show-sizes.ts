import { Refusal } from "../../programme";
import type { Pane } from "./pane";

/** Shows what the target size gives; nothing below four members. */
export async function showSizes(pane: Pane): Promise<void> {
  try {
    const sizes = await pane.dependencies.engine.call("sizes", [pane.state.sets.options.targetSize]);
    pane.set({ sets: { sizes } });
  } catch (thrown) {
    if (!(thrown instanceof Refusal)) throw thrown;
    pane.set({ sets: { sizes: null } });
  }
}
