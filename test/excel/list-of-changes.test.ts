import { apply, certificateOf, type Command } from "../../src/commands";
import type { LiveWorkbook } from "../../src/excel/read/live-workbook";
import type { Change } from "../../src/excel/write/changes";
import { formattingPieces } from "../../src/excel/write/formatting-pieces";
import { formattingOf, planChanges } from "../../src/excel/write/plan-changes";
import type { Typed } from "../../src/excel/write/changed-blocks";
import type { FormattingKind } from "../../src/programme";
import { absoluteAddress, quotedSheetName, type CellRange } from "../../src/sheet";
import { planWorkbook, type WorkbookContent } from "../../src/workbook";
import { opened } from "../opened";
import { plannedContent } from "../planned-content";
import { contentOf, rosterRows } from "../workbook-content";
import { allocated, planOf } from "./live-programme";

const today = "2026-09-20" as const;
const roster = contentOf(rosterRows(12));
const plan = planOf(allocated(roster, { settings: { targetSize: 6, maxSize: 7 } }));

/** A workbook as it is seen in Excel, each sheet's ID its name. */
function seen({ sheets, names }: WorkbookContent): LiveWorkbook {
  return {
    ...{ tables: [], structureProtected: false, readOnly: false, isFrom1904: false },
    sheets: sheets.map((content) => ({
      ...{ id: content.name, visibility: "Visible", isProtected: false, chartNames: [], content },
    })),
    names: names.map(({ name, sheet: sheetId, range, comment = "" }) => ({
      ...{ name, comment, target: { sheetId, range } },
      formula: `=${quotedSheetName(sheetId)}!${absoluteAddress(range.top, range.left)}`,
    })),
  };
}

/** A change to be read: what is done where, and from what to what where that is short. */
function said(change: Change): readonly [what: string, how: string] {
  switch (change.kind) {
    case "cells":
    case "headers": {
      const { kind, sheet, range, before, after } = change;
      const isOne = range.top === range.bottom && range.left === range.right && isPlain(after[0]?.[0]);
      return [`${kind} of ${sheet}`, isOne ? `${asText(before[0]?.[0])} → ${asText(after[0]?.[0])}` : ""];
    }
    case "table":
      return [`table ${change.name}`, `${String(rowsIn(change.after) - rowsIn(change.before))} more rows`];
    case "number-format":
      return [`format of ${change.sheet}`, `${asText(change.before)} → ${asText(change.after)}`];
    case "insert":
      return [`${change.insertion.along} into ${change.sheet}`, String(change.insertion.count)];
    case "name":
      return ["names", change.name.replace(/^LS_|_sheet$/g, "")];
    case "show-sheet":
    case "name-sheet":
      return [change.kind, `${change.before} → ${change.after}`];
    default:
      return [change.kind, "sheet" in change ? change.sheet : ""];
  }
}

function isPlain(typed: Typed | undefined): boolean {
  return !String(typed).startsWith("=");
}

function asText(typed: Typed | undefined): string {
  return String(typed ?? "") || "nothing";
}

function rowsIn(range: CellRange | null): number {
  return range === null ? 0 : range.bottom - range.top + 1;
}

/** Lines of a list: changes of one kind on one sheet together. */
function printed(changes: readonly Change[]): string[] {
  const lines: { readonly what: string; readonly how: Set<string> }[] = [];
  for (const [what, how] of changes.map(said)) {
    if (lines.at(-1)?.what !== what) lines.push({ what, how: new Set() });
    if (how !== "") lines.at(-1)?.how.add(how);
  }
  return lines.map(({ what, how }) => [what, [...how].join(", ")].join(how.size > 0 ? ": " : ""));
}

describe("a write as a list of changes, without Excel", () => {
  const first = planChanges(plan, seen(roster), new Map(), "pane1");
  const after = plannedContent(plan);
  const content = { ...after, sheets: [...roster.sheets, ...after.sheets] };
  const before = opened(content);

  function listOf(command: Command): string[] {
    const { programme } = apply(before, command, { today });
    const certificate = certificateOf(programme);
    const next = planWorkbook({ programme, certificate, notices: [], setSheets: "auto" });
    const { contents } = planChanges(next, seen(content), first.written, "pane2");
    expect([contents.staging, contents.copying]).toEqual([[], []]);
    return printed(contents.swapping);
  }

  it("of the first sets builds every sheet beside what is there, and then lets all of it take its place", () => {
    const { staging, copying, swapping } = first.contents;
    const kinds = (changes: readonly Change[]): string[] => [...new Set(changes.map(({ kind }) => kind))];
    expect([staging, copying, swapping].map(kinds)).toEqual([
      ["add-sheet", "table", "cells", "number-format"],
      ["copy-sheet", "cells"],
      ["name-sheet", "show-sheet", "name"],
    ]);
    const ids = [...staging, ...copying, ...swapping].map((change) =>
      "sheet" in change ? change.sheet : "~LS",
    );
    expect(ids.filter((id) => !id.startsWith("~LS"))).toEqual([]);
    expect(printed(swapping)[0]).toMatch(/^name-sheet: ~LS pane1 1 → Overview, ~LS pane1 2 → Roster, /);
  });

  it("of nothing is empty", () => {
    const { contents } = planChanges(plan, seen(content), first.written, "pane2");
    expect(contents).toEqual({ staging: [], copying: [], swapping: [] });
  });

  it("of a move", () => {
    const member = before.programme.members.find(({ setNumber }) => setNumber === 1)?.id ?? "";
    expect(listOf({ kind: "move", member, to: 2, on: today })).toEqual([
      "table LS_Moves: 1 more rows",
      "cells of Overview",
      "cells of Roster: 1 → 2",
      "cells of Set 1",
      "cells of Set 2",
      "format of Moves: nothing → ddd d mmm yyyy",
      "cells of Moves",
      "cells of Earlier sets",
      "names: overview, set_1, set_2, moves, earlier_sets",
    ]);
  });

  it("of a withdrawal puts a column into the Roster and the tracker first", () => {
    const member = before.programme.members[0]?.id ?? "";
    expect(listOf({ kind: "withdraw", member, on: today })).toEqual([
      "columns into Roster: 1",
      "columns into Attendance: 1",
      "headers of Roster: nothing → Left",
      "headers of Attendance: nothing → Left",
      "table LS_Settings: 1 more rows",
      "table LS_Moves: 1 more rows",
      "cells of Overview",
      "format of Roster: nothing → d mmm yyyy",
      "cells of Roster: nothing → 46285",
      "format of Attendance: nothing → d mmm yy;;;",
      "cells of Attendance",
      "cells of Attendance rates",
      "cells of Set 1",
      "cells of Set 2",
      "cells of Rooms",
      "cells of Programme",
      "format of Moves: nothing → ddd d mmm yyyy",
      "cells of Moves",
      "names: overview, roster, attendance, programme, moves",
    ]);
  });

  it("is the same list for the same workbook", () => {
    expect(planChanges(plan, seen(roster), new Map(), "pane1").contents).toEqual(first.contents);
  });
});

/** What guards typing comes first, what is only nicer to look at last. */
const order: readonly FormattingKind[] = [
  ...(["validation", "table-style", "cells", "conditional-formats", "chart"] as const),
  ...(["page", "freezing", "widths", "heights", "tab-colour"] as const),
];

describe("how a sheet is formatted", () => {
  const { formatting } = planChanges(plan, seen(roster), new Map(), "pane1");
  const kindsOf = (sheet: (typeof formatting)[number]): FormattingKind[] =>
    formattingPieces({ ...formattingOf(sheet), anew: new Set(order) }).map(({ kind }) => kind);

  it("goes in one order on every sheet: validation, cells, conditional formats, charts, page setup, the rest", () => {
    for (const sheet of formatting) {
      const kinds = kindsOf(sheet);
      expect(kinds).toEqual([...kinds].sort((a, b) => order.indexOf(a) - order.indexOf(b)));
    }
    expect(new Set(formatting.flatMap(kindsOf))).toEqual(new Set(order));
  });
});
