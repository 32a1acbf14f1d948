import type { WorkbookPlan } from "../../../src/workbook/workbook-plan";
import { findingOn, type Finding } from "./finding";

const longestSheetName = 31;
const longestName = 255;

/** Names of sheets, tables and cells: legal, and each there once, whatever the case. */
export function lintNames({ sheets, names }: WorkbookPlan): Finding[] {
  const findings: Finding[] = [];
  const sheetNames = new Set<string>();
  const keys = new Set<string>();
  for (const sheet of sheets) {
    const fault = faultOfSheetName(sheet.name);
    if (fault !== null) findings.push(findingOn(sheet, `the sheet's name ${fault}`));
    if (sheetNames.has(sheet.name.toLowerCase()))
      findings.push(findingOn(sheet, "two sheets have this name"));
    if (keys.has(sheet.key)) findings.push(findingOn(sheet, `two sheets are "${sheet.key}"`));
    sheetNames.add(sheet.name.toLowerCase());
    keys.add(sheet.key);
  }
  const taken = new Set<string>();
  const check = (name: string, sheet: string): void => {
    const fault = faultOfName(name);
    if (fault !== null) findings.push({ sheet, cell: "", what: `the name ${name} ${fault}` });
    if (taken.has(name.toLowerCase())) findings.push({ sheet, cell: "", what: `${name} is there twice` });
    taken.add(name.toLowerCase());
  };
  for (const sheet of sheets) for (const { name } of sheet.tables) check(name, sheet.name);
  for (const { name, sheet } of names) {
    check(name, "");
    if (!keys.has(sheet))
      findings.push({ sheet: "", cell: "", what: `${name} is on a sheet that is not there` });
  }
  return findings;
}

function faultOfSheetName(name: string): string | null {
  if (name === "") return "is empty";
  if (name.length > longestSheetName) return `is longer than ${String(longestSheetName)} characters`;
  if (/[:\\/?*[\]]|\p{Cc}/u.test(name)) return "has a character that Excel forbids";
  if (/^'|'$/.test(name)) return "starts or ends with an apostrophe";
  if (name.toLowerCase() === "history") return "is kept by Excel for itself";
  return null;
}

/** Names of tables and cells start with a letter and must not read as a cell: Set1 is column SET, row 1. */
function faultOfName(name: string): string | null {
  if (name.length > longestName) return `is longer than ${String(longestName)} characters`;
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name)) return "has a character that Excel forbids";
  if (/^[a-z]{1,3}[0-9]+$/i.test(name) || /^(r[0-9]*c?[0-9]*|c[0-9]*)$/i.test(name)) return "reads as a cell";
  return null;
}
