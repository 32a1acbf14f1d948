import { facilitatorsAway, setsWithoutFacilitator } from "../../attendance";
import { setSizes, understandRules, type SetSizes } from "../../seating";
import { numberingOf, type Notice, type SetNumbering, attention } from "../../programme";
import { airtimeOf, type AirtimeOfSizes } from "../../attendance";
import type { OpenedWorkbook } from "../../workbook";

export interface RosterCheck {
  /** Of the workbook, and the rules that keep sets from being formed. */
  readonly notices: readonly Notice[];
  /** What the roster gives at the settings' size; null below four members. */
  readonly sizes: SetSizes | null;
  /** What these sizes give each member; null without sizes. */
  readonly airtime: AirtimeOfSizes | null;
}

/** What was found in a roster; nothing is formed or written. */
export function checkRoster(
  opened: OpenedWorkbook,
  sizesAsked: { readonly targetSize?: number; readonly maxSize?: number } = {},
): RosterCheck {
  const { programme, origin } = opened;
  const { members, leftOut, settings } = programme;
  const { targetSize = settings.targetSize, maxSize = settings.maxSize } = sizesAsked;
  const sizes =
    members.length < 4 ? null : setSizes(members.length, { targetSize, maxSize, leftOut: leftOut.length });
  const known = numberingOf(programme.sets);
  const numbering = { ...known, setCount: Math.max(sizes?.setCount ?? 0, known.setCount) };
  return {
    notices: [
      ...origin.notices,
      ...rulesToMend(opened, numbering),
      ...setsWithoutFacilitator(programme),
      ...facilitatorsAway(programme),
    ],
    ...{ sizes, airtime: sizes && airtimeOf(programme, sizes.sizes) },
  };
}

/** Each keeps sets from being formed: all at once they are mended sooner than one by one. */
function rulesToMend(
  { programme, origin: { rulePlaces: places } }: OpenedWorkbook,
  numbering: SetNumbering,
): Notice[] {
  const { problems } = understandRules({ ...programme, places, ...numbering });
  return problems.map(attention);
}
