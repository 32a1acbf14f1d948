import { sayCount } from "../../wording";
import { cellAddress } from "../../sheet";
import { columnHeaded, columnOf, rosterTable } from "../../tables";
import { countFormula } from "../draw/count-formula";
import { ceilFormula, evenBounds, evenRangeFormula, floorFormula, sayEvenRange } from "../draw/even-split";
import type { SheetCanvas } from "../draw/sheet-canvas";
import { plainColour } from "../styles";
import type { MixOfSet, SetSource } from "./set-source";

interface SetMix {
  readonly mix: MixOfSet;
  /** Absolute address of the cell with the set's number. */
  readonly setCell: string;
}

/** Groups come and go with members: room is kept for so many at once, so that few moves shift what is below. */
const groupsAtOnce = 4;

/** A chart beside its table has room for title and axis, and for every name, long ones on two lines. */
function chartRowsFor(groups: number): number {
  return Math.max(9, Math.ceil(4 + 1.5 * groupsAtOnce * Math.ceil(groups / groupsAtOnce)));
}

/**
 * The set's mix: each group that is in the set, or should be, with its live count and even split, in the
 * same order for every set; a sentence that sums them up; and a bar chart beside them.
 */
export function drawSetMix(canvas: SheetCanvas, source: SetSource, { mix, setCell }: SetMix): void {
  const { set, setCount } = source;
  const { grouping, groups } = mix;
  const noun = grouping.label;
  canvas.skip();
  const headingRow = canvas.heading(`${noun} mix`);
  const sentenceRow = canvas.nextRow;
  canvas.skip();
  canvas.header([noun, "Members", "Even split"]);
  const firstRow = canvas.nextRow;
  const lastRow = firstRow + groups.length - 1;
  const labels = columnHeaded(rosterTable, mix.countedAs);
  const sets = columnOf(rosterTable, "set");
  for (const group of groups) {
    const row = canvas.nextRow;
    const common = { labels, label: group.label, labelCell: `$${cellAddress(row, 0)}` };
    const all = countFormula({ ...common, ...source.leavers });
    const here = cellAddress(row, 1);
    canvas.row([
      { value: group.label, style: "bodyWrapped" },
      {
        value: group.here,
        formula: countFormula({ ...common, within: { sets, setCell } }),
        style: "number",
      },
      {
        value: saySplit(group.here, group.members, setCount),
        formula: `${evenRangeFormula(all, setCount)}&IF(${here}<${floorFormula(all, setCount)},", so too few",IF(${here}>${ceilFormula(all, setCount)},", so too many",""))`,
        style: "centred",
      },
    ]);
  }
  const counts = `${cellAddress(firstRow, 1)}:${cellAddress(lastRow, 1)}`;
  const splits = `${cellAddress(firstRow, 2)}:${cellAddress(lastRow, 2)}`;
  const size = source.members.length;
  const total = `COUNTIFS(${sets},${setCell})`;
  const off = groups.filter((group) => isOff(group.here, group.members, setCount)).length;
  const present = groups.filter((group) => group.here > 0).length;
  const sentence = sayMix({ size, present, off, noun: noun.toLowerCase() });
  canvas.put(sentenceRow, 0, {
    value: sentence,
    formula: mixFormula({ counts, splits, total, noun: noun.toLowerCase() }),
    style: "line",
  });
  const missing = chartRowsFor(groups.length) - (canvas.nextRow - headingRow);
  if (missing > 0) canvas.skip(missing);
  canvas.format(
    { top: firstRow, bottom: canvas.nextRow - 1, left: 1, right: 2 },
    `ISNUMBER(SEARCH("too",$${cellAddress(firstRow, 2)}))`,
    "attention",
  );
  canvas.chart({
    id: `${grouping.key}-mix`,
    kind: "bar",
    title: `${set.name}: members by ${noun.toLowerCase()}`,
    altText: `${sentence} ${groups.map((group) => `${group.label}: ${String(group.here)}`).join("; ")}.`,
    categories: { top: firstRow, bottom: lastRow, left: 0, right: 0 },
    series: [
      {
        name: "Members",
        values: { top: firstRow, bottom: lastRow, left: 1, right: 1 },
        colour: plainColour,
      },
    ],
    area: { top: headingRow, left: 3, bottom: canvas.nextRow - 1, right: 3 },
    valueAxisTitle: "",
    legend: "none",
  });
}

function isOff(here: number, members: number, setCount: number): boolean {
  const { floor, ceil } = evenBounds(members, setCount);
  return here < floor || here > ceil;
}

function saySplit(here: number, members: number, setCount: number): string {
  const { floor, ceil } = evenBounds(members, setCount);
  const mark = here < floor ? ", so too few" : here > ceil ? ", so too many" : "";
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
  const even = off === 0 ? "all within the even split" : `${String(off)} outside the even split`;
  return `${mix}; ${even}.`;
}

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
  return `${total}&IF(${total}=1," member"," members")&" from "&${present}&IF(${present}=1," ${noun}"," ${many}")&IF(${off}=0,"; all within the even split.","; "&${off}&" outside the even split.")&IF(SUM(${counts})=${total},""," "&(${total}-SUM(${counts}))&" not in this list.")`;
}
