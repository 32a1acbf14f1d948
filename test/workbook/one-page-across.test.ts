import { planWorkbook, type SheetPlan } from "../../src/workbook";
import { programmeWithCodes } from "../edited-workbook";
import { certificateOf } from "../../src/commands";

const { programme } = programmeWithCodes();

function sheet(key: string): SheetPlan | undefined {
  const [member] = programme.members;
  const rooms = programme.sets.map(({ number }) => ({
    ...{ meetingId: null, setNumber: number, room: `Lecture theatre ${String(number)}, Postgraduate Centre` },
    ...{ capacity: 12, link: "https://teams.example/l/meetup-join/19%3ameeting_learning-set" },
  }));
  const ownDays = [
    {
      meetingId: "M7",
      setNumber: 1,
      date: "2027-03-16" as const,
      start: 840,
      minutes: 90,
      venue: "Town Hall, Wenbury",
    },
  ];
  const row = {
    ...{ sheet: "Members of the programme", row: 12, reason: "duplicate" as const },
    ...{ detail: "row 11 has the same name and organisation, and was kept", values: member?.values ?? [] },
  };
  const long = { header: "Notes of the programme office", role: "other", isDate: false } as const;
  const columns = [...programme.rosterColumns, long, { ...long, header: "Line manager's name and address" }];
  const values = [
    ...row.values,
    "Prefers mornings; ".repeat(4),
    "Alexandra Featherstonehaugh, Eastmere Hospitals",
  ];
  const full = {
    ...programme,
    rosterColumns: columns,
    members: programme.members.map((each) => ({ ...each, values: [...each.values, null, null] })),
    leftOut: [{ ...row, values }],
    year: { ...programme.year, rooms, ownDays },
  };
  const certificate = certificateOf(full);
  const plan = planWorkbook({ programme: full, certificate, notices: [], setSheets: "auto" });
  return plan.sheets.find((each) => each.key === key);
}

it.each(["rooms", "left-out"])("%s is one page across, whatever is booked or was left out", (key) => {
  expect(sheet(key)?.print).toMatchObject({ orientation: "landscape", pagesAcross: 1 });
});

it.each([
  ["rooms", 15],
  ["set-1", 11],
])("days on %s are not shown as ###: their column has room for them", (key, room) => {
  const { rows = [], columnWidths = [] } = sheet(key) ?? {};
  const widths = rows.flatMap((cells) =>
    cells.flatMap((cell, column) =>
      typeof cell?.value === "number" && (cell.style === "entryDate" || cell.format?.includes("mmm"))
        ? [columnWidths[column] ?? 0]
        : [],
    ),
  );
  expect(widths.length).toBeGreaterThan(0);
  expect(Math.min(...widths)).toBeGreaterThanOrEqual(room);
});
