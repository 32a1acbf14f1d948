import { rosterContent } from "../../bench/synthetic-roster";
import type { ExcelWorkbook } from "../../src/excel";
import { apply, certificateOf } from "../../src/commands";
import { planWorkbook, type WorkbookPlan } from "../../src/workbook";
import { openContent } from "../excel-host/files/open-file";
import { plannedValues } from "../excel-host/files/planned-values";
import { opened } from "../opened";
import { allocated, liveExcel, planOf, type LiveExcel } from "./live-programme";

let live: LiveExcel;
beforeAll(async () => {
  live = await liveExcel();
});
afterAll(() => live.close());

interface Sent {
  readonly requests: number;
  readonly bytes: number;
  readonly largest: number;
}

interface Counted {
  /** Until the contents are in place, the look before included. */
  readonly contents: Sent;
  readonly formatting: Sent;
  readonly sheets: number;
}

/** Reads, plans and writes, and counts what was sent. */
async function counted(
  workbook: ExcelWorkbook,
  plan: (content: Awaited<ReturnType<ExcelWorkbook["read"]>>) => WorkbookPlan,
): Promise<Counted> {
  live.host.forget();
  const planned = plan(await workbook.read());
  live.host.book.formulaValues = plannedValues(planned);
  let [first, sheets] = [0, 0];
  const report = await workbook.write(planned, undefined, (_, __, of) => {
    first ||= live.host.requests.length;
    sheets = of;
  });
  expect(await report.formatting).toEqual([]);
  const { requests } = live.host;
  const sum = (from: number, to: number): Sent => {
    const bytes = requests.slice(from, to).map(({ bytesSent }) => bytesSent);
    return {
      ...{ requests: bytes.length, largest: Math.max(0, ...bytes) },
      bytes: bytes.reduce((all, each) => all + each, 0),
    };
  };
  const end = first || requests.length;
  return { contents: sum(0, end), formatting: sum(end, requests.length), sheets };
}

function forming(members: number): { workbook: ExcelWorkbook; sent: Promise<Counted> } {
  live.host.open(openContent(rosterContent(members)));
  const workbook = live.open();
  return { workbook, sent: counted(workbook, (content) => planOf(allocated(content))) };
}

/** A member is moved to Set 2 in a pane that watches the workbook. */
async function moving(workbook: ExcelWorkbook, from: number): Promise<Counted> {
  workbook.watched(true);
  await workbook.read();
  return counted(workbook, (content) => {
    const before = opened(content);
    const member = before.programme.members.find(({ setNumber }) => setNumber === from)?.id ?? "";
    const command = { kind: "move" as const, member, to: 2, on: "2026-09-01" as const };
    const { programme } = apply(before, command, { today: "2026-09-01" as const });
    const certificate = certificateOf(programme);
    return planWorkbook({ programme, certificate, notices: [], setSheets: "auto" });
  });
}

/** Two members one after the other into the same set. */
async function expectShortMoves(workbook: ExcelWorkbook): Promise<void> {
  for (const from of [1, 3]) {
    const moved = await moving(workbook, from);
    expect(moved.contents.requests).toBeLessThanOrEqual(3);
    expect(moved.contents.bytes).toBeLessThanOrEqual(39_500);
    expect(moved.formatting.requests).toBeLessThanOrEqual(moved.sheets);
    expect(moved.formatting.bytes).toBeLessThanOrEqual(14_000);
  }
}

describe("what is sent to Excel", () => {
  it("of 60 members: at most 8 requests and 240 kB until the sets are there, 580 kB with formatting; of a move 3 and 39.5 kB, and 14", async () => {
    const { workbook, sent } = forming(60);
    const { contents, formatting, sheets } = await sent;
    expect(contents.requests).toBeLessThanOrEqual(8);
    expect(contents.bytes).toBeLessThanOrEqual(240_000);
    expect(contents.bytes + formatting.bytes).toBeLessThanOrEqual(580_000);
    expect(formatting.requests).toBeLessThanOrEqual(sheets);
    await expectShortMoves(workbook);
  });

  it("of 600 members: at most 12 requests, none over 4 MB; none for formatting beyond one a sheet; of a move the same as of 60", async () => {
    const { workbook, sent } = forming(600);
    const { contents, formatting, sheets } = await sent;
    expect(contents.requests).toBeLessThanOrEqual(12);
    expect(Math.max(contents.largest, formatting.largest)).toBeLessThanOrEqual(4_000_000);
    expect(formatting.requests).toBeLessThanOrEqual(sheets);
    await expectShortMoves(workbook);
  });
});
