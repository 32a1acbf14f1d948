import { cellAddress } from "../../sheet";
import { columnHeaded, columnOf, rosterTable } from "../../tables";
import { countFormula } from "../draw/count-formula";
import { ceilFormula, evenBounds, evenRangeFormula, floorFormula, sayEvenRange } from "../draw/even-split";
import type { SheetCanvas } from "../draw/sheet-canvas";
import type { MixOfSet, SetSource } from "./set-source";
import { setSheetTexts } from "./set-texts";
import type { Live } from "../../words";
import { criterion, detail, either, fixed, joined, live, quotedText } from "../../words";

const texts = setSheetTexts.mix;

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
  const headingRow = canvas.headingBeside(texts.heading(noun));
  const sentenceRow = canvas.nextRow;
  canvas.skip();
  canvas.header(texts.columns(noun));
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
        formula: `${evenRangeFormula(all, setCount)}&IF(${here}<${floorFormula(all, setCount)},${quotedText(texts.tooFew)},IF(${here}>${ceilFormula(all, setCount)},${quotedText(texts.tooMany)},""))`,
        style: "centredWrapped",
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
    ...sayMix({
      size: { value: size, formula: total },
      present: { value: present, formula: `COUNTIF(${counts},">0")` },
      off: { value: off, formula: `(${offCount(splits)})` },
      listed: `SUM(${counts})`,
      noun: noun.toLowerCase(),
    }),
    style: "line",
  });
  canvas.skip(1 + groupsAtOnce - 1 - ((groups.length + groupsAtOnce - 1) % groupsAtOnce));
  canvas.format(
    { top: firstRow, bottom: canvas.nextRow - 1, left: countColumn, right: splitColumn },
    offCount(`$${cellAddress(firstRow, splitColumn)}`),
    "attention",
  );
}

/** How many of these splits are off, by the words behind them. */
function offCount(splits: string): string {
  const countOf = (mark: string): string => `COUNTIF(${splits},${quotedText(`*${criterion(mark)}`)})`;
  return `${countOf(texts.tooFew)}+${countOf(texts.tooMany)}`;
}

function isOff(here: number, members: number, setCount: number): boolean {
  const { floor, ceil } = evenBounds(members, setCount);
  return here < floor || here > ceil;
}

function saySplit(here: number, members: number, setCount: number): string {
  const { floor, ceil } = evenBounds(members, setCount);
  const mark = here < floor ? texts.tooFew : here > ceil ? texts.tooMany : "";
  return `${sayEvenRange(members, setCount)}${mark}`;
}

interface MixFigures {
  readonly size: Live<number>;
  /** Groups that are in the set, and those whose split is off. */
  readonly present: Live<number>;
  readonly off: Live<number>;
  /** A formula for how many members the groups that are listed have. */
  readonly listed: string;
  readonly noun: string;
}

function sayMix({ size, present, off, listed, noun }: MixFigures): Live {
  const [total, split] = [size.formula, off.formula];
  const rest = { value: 0, formula: `(${total}-${listed})` };
  return joined(
    live(() => `${texts.members(size, present, noun)} `),
    either(
      { value: off.value === 0, formula: `${split}=0` },
      fixed(texts.allEven),
      live(() => texts.notEven(detail(off))),
    ),
    either(
      { value: true, formula: `${listed}=${total}` },
      fixed(""),
      live(() => ` ${texts.notListed(detail(rest))}`),
    ),
  );
}
