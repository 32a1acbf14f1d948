import fc from "fast-check";
import { allocateSets } from "../../src/commands";
import { blanks, codeSpellings, understandCode } from "../../src/attendance";
import type { Member, Move, Programme } from "../../src/programme";
import { dayToBeSet } from "../../src/sheet";
import { planWorkbook, type WorkbookPlan } from "../../src/workbook";
import { contentOf, rosterRows } from "../workbook-content";
import { expectPlansSurvive } from "./expect-plan-survives";
import { opened } from "../opened";

const { programme, certificate } = allocateSets(opened(contentOf(rosterRows(23))), {
  reform: false,
  today: "2026-08-20" as const,
  meetings: { firstMeeting: "2026-09-08" as const },
});

const typed = ["P", "L", "A", "U", "–", "p", " P ", "present", "no apology", "1", "?", "*", "P?", "ill", ""];
/** What can stand under a meeting that has yet to come. */
const notedBefore = ["A", "a", "apologies", "–", "?", "", ""];
const days = ["2026-09-08", "2026-11-10", "2027-01-01", null] as const;

/** What stands in the tracker after an unlucky year: any codes, joiners, leavers, cancelled meetings. */
const years = fc
  .record({
    codes: fc.array(fc.constantFrom(...typed), { minLength: 25 * 9, maxLength: 25 * 9 }),
    /** Which meetings have yet to come, and what is noted for them. */
    toCome: fc.array(fc.boolean(), { minLength: 9, maxLength: 9 }),
    noted: fc.array(fc.constantFrom(...notedBefore), { minLength: 25 * 9, maxLength: 25 * 9 }),
    joined: fc.array(fc.constantFrom(...days), { minLength: 23, maxLength: 23 }),
    left: fc.array(fc.constantFrom(...days), { minLength: 23, maxLength: 23 }),
    /** Which meetings have no day yet. */
    undated: fc.uniqueArray(fc.nat({ max: 8 }), { maxLength: 2 }),
    moved: fc.uniqueArray(fc.nat({ max: 22 }), { maxLength: 6 }),
    status: fc.array(fc.constantFrom("Planned", "Held", "Cancelled", "Moved"), {
      minLength: 9,
      maxLength: 9,
    }),
  })
  .map(({ codes, toCome, noted, joined, left, status, moved, undated }): Programme => {
    const members = programme.members.map((member, index): Member => ({
      ...member,
      joined: joined[index] ?? null,
      left: left[index] ?? null,
    }));
    const formerMembers = [
      { id: "M900", name: "Former One" },
      { id: "M901", name: "Former Two" },
    ];
    const meetings = programme.meetings.map((meeting, index) => ({
      ...meeting,
      status: status[index] ?? meeting.status,
      date: undated.includes(index) ? dayToBeSet : meeting.date,
    }));
    const attendance = [...members, ...formerMembers].flatMap(({ id: memberId }, row) =>
      meetings.flatMap(({ id: meetingId }, column) => {
        const typedThere = toCome[column] === true ? noted : codes;
        const understood = understandCode(typedThere[row * 9 + column] ?? "");
        const isBlank = understood.code === null && understood.notUnderstood === null;
        return isBlank ? [] : [{ memberId, meetingId, ...understood }];
      }),
    );
    return {
      ...{ ...programme, members, formerMembers, meetings, attendance, facilitators },
      year: { ...programme.year, rooms, moves: [...programme.year.moves, ...moves(moved)] },
    };
  });

const facilitators = [1, 2].map((setNumber) => ({
  ...{ name: `Facilitator ${String(setNumber)}`, organisation: "", email: "", notes: "" },
  ...{ setNumber, available: true, mostSets: 1, id: "", from: null },
}));

const rooms = [
  { meetingId: null, setNumber: 1, room: "Oak", capacity: 8 },
  { meetingId: null, setNumber: 2, room: "oak", capacity: 40 },
  { meetingId: "M3", setNumber: 1, room: "Ash*", capacity: null },
  { meetingId: null, setNumber: 3, room: "Elm", capacity: 12 },
];

/** Where some were before: the sets they are in now are the roster's. */
function moves(members: readonly number[]): Move[] {
  return members.flatMap((place) => {
    const { id: memberId = "", setNumber = null } = programme.members[place] ?? {};
    const from = ((setNumber ?? 1) % programme.sets.length) + 1;
    return { memberId, from, to: setNumber, on: "2026-12-01" as const };
  });
}

function planOf(year: Programme): WorkbookPlan {
  return planWorkbook({ programme: year, certificate, notices: [], setSheets: "auto" });
}

const spellings = Object.values(codeSpellings).flat();
/** Every spelling in three cases, and with each blank before, between and behind its letters; and what is no code. */
const everySpelling = [
  ...spellings.flatMap((word) => [word, word.toUpperCase(), word.charAt(0).toUpperCase() + word.slice(1)]),
  ...spellings.flatMap((word) =>
    [...blanks, "\t", "\n"].map((blank) => `${blank}${[...word].join(blank)}${blank}`),
  ),
  ...[...blanks, "\n", "no apology", "No  Apologies", "not due"],
  ...["1", "0", "?", "*", "P?", "PL", "P|PRESENT", "a|apologies", "p present", "--", "no", "due", "\u2009P"],
  ...["pre\u017Fent", "apolog\u0131es", "\u3030", "ill", "~", '"'],
];

/** The plan with what people may have typed in place of the codes. */
function withTyped(plan: WorkbookPlan, typed: ReadonlyMap<string, string>): WorkbookPlan {
  const sheets = plan.sheets.map((sheet) => {
    if (sheet.key !== "attendance") return sheet;
    const header = sheet.rows.find((cells) => cells[0]?.value === "Member ID") ?? [];
    const rows = sheet.rows.map((cells) =>
      cells.map((cell, column) => {
        const value = typed.get(`${String(cells[0]?.value)} ${String(header[column]?.value)}`);
        return cell && value !== undefined ? { ...cell, value } : cell;
      }),
    );
    return { ...sheet, rows };
  });
  return { ...plan, sheets };
}

describe("attendance in the sheet", () => {
  it("counts every spelling in LibreOffice as the code counts it", async () => {
    const { programme: many, certificate: proof } = allocateSets(opened(contentOf(rosterRows(60))), {
      reform: false,
      today: "2026-08-20" as const,
    });
    const cells = many.members.flatMap(({ id }) => many.meetings.map((meeting) => `${id} ${meeting.id}`));
    expect(everySpelling.length).toBeLessThanOrEqual(cells.length);
    const typed = new Map(everySpelling.map((text, index) => [cells[index] ?? "", text]));
    const attendance = [...typed].flatMap(([cell, text]) => {
      const [memberId = "", meetingId = ""] = cell.split(" ");
      const understood = understandCode(text);
      const isBlank = understood.code === null && understood.notUnderstood === null;
      return isBlank ? [] : [{ memberId, meetingId, ...understood }];
    });
    const plan = planWorkbook({
      ...{ programme: { ...many, attendance }, certificate: proof, notices: [], setSheets: "auto" },
    });
    await expectPlansSurvive([withTyped(plan, typed)]);
  });

  it("comes to the same numbers in LibreOffice as in the code, whatever is recorded", async () => {
    await expectPlansSurvive(fc.sample(years, { numRuns: 6, seed: 20260908 }).map(planOf));
  });

  it("recalculates above 60 sets, and in one set alone", async () => {
    const plans = [640, 7].map((count) => {
      const many = allocateSets(opened(contentOf(rosterRows(count, 30))), {
        reform: false,
        today: "2026-08-20" as const,
      });
      return planWorkbook({ ...many, notices: [], setSheets: "auto" });
    });
    await expectPlansSurvive(plans);
  });
});
