import { allocateSets } from "../../src/commands";
import type { Programme, Refusal } from "../../src/programme";
import type { CellScalar } from "../../src/sheet";
import { planWorkbook, type WorkbookContent } from "../../src/workbook";
import { readWorkbook, writeWorkbook } from "../../src/xlsx";
import { EditedWorkbook } from "../edited-workbook";
import { opened } from "../opened";
import { contentOf, rosterRows } from "../workbook-content";

const today = "2027-02-01" as const;
let content: WorkbookContent;
let programme: Programme;

const kindOf = (employer: CellScalar | undefined): string =>
  /[0-3]$/.test(String(employer)) ? "Acute" : "Community";

beforeAll(async () => {
  const rows = rosterRows(24).map((cells, row) =>
    row === 0
      ? [...cells, "Region", "Organisation type", "Gender", "Years"]
      : [...cells, `Region ${String(row % 3)}`, kindOf(cells[2]), row % 2 ? "Man" : "Woman", row % 7],
  );
  const formed = allocateSets(opened(contentOf(rows)), {
    ...{ reform: false, today: "2026-08-20" },
    settings: { targetSize: 8, balance: "Gender; Years (numbers)" },
  });
  const plan = planWorkbook({ ...formed, notices: [], setSheets: "auto" });
  content = await readWorkbook(await writeWorkbook(plan), "sets.xlsx");
  programme = opened(content).programme;
});

function renamed(header: string, heading: string): WorkbookContent {
  const book = new EditedWorkbook(content);
  book.hand.type("Roster", book.top("Roster"), book.column("Roster", header), heading);
  return book.content();
}

const setsOf = ({ members }: Programme): unknown => members.map(({ id, setNumber }) => [id, setNumber]);

describe("a column of the administrator's own under another heading", () => {
  it.each([
    ["Full name", "Person"],
    ["Job role", "Post"],
    ["Job role", "What they do"],
    ["Employer", "Where from"],
    ["E-mail", "Contact"],
    ["E-mail", "Write to"],
  ])("is known and said with its cell: %s as %s", (header, heading) => {
    const read = opened(renamed(header, heading));
    const typed = ({ members }: Programme): unknown =>
      members.map(({ name, profession, organisation, email }) => [name, profession, organisation, email]);
    expect(typed(read.programme)).toEqual(typed(programme));
    expect(read.origin.notices.map(({ problem }) => problem)).toContainEqual({
      code: "roster-header-mended",
      details: { heading, header },
      place: { sheet: "Roster", cell: expect.stringMatching(/^[A-Z]4$/) as string },
    });
  });

  it("is said to be gone where nothing tells it", () => {
    const read = opened(renamed("Region", "Patch"));
    expect(read.origin.notices.map(({ problem }) => problem)).toContainEqual({
      code: "roster-column-lost",
      details: { header: "Region" },
      place: { sheet: "Roster", cell: "4:4" },
    });
    expect(setsOf(allocateSets(read, { reform: false, today }).programme)).toEqual(setsOf(programme));
  });

  it.each(["Employer", "Job role", "Organisation type"])(
    "balances as before in the next run: %s",
    (header) => {
      const read = opened(renamed(header, "Other"));
      const next = allocateSets(read, { reform: false, today }).programme;
      const counted = ({ members, groupings }: Programme): unknown => [
        groupings,
        members.map(({ groups }) => groups),
      ];
      const unchanged = allocateSets(opened(content), { reform: false, today }).programme;
      expect(counted(next)).toEqual(counted(unchanged));
      expect(setsOf(next)).toEqual(setsOf(programme));
    },
  );

  it.each(["Employer", "Job role"])("is asked for where nothing tells it: %s", (header) => {
    const book = new EditedWorkbook(content);
    const [top, column] = [book.top("Roster"), book.column("Roster", header)];
    book.hand.type("Roster", top, column, "Other");
    for (let row = top + 1; row <= book.bottom("Roster"); row += 1)
      book.hand.type("Roster", row, column, `New ${String(row)}`);
    expect(() => opened(book.content())).toThrow(
      expect.objectContaining({
        problem: {
          code: "roster-column-needed",
          details: { header },
          place: { sheet: "Roster", cell: "4:4" },
        },
      }) as Refusal,
    );
  });

  it.each(["Gender", "Years"])("is asked for with its row where sets are balanced by it: %s", (header) => {
    const read = opened(renamed(header, "Other"));
    expect(() => allocateSets(read, { reform: false, today })).toThrow(
      expect.objectContaining({
        problem: expect.objectContaining({
          code: "balance-column-missing",
          place: { sheet: "Roster", cell: "4:4" },
        }) as unknown,
      }) as Refusal,
    );
  });
});
