import { planWorkbook, type SheetPlan } from "../../src/workbook";
import type { Member } from "../../src/programme";
import { textWidth } from "../../src/workbook/draw/text-size";
import { programmeWithCodes } from "../edited-workbook";
import { certificateOf } from "../../src/commands";

const { programme } = programmeWithCodes();
const longProgramme =
  "Brackenshire and Fenwold Integrated Care System: leading change together, 2026 to 2027";
const longName = "Maximiliana-Josephine Featherstonehaugh-Cholmondeley de Vere";

function sheet(key: string, programmeName = longProgramme): SheetPlan | undefined {
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
    members: programme.members.map((each, at): Member => ({
      ...{ ...each, values: [...each.values, null, null] },
      ...{ joined: at === 1 ? "2026-10-01" : null, left: at === 2 ? "2027-03-01" : null },
      ...(at === 0 && { name: longName }),
    })),
    leftOut: [{ ...row, values }],
    year: {
      ...{ ...programme.year, rooms, ownDays },
      moves: [{ memberId: programme.members[0]?.id ?? "", from: 1, to: 2, on: "2026-11-03" as const }],
      visits: [{ memberId: programme.members[0]?.id ?? "", meetingId: "M6", setNumber: 3 }],
    },
    earlierSets: programme.earlierSets.flatMap((each) =>
      Array.from({ length: 11 }, (_, at) => ({ ...each, number: 11 - at, change: "Members moved" })),
    ),
    settings: { ...programme.settings, programmeName },
  };
  const certificate = certificateOf(full);
  const plan = planWorkbook({ programme: full, certificate, notices: [], setSheets: "auto" });
  return plan.sheets.find((each) => each.key === key);
}

it.each([
  ["rooms", "landscape"],
  ["left-out", "landscape"],
  ["attendance", "landscape"],
  ["moves", "portrait"],
  ["visits", "portrait"],
  ["earlier-sets", "portrait"],
])(
  "%s is one page across, whatever is booked, was left out, and however long names are",
  (key, orientation) => {
    expect(sheet(key)?.print).toMatchObject({ orientation, pagesAcross: 1 });
  },
);

it.each(["attendance", "moves"])("a long name on %s is on several lines of its own cell", (key) => {
  const cells = sheet(key)?.rows.flat() ?? [];
  expect(cells.find((cell) => cell?.value === longName)?.style).toBe("bodyWrapped");
});

it("a link is on one line where no set has anything of its own, so that the page has room for it", () => {
  const link = "https://teams.example/l/meetup-join/19%3ameeting_learning-set";
  const rooms = [{ meetingId: null, setNumber: 1, room: "Oak", capacity: 12, link }];
  const plan = planWorkbook({
    programme: { ...programme, year: { ...programme.year, rooms } },
    ...{ certificate: certificateOf(programme), notices: [], setSheets: "auto" },
  });
  const { columnWidths = [] } = plan.sheets.find(({ key }) => key === "rooms") ?? {};
  expect(Math.max(...columnWidths)).toBeGreaterThan(textWidth(link));
});

it.each(["visits", "moves", "rooms", "matching", "set-1"])(
  "what %s says under its title is one row, no longer than its band, so that its table stays where it is",
  (key) => {
    const long = sheet(key, `${longProgramme}, ${longProgramme}`);
    const room = long?.columnWidths.reduce((sum, each) => sum + each, 0);
    const said = long?.rows.flatMap((cells) =>
      cells.filter((cell) => cell?.style === "subtitle" && cell.value !== null),
    );
    expect(said).toHaveLength(1);
    expect(textWidth(String(said?.[0]?.value))).toBeLessThanOrEqual(room ?? 0);
    expect(long?.tables[0]?.range).toEqual(sheet(key, "P")?.tables[0]?.range);
  },
);

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
