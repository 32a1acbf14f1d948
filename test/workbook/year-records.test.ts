import { isoDate } from "../../src/sheet";
import fc from "fast-check";
import { inOrderOfMeetings } from "../../src/attendance";
import { allocateSets } from "../../src/commands";
import { refusalOf, refusalSentence } from "../refusal-of";
import type { Programme, YearRecords } from "../../src/programme";
import { planWorkbook, type WorkbookContent } from "../../src/workbook";
import { contentOf, rosterRows } from "../workbook-content";
import { opened } from "../opened";
import { plannedContent } from "../planned-content";

jest.setTimeout(30_000);

const options = {
  reform: false,
  today: "2026-08-20" as const,
} as const;
const { programme, certificate } = allocateSets(opened(contentOf(rosterRows(23))), {
  ...options,
  meetings: { firstMeeting: "2026-09-08" as const },
});
const memberIds = programme.members.map(({ id }) => id);
const meetingIds = programme.meetings.map(({ id }) => id);
const setNumbers = programme.sets.map(({ number }) => number);

const anyDay = fc.nat({ max: 400 }).map((day) => isoDate(2026, 9, 1 + day));
const anySet = fc.constantFrom(...setNumbers, null);
const anyText = fc.constantFrom("Oak", "=1+1", "Room 2.07, 'The Hub'", "oak", "Long*Room?~", "12", "TRUE");

const anyYear: fc.Arbitrary<YearRecords> = fc.record({
  moves: fc.array(
    fc.record({ memberId: fc.constantFrom(...memberIds, "M900"), from: anySet, to: anySet, on: anyDay }),
    { maxLength: 30 },
  ),
  rooms: fc.uniqueArray(
    fc.record({
      meetingId: fc.constantFrom(...meetingIds, null),
      setNumber: fc.constantFrom(...setNumbers),
      room: anyText,
      capacity: fc.option(fc.integer({ min: 1, max: 40 })),
      link: fc.constantFrom("https://meet.example/a?b=1", "http://x.example"),
    }),
    { maxLength: 12, selector: ({ meetingId, setNumber }) => `${String(meetingId)} ${String(setNumber)}` },
  ),
  apologiesToReconfirm: fc.uniqueArray(
    fc.record({ memberId: fc.constantFrom(...memberIds), meetingId: fc.constantFrom(...meetingIds) }),
    { maxLength: 6, selector: ({ memberId, meetingId }) => `${memberId} ${meetingId}` },
  ),
  facilitatorTerms: fc.array(
    fc.record({
      facilitatorId: fc.constantFrom("F1", "F2"),
      name: anyText,
      organisation: fc.constantFrom("", "Trust 9"),
      setNumber: fc.constantFrom(...setNumbers),
      from: fc.option(anyDay),
      until: anyDay,
    }),
    { maxLength: 4 },
  ),
  closedSets: fc.uniqueArray(
    fc.record({
      number: fc.constantFrom(...setNumbers.map((number) => number + setNumbers.length)),
      name: fc.constantFrom("Set 4", "Oak", "Oak, closed on 2026-01-01", "=1+1"),
      closedOn: anyDay,
    }),
    { maxLength: 2, selector: ({ number }) => number },
  ),
  visits: fc.uniqueArray(
    fc.record({
      memberId: fc.constantFrom(...memberIds),
      meetingId: fc.constantFrom(...meetingIds),
      setNumber: fc.constantFrom(...setNumbers),
    }),
    { maxLength: 5, selector: ({ memberId, meetingId }) => `${memberId} ${meetingId}` },
  ),
  ownDays: fc
    .uniqueArray(
      fc
        .record({
          meetingId: fc.constantFrom(...meetingIds),
          setNumber: fc.constantFrom(...setNumbers),
          date: fc.option(anyDay),
          start: fc.option(fc.integer({ min: 1, max: 1439 })),
          minutes: fc.option(fc.integer({ min: 1, max: 600 })),
          venue: fc.oneof(fc.constant(""), anyText),
        })
        .filter((own) => own.date !== null || own.start !== null || own.minutes !== null || own.venue !== ""),
      { maxLength: 6, selector: ({ meetingId, setNumber }) => `${meetingId} ${String(setNumber)}` },
    )
    .map((ownDays) => inOrderOfMeetings(ownDays)),
  dismissedNotices: fc.uniqueArray(
    fc.record({ key: fc.constantFrom("0a1b2c3d", "00000000"), said: anyText }),
    { maxLength: 2, selector: ({ key }) => key },
  ),
  writtenTo: fc.uniqueArray(fc.record({ memberId: fc.constantFrom(...memberIds), on: anyDay }), {
    ...{ maxLength: 3, selector: ({ memberId }: { readonly memberId: string }) => memberId },
  }),
  unsavedMoves: fc.uniqueArray(
    fc.record({ memberId: fc.constantFrom(...memberIds), setNumber: fc.constantFrom(...setNumbers) }),
    { ...{ maxLength: 3, selector: ({ memberId }: { readonly memberId: string }) => memberId } },
  ),
  calendarEntries: fc.uniqueArray(
    fc.record({
      meetingId: fc.constantFrom(...meetingIds, "M99"),
      revision: fc.nat({ max: 40 }),
      said: fc.constantFrom("2026-09-08 14:00 +60 +90 | on | 0f", "2027-01-12 09:30 +0 +5 | deleted"),
    }),
    { maxLength: 10, selector: ({ meetingId }) => meetingId },
  ),
  packs: fc.record({
    key: fc.option(fc.uuid()),
    keyAddedOn: fc.option(anyDay),
    made: fc
      .uniqueArray(
        fc.record({
          setNumber: fc.constantFrom(...setNumbers, 12),
          version: fc.constantFrom("00000000", "12345678", "0f1e2d3c", "deadbeef"),
          madeOn: anyDay,
        }),
        { maxLength: 12, selector: ({ setNumber, version }) => `${String(setNumber)} ${version}` },
      )
      .map((made) => made.toSorted((a, b) => a.setNumber - b.setNumber)),
  }),
});

/** Apologies in doubt are apologies, so the tracker holds them. */
function withYear(year: YearRecords): Programme {
  const attendance = year.apologiesToReconfirm.map((apology) => ({
    ...apology,
    code: "A" as const,
    notUnderstood: null,
  }));
  return { ...programme, attendance, year };
}

async function asFile(year: YearRecords): Promise<WorkbookContent> {
  const plan = planWorkbook({ programme: withYear(year), certificate, notices: [], setSheets: false });
  return plannedContent(plan);
}

/** The rows of a sheet below its table's header, in another order. */
function reversed(content: WorkbookContent, name: string): WorkbookContent {
  const sheets = content.sheets.map((sheet) => {
    const range = sheet.name === name ? sheet.tables[0]?.range : undefined;
    if (!range) return sheet;
    const [above, body] = [sheet.rows.slice(0, range.top + 1), sheet.rows.slice(range.top + 1)];
    return { ...sheet, rows: [...above, ...body.toReversed()] };
  });
  return { ...content, sheets };
}

describe("the records of the year in the workbook", () => {
  it("come back as they were written, whatever they are", async () => {
    await fc.assert(
      fc.asyncProperty(anyYear, async (year) => {
        expect(opened(await asFile(year)).programme.year).toEqual(year);
      }),
      { numRuns: 6 },
    );
  });

  it("keep the order of the history when its rows are sorted", async () => {
    const [memberId = ""] = memberIds;
    const moves = [
      { memberId, from: null, to: 1, on: "2026-09-01" as const },
      { memberId, from: 1, to: 2, on: "2026-10-01" as const },
      { memberId, from: 2, to: 1, on: "2026-10-01" as const },
    ];
    const content = reversed(await asFile({ ...programme.year, moves }), "Moves");
    expect(opened(content).programme.year.moves).toEqual(moves);
  });

  it("lose an apology in doubt once Yes is typed or the code is another", async () => {
    const apologies = memberIds.slice(0, 3).map((memberId) => ({ memberId, meetingId: "M1" }));
    const content = await asFile({ ...programme.year, apologiesToReconfirm: apologies });
    const type = (sheetName: string, row: number, column: number, value: string): void => {
      const sheet = content.sheets.find(({ name }) => name === sheetName);
      const top = sheet?.tables[0]?.range.top ?? 0;
      const cells = [...(sheet?.rows[top + 1 + row] ?? [])];
      cells[column] = { value };
      (sheet?.rows as unknown[])[top + 1 + row] = cells;
    };
    type("Apologies to confirm", 0, 4, "Yes");
    const tracker = content.sheets.find(({ name }) => name === "Attendance");
    const top = tracker?.tables[0]?.range.top ?? 0;
    const row = tracker?.rows.findIndex((cells) => cells[0]?.value === memberIds[1]) ?? 0;
    type("Attendance", row - top - 1, 5, "P");
    expect(opened(content).programme.year.apologiesToReconfirm).toEqual(apologies.slice(2));
  });

  it("are missed when the Moves sheet is gone and attendance is recorded", async () => {
    const written = await asFile({
      ...programme.year,
      apologiesToReconfirm: [{ memberId: memberIds[0] ?? "", meetingId: "M1" }],
    });
    const content = {
      sheets: written.sheets.filter(({ name }) => name !== "Moves"),
      names: written.names.filter(({ sheet }) => sheet !== "Moves"),
    };
    const { programme: read, origin } = opened(content);
    const { notices } = origin;
    expect(read.year.moves).toEqual([]);
    expect(notices.map(({ problem }) => problem.code)).toContain("history-missing");
  });

  it("take a meeting's column under another heading for the meeting's, and missing rows are named", async () => {
    const apologies = memberIds.slice(0, 3).map((memberId) => ({ memberId, meetingId: "M2" }));
    const content = await asFile({ ...programme.year, apologiesToReconfirm: apologies });
    const sheets = content.sheets.map((sheet) => {
      const top = sheet.tables[0]?.range.top ?? 0;
      if (sheet.name !== "Attendance") return sheet;
      const renamed = sheet.rows[top]?.map((cell) => (cell.value === "M2" ? { value: "13 October" } : cell));
      const rows = sheet.rows.with(top, renamed ?? []);
      const gone = rows.findIndex((cells) => cells[0]?.value === memberIds[0]);
      const range = { ...sheet.tables[0]?.range, bottom: (sheet.tables[0]?.range.bottom ?? 0) - 1 };
      return { ...sheet, rows: rows.toSpliced(gone, 1), tables: [{ ...sheet.tables[0], range }] } as never;
    });
    const { programme: read, origin } = opened({ ...content, sheets });
    const { notices } = origin;
    expect(
      read.attendance.map((code) => `${code.memberId} ${code.meetingId} ${String(code.code)}`).sort(),
    ).toEqual(
      memberIds
        .slice(1, 3)
        .map((memberId) => `${memberId} M2 A`)
        .sort(),
    );
    const details = new Map(notices.map(({ problem }) => [problem.code, problem.details]));
    expect(details.get("meeting-header-mended")).toEqual({ header: "13 October", meeting: "M2" });
    expect(details.get("tracker-rows-missing")).toEqual({ names: [programme.members[0]?.name] });
  });

  it("take a column that was renamed and moved for the one meeting that lost its own, and guess at no other", async () => {
    const attendance = meetingIds
      .slice(0, 3)
      .flatMap((meetingId) =>
        memberIds
          .slice(0, 4)
          .map((memberId) => ({ memberId, meetingId, code: "P" as const, notUnderstood: null })),
      );
    const plan = planWorkbook({
      ...{ programme: { ...programme, attendance }, certificate, notices: [], setSheets: "auto" },
    });
    const content = plannedContent(plan);
    const moved = opened(withMovedColumns(content, { M2: "Autumn" }));
    expect(codesByMeeting(moved.programme)).toEqual({ M1: 4, M2: 4, M3: 4 });
    const said = (notices: typeof moved.origin.notices) =>
      new Map(notices.map(({ problem }) => [problem.code, problem.details]));
    expect(said(moved.origin.notices).get("meeting-header-mended")).toEqual({
      header: "Autumn",
      meeting: "M2",
    });
    expect(moved.origin.notCarriedOver.columns).toEqual([]);
    const unclear = withMovedColumns(content, { M2: "Autumn", M3: "Winter" });
    expect(refusalSentence(() => opened(unclear))).toMatch(/“Winter” and “Autumn” .* hold codes/);
    expect(refusalOf(() => opened(unclear))).toBe("meeting-columns-unclear");
  });
});

function codesByMeeting({ attendance }: Programme): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { meetingId } of attendance) counts[meetingId] = (counts[meetingId] ?? 0) + 1;
  return counts;
}

/** The tracker with columns under other headings, each cut and put in front of the first meeting's neighbour. */
function withMovedColumns(
  content: WorkbookContent,
  named: Readonly<Record<string, string>>,
): WorkbookContent {
  const sheets = content.sheets.map((sheet) => {
    const [table] = sheet.tables;
    if (sheet.name !== "Attendance" || !table) return sheet;
    let rows = sheet.rows.map((cells) => [...cells]);
    for (const [id, heading] of Object.entries(named)) {
      const from = rows[table.range.top]?.findIndex(({ value }) => value === id) ?? 0;
      rows = rows.map((cells, row) => {
        const [cut = { value: null }] = cells.splice(from, 1);
        cells.splice(2, 0, row === table.range.top ? { value: heading } : cut);
        return cells;
      });
    }
    return { ...sheet, rows };
  });
  return { ...content, sheets };
}
