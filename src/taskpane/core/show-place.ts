import { strings } from "../strings";
import type { ShownPlace } from "../open/open-workbook";
import type { Pane } from "./pane";

/** Selects a cell in Excel, or brings a sheet to the front. */
export function showPlace(pane: Pane, place: ShownPlace): Promise<boolean> {
  return pane.run(strings.work.showing, async () => {
    await pane.workbook?.show?.(place);
    return null;
  });
}
