import { known, absoluteAddress, cellAddress, type CellRange } from "../../sheet";
import { countFormula, isPlainCriterion } from "../draw/count-formula";
import { objectiveFor, type GroupObjective } from "../../programme";
import { columnHeaded, columnOf, rosterTable } from "../../tables";
import type { GroupingTally, GroupTally } from "../draw/drawing";
import { isSpreadFreely, mostSetsInView } from "../draw/drawing";
import {
  ceilFormula,
  checkFormula,
  evenBounds,
  evenRangeFormula,
  floorFormula,
  sayCheck,
  sayEvenRange,
} from "../draw/even-split";
import { fewestSets, fewestSetsFormula, saySets, saySetsFormula } from "../draw/fewest-sets";
import { drawTexts } from "../draw/draw-texts";
import type { SheetCanvas } from "../draw/sheet-canvas";
import type { CellPlan } from "../workbook-plan";
import type { OverviewSource } from "./overview-source";
import { sheetTexts } from "./sheet-texts";
import { detail, either, fixed, live, quotedText } from "../../words";

const texts = sheetTexts.overview.mix;
const { checks } = drawTexts;

/** Columns of every table of the Overview: label, members, even split, check; then the sets. */
const labelColumn = 0;
export const [membersColumn, checkColumn, firstSetColumn] = [1, 3, 4] as const;
const targetColumn = 2;
/** Of a row of counts, a little lower than usual; and the most that a row of one line takes. In points. */
const [rowHeight, singleLine] = [14.25, 16] as const;

/** The workbook-wide name of the cells that hold the numbers of all sets. */
export const setNumbersName = "LS_Set_numbers";

const setCells = columnOf(rosterTable, "set");

type MixSource = Pick<OverviewSource, "setCount" | "leavers" | "roster" | "membersOfSets"> & {
  readonly numbers: readonly number[];
};

/** Where a table stands: its groups' rows, its total's, and the header with the numbers of the sets. */
export interface MixTable {
  readonly tally: GroupingTally;
  readonly headerRow: number;
  readonly firstRow: number;
  readonly totalRow: number;
}

/** The header of every table of the mix, repeated on printed pages: what is counted, and the sets. */
export function drawMixHeader(canvas: SheetCanvas, { setCount, numbers }: MixSource, target: string): number {
  const inView = setCount <= mostSetsInView;
  return canvas.row(
    [
      ...[...texts.columns, target, texts.check].map((value, column): CellPlan => ({
        value,
        style: column === membersColumn || column === targetColumn ? "headerCentre" : "header",
      })),
      ...(inView
        ? numbers.map((value): CellPlan => ({
            value,
            style: "headerCentre",
            format: setCount <= 12 ? '"Set "0' : "0",
          }))
        : texts.extremes.map((value): CellPlan => ({ value, style: "headerCentre" }))),
    ],
    inView ? undefined : 32,
  );
}

/** What the third column of a grouping's table is about. */
export function targetOf({ grouping }: GroupingTally): string {
  return objectiveFor(grouping) === "together" ? texts.target.together : texts.target.even;
}

/**
 * The groups as rows, the sets as columns, each count live from the Roster. Above 60 sets, the fewest and
 * the most of each group in any set stand in place of the sets.
 */
export function drawMixTable(
  canvas: SheetCanvas,
  drawing: MixSource,
  tally: GroupingTally,
  headerRow: number,
): MixTable {
  const { setCount } = drawing;
  const inView = setCount <= mostSetsInView;
  const heading = canvas.heading(texts.heading(tally.grouping.label.toLowerCase()));
  const isTogether = objectiveFor(tally.grouping) === "together";
  const total = tally.groups.reduce((sum, { members }) => sum + members, 0);
  const firstRow = canvas.nextRow;
  for (const group of tally.groups) {
    const row = canvas.nextRow;
    const labels = columnHeaded(rosterTable, known(drawing.roster.countedAs.get(tally.grouping.key)));
    const common = { labels, label: group.label, labelCell: `$${cellAddress(row, labelColumn)}` };
    const memberCell = `$${cellAddress(row, membersColumn)}`;
    const isFree = isSpreadFreely(tally, group);
    const head: CellPlan[] = [
      { value: group.label, style: "bodyWrapped" },
      { value: group.members, formula: countFormula({ ...common, ...drawing.leavers }), style: "centred" },
      {
        ...(isFree
          ? { value: texts.any }
          : isTogether
            ? {
                value: saySets(fewestSets(group.members, total, setCount)),
                formula: saySetsFormula(
                  fewestSetsFormula(memberCell, totalCell(firstRow + tally.groups.length), setCount),
                ),
              }
            : {
                value: sayEvenRange(group.members, setCount),
                formula: evenRangeFormula(memberCell, setCount),
              }),
        style: "centred",
      },
    ];
    if (inView) {
      const cells: CellPlan[] = [
        ...head,
        isFree
          ? { value: null, style: "body" }
          : checkCell({ row, headerRow, drawing }, group, memberCell, objectiveFor(tally.grouping)),
        ...group.counts.map((value, index): CellPlan => ({
          value,
          formula: countFormula({
            ...common,
            within: { sets: setCells, setCell: headerCell(headerRow, firstSetColumn + index) },
          }),
          style: "centred",
        })),
      ];
      canvas.row(cells, canvas.heightOf([group.label], "bodyWrapped") > singleLine ? undefined : rowHeight);
    } else {
      const [check, ...fewestAndMost] = extremes(row, group.members, group.counts, memberCell, common);
      const isChecked = objectiveFor(tally.grouping) === "even" && !isFree;
      canvas.row([...head, isChecked && check ? check : { value: null, style: "body" }, ...fewestAndMost]);
    }
  }
  const totalRow = drawTotal(canvas, drawing, tally, { firstRow, headerRow });
  canvas.together(heading, totalRow, "if-no-more-pages");
  canvas.together(totalRow - 2, totalRow);
  if (inView && objectiveFor(tally.grouping) === "even") {
    const hasUnchecked = tally.groups.some((group) => isSpreadFreely(tally, group));
    markUneven(canvas, { firstRow, totalRow, setCount }, hasUnchecked);
  }
  return { tally, headerRow, firstRow, totalRow };
}

/** What was wanted of the group, and whether it is so. */
function checkCell(
  { row, headerRow, drawing }: { row: number; headerRow: number; drawing: MixSource },
  { members, counts }: Pick<GroupTally, "members" | "counts">,
  memberCell: string,
  objective: GroupObjective = "even",
): CellPlan {
  const cells = setsOfRow(row, counts.length);
  const numbers = setsOfRow(headerRow, counts.length).replace(/([A-Z])(\d)/g, "$1$$$2");
  if (objective === "together") {
    const used = counts.filter((each) => each > 0).length;
    const said = live(() => checks.inSets({ value: used, formula: `COUNTIF(${cells},">0")` }));
    return { ...said, style: "body" };
  }
  if (objective === "not-alone") {
    const alone = members > 1 ? counts.indexOf(1) : -1;
    const where = { value: drawing.numbers[alone] ?? 0, formula: `INDEX(${numbers},MATCH(1,${cells},0))` };
    const said = either(
      { value: alone < 0, formula: `OR(${memberCell}<2,COUNTIF(${cells},1)=0)` },
      fixed(checks.nobodyAlone),
      live(() => checks.alone(detail(where))),
    );
    return { ...said, style: "body" };
  }
  return {
    value: sayCheck(members, counts, drawing.numbers),
    formula: checkFormula(memberCell, cells, counts.length, numbers),
    style: "body",
  };
}

/** Check, fewest and most. A label that COUNTIFS would misread is counted as the sets were formed. */
function extremes(
  row: number,
  members: number,
  counts: readonly number[],
  memberCell: string,
  { labels, label, labelCell }: { labels: string; label: string; labelCell: string },
): CellPlan[] {
  const [fewest, most] = [Math.min(...counts), Math.max(...counts)];
  const { floor, ceil } = evenBounds(members, counts.length);
  const cells = [firstSetColumn, firstSetColumn + 1].map((column) => `$${cellAddress(row, column)}`);
  const live = (extreme: string): { formula?: string } =>
    isPlainCriterion(label)
      ? { formula: `SUMPRODUCT(${extreme}(COUNTIFS(${labels},${labelCell},${setCells},${setNumbersName})))` }
      : {};
  return [
    {
      value: fewest < floor || most > ceil ? checks.uneven : checks.even,
      formula: `IF(OR(${known(cells[0])}<${floorFormula(memberCell, counts.length)},${known(cells[1])}>${ceilFormula(memberCell, counts.length)}),${quotedText(checks.uneven)},${quotedText(checks.even)})`,
      style: "body",
    },
    { value: fewest, ...live("MIN"), style: "centred" },
    { value: most, ...live("MAX"), style: "centred" },
  ];
}

function drawTotal(
  canvas: SheetCanvas,
  drawing: MixSource,
  { groups }: GroupingTally,
  { firstRow, headerRow }: { readonly firstRow: number; readonly headerRow: number },
): number {
  const { setCount, membersOfSets } = drawing;
  const row = canvas.nextRow;
  const lastRow = row - 1;
  const sizes = membersOfSets.map((members) => members.length);
  const total = groups.reduce((sum, { members }) => sum + members, 0);
  const inView = setCount <= mostSetsInView;
  const memberCell = `$${cellAddress(row, membersColumn)}`;
  const sumOf = (column: number): string =>
    `SUM(${cellAddress(firstRow, column)}:${cellAddress(lastRow, column)})`;
  canvas.row([
    { value: texts.all, style: "totalLabel" },
    { value: total, formula: sumOf(membersColumn), style: "totalCentred" },
    {
      value: sayEvenRange(total, setCount),
      formula: evenRangeFormula(memberCell, setCount),
      style: "totalCentred",
    },
    ...(inView
      ? [
          {
            ...checkCell({ row, headerRow, drawing }, { members: total, counts: sizes }, memberCell),
            style: "totalLabel" as const,
          },
          ...sizes.map((value, index): CellPlan => ({
            value,
            formula: sumOf(firstSetColumn + index),
            style: "totalCentred",
          })),
        ]
      : sizeExtremes(sizes)),
  ]);
  return row;
}

function sizeExtremes(sizes: readonly number[]): CellPlan[] {
  const live = (extreme: string): string => `SUMPRODUCT(${extreme}(COUNTIFS(${setCells},${setNumbersName})))`;
  const [fewest, most] = [Math.min(...sizes), Math.max(...sizes)];
  return [
    {
      value: most - fewest > 1 ? checks.uneven : checks.even,
      formula: `IF(${live("MAX")}-${live("MIN")}>1,${quotedText(checks.uneven)},${quotedText(checks.even)})`,
      style: "totalLabel",
    },
    { value: fewest, formula: live("MIN"), style: "totalCentred" },
    { value: most, formula: live("MAX"), style: "totalCentred" },
  ];
}

/** Counts outside the even range stand out; the words are in the Check column. */
function markUneven(
  canvas: SheetCanvas,
  { firstRow, totalRow, setCount }: { firstRow: number; totalRow: number; setCount: number },
  hasUnchecked: boolean,
): void {
  const members = `$${cellAddress(firstRow, membersColumn)}`;
  const count = cellAddress(firstRow, firstSetColumn);
  const check = `$${cellAddress(firstRow, checkColumn)}`;
  const where = (off: string): string => (hasUnchecked ? `AND(${check}<>"",${off})` : off);
  canvas.format(
    { top: firstRow, bottom: totalRow, left: firstSetColumn, right: firstSetColumn + setCount - 1 },
    where(`OR(${count}<${floorFormula(members, setCount)},${count}>${ceilFormula(members, setCount)})`),
    "attention",
  );
  canvas.format(
    { top: firstRow, bottom: totalRow, left: checkColumn, right: checkColumn },
    where(`${check}<>${quotedText(checks.even)}`),
    "attention",
  );
}

/** The counts of sets 1 to K in one row of the table. */
export function countsOfRow(row: number, setCount: number): CellRange {
  return { top: row, bottom: row, left: firstSetColumn, right: firstSetColumn + setCount - 1 };
}

function setsOfRow(row: number, setCount: number): string {
  return `$${cellAddress(row, firstSetColumn)}:$${cellAddress(row, firstSetColumn + setCount - 1)}`;
}

/** The cell with all members of the table. */
function totalCell(totalRow: number): string {
  return absoluteAddress(totalRow, membersColumn);
}

/** "E$12": the column moves along, the row stays. */
function headerCell(row: number, column: number): string {
  return absoluteAddress(row, column).replace("$", "");
}
