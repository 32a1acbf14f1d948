import { sayCount } from "../../wording";
import { cellAddress } from "../../sheet";
import { columnHeaded, columnOf, rosterTable } from "../../tables";
import { countFormula } from "../draw/count-formula";
import { ceilFormula, evenBounds, evenRangeFormula, floorFormula, sayEvenRange } from "../draw/even-split";
import type { SheetCanvas } from "../draw/sheet-canvas";
import type { MixOfSet, SetSource } from "./set-source";

interface SetMix {
  readonly mix: MixOfSet;
  /** Absolute address of the cell with the set's number. */
  readonly setCell: string;
}

/** Groups come and go with members: room is kept for so many at once, so that few moves shift what is below. */
const groupsAtOnce = 2;

/**
 * The set's mix: each group that is in the set, or should be, with its live count and even split, in the
 * same order for every set; and a sentence that sums them up.
 */
export function drawSetMix(canvas: SheetCanvas, source: SetSource, { mix, setCell }: SetMix): void {
  const { setCount, layout } = source;
  const { grouping, groups } = mix;
  const [labelColumn, countColumn, splitColumn] = [0, 1, 2].map((place) => layout.mixColumn + place) as [
    number,
    number,
    number,
  ];
  const noun = grouping.label;
  const headingRow = canvas.row([{ value: `${noun} mix`, style: "besideHeading" }]);
  const sentenceRow = canvas.nextRow;
  canvas.skip();
  canvas.header([noun, "Members", "Even split"]);
  const firstRow = canvas.nextRow;
  const lastRow = firstRow + groups.length - 1;
  const labels = columnHeaded(rosterTable, mix.countedAs);
  const sets = columnOf(rosterTable, "set");
  for (const group of groups) {
    const row = canvas.nextRow;
    const common = { labels, label: group.label, labelCell: `$${cellAddress(row, labelColumn)}` };
    const all = countFormula({ ...common, ...source.leavers });
    const here = cellAddress(row, countColumn);
    canvas.row([
      { value: group.label, style: "bodyWrapped" },
      {
        value: group.here,
        formula: countFormula({ ...common, within: { sets, setCell } }),
        style: "centred",
      },
      {
        value: saySplit(group.here, group.members, setCount),
        formula: `${evenRangeFormula(all, setCount)}&IF(${here}<${floorFormula(all, setCount)},"${tooFew}",IF(${here}>${ceilFormula(all, setCount)},"${tooMany}",""))`,
        style: "bodyWrapped",
      },
    ]);
  }
  canvas.together(headingRow, lastRow);
  const counts = `${cellAddress(firstRow, countColumn)}:${cellAddress(lastRow, countColumn)}`;
  const splits = `${cellAddress(firstRow, splitColumn)}:${cellAddress(lastRow, splitColumn)}`;
  const size = source.members.length;
  const total = `COUNTIFS(${sets},${setCell})`;
  const off = groups.filter((group) => isOff(group.here, group.members, setCount)).length;
  const present = groups.filter((group) => group.here > 0).length;
  canvas.put(sentenceRow, labelColumn, {
    value: sayMix({ size, present, off, noun: noun.toLowerCase() }),
    formula: mixFormula({ counts, splits, total, noun: noun.toLowerCase() }),
    style: "line",
  });
  canvas.skip(1 + groupsAtOnce - 1 - ((groups.length + groupsAtOnce - 1) % groupsAtOnce));
  canvas.format(
    { top: firstRow, bottom: canvas.nextRow - 1, left: countColumn, right: splitColumn },
    `ISNUMBER(SEARCH("too",$${cellAddress(firstRow, splitColumn)}))`,
    "attention",
  );
}

const [tooFew, tooMany] = [", too few", ", too many"];

function isOff(here: number, members: number, setCount: number): boolean {
  const { floor, ceil } = evenBounds(members, setCount);
  return here < floor || here > ceil;
}

function saySplit(here: number, members: number, setCount: number): string {
  const { floor, ceil } = evenBounds(members, setCount);
  const mark = here < floor ? tooFew : here > ceil ? tooMany : "";
  return `${sayEvenRange(members, setCount)}${mark}`;
}

interface MixWords {
  readonly size: number;
  readonly present: number;
  readonly off: number;
  readonly noun: string;
}

function sayMix({ size, present, off, noun }: MixWords): string {
  const mix = `${sayCount(size, "member")} from ${sayCount(present, noun)}`;
  const even = off === 0 ? allEven : `${String(off)}${notEven}`;
  return `${mix}. ${even}`;
}

const [allEven, notEven] = ["All even.", " not even."];

/** The formula for `sayMix`. */
function mixFormula({
  counts,
  splits,
  total,
  noun,
}: Record<"counts" | "splits" | "total" | "noun", string>): string {
  const many = sayCount(2, noun).slice(2);
  const present = `COUNTIF(${counts},">0")`;
  const off = `COUNTIF(${splits},"*too*")`;
  return `${total}&IF(${total}=1," member"," members")&" from "&${present}&IF(${present}=1," ${noun}"," ${many}")&". "&IF(${off}=0,"${allEven}",${off}&"${notEven}")&IF(SUM(${counts})=${total},""," "&(${total}-SUM(${counts}))&" not listed.")`;
}
