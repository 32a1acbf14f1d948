import type { CellPlan, WorkbookPlan } from "../../../src/workbook/workbook-plan";
import { findingAt, findingOn, type Finding } from "./finding";
import { rowAt } from "../../../src/sheet";

const longestFormula = 8192;
const longestText = 32_767;
const longestLiteral = 255;

/**
 * Functions that Excel 2016 does not know, those that fill neighbouring cells among them. From Microsoft's
 * list of functions by the version that brought them.
 */
const newFunctions =
  /\b(?:ARRAYTOTEXT|BYCOL|BYROW|CHOOSECOLS|CHOOSEROWS|CONCAT|DROP|EXPAND|FILTER|GROUPBY|HSTACK|IFS|LAMBDA|LET|MAKEARRAY|MAP|MAXIFS|MINIFS|PIVOTBY|RANDARRAY|REDUCE|REGEX\w+|SCAN|SEQUENCE|SORT|SORTBY|SWITCH|TAKE|TEXTAFTER|TEXTBEFORE|TEXTJOIN|TEXTSPLIT|TOCOL|TOROW|UNIQUE|VALUETOTEXT|VSTACK|WRAPCOLS|WRAPROWS|XLOOKUP|XMATCH)\(/i;

/** Formulas: with a value, understood by Excel 2016, and about columns that are there. */
export function lintFormulas({ sheets }: WorkbookPlan): Finding[] {
  const columns = columnsOfTables(sheets);
  return sheets.flatMap((sheet) => {
    const findings: Finding[] = [];
    sheet.rows.forEach((cells, row) => {
      cells.forEach((cell, column) => {
        const fault = cell && faultOf(cell, columns);
        if (fault) findings.push(findingAt(sheet, row, column, fault));
      });
    });
    for (const { formula } of sheet.conditionalFormats) {
      const fault = faultOfFormula(formula, columns);
      if (fault !== null) findings.push(findingOn(sheet, `a conditional format: ${fault}`));
      if (/LS_\w+\[/.test(formula))
        findings.push(findingOn(sheet, "a conditional format names a table's column"));
    }
    return findings;
  });
}

function columnsOfTables(sheets: WorkbookPlan["sheets"]): ReadonlySet<string> {
  return new Set(
    sheets.flatMap(({ rows, tables }) =>
      tables.flatMap(({ name, range }) =>
        rowAt(rows, range.top)
          .slice(range.left, range.right + 1)
          .map((cell) => `${name}[${String(cell?.value ?? "")}]`.toLowerCase()),
      ),
    ),
  );
}

function faultOf({ value, formula }: CellPlan, columns: ReadonlySet<string>): string | null {
  if (typeof value === "string" && value.length > longestText) return "the text is too long for a cell";
  if (typeof value === "number" && !Number.isFinite(value)) return "the value is not a finite number";
  if (formula === undefined) return null;
  if (value === null) return "the formula has no value";
  return faultOfFormula(formula, columns);
}

function faultOfFormula(formula: string, columns: ReadonlySet<string>): string | null {
  if (formula.startsWith("=")) return "the formula starts with =";
  if (formula.length > longestFormula)
    return `the formula is longer than ${String(longestFormula)} characters`;
  const tooLong = formula.match(/"(?:[^"]|"")*"/g)?.find((text) => text.length > longestLiteral + 2);
  if (tooLong !== undefined) return `a text in it is longer than ${String(longestLiteral)} characters`;
  const code = formula.replace(/"(?:[^"]|"")*"/g, '""');
  const newer = newFunctions.exec(code);
  if (newer) return `${newer[0]}) is newer than Excel 2016`;
  const unknown = referencesIn(code).find((reference) => !columns.has(reference.toLowerCase()));
  return unknown === undefined ? null : `there is no column ${unknown}`;
}

/** Every table column a formula names, as "Table[Column]"; escapes undone. */
function referencesIn(code: string): string[] {
  const references: string[] = [];
  for (const [, table = "", inner = ""] of code.matchAll(
    /\b(LS_\w+)\[((?:[^[\]']|'.|\[(?:[^[\]']|'.)*\])*)\]/g,
  )) {
    const named = inner.startsWith("[")
      ? [...inner.matchAll(/\[((?:[^[\]']|'.)*)\]/g)].map((part) => part[1] ?? "")
      : [inner];
    for (const name of named) {
      if (!name.startsWith("#")) references.push(`${table}[${name.replace(/'(.)/g, "$1")}]`);
    }
  }
  return references;
}
