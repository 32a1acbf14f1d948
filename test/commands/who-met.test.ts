import { moveMember, setHistory } from "../../src/attendance";
import { allocateSets, startNextCycle, type AllocateOptions, type Allocation } from "../../src/commands";
import type { AttendanceCode, Programme } from "../../src/programme";
import { planWorkbook, type WorkbookContent } from "../../src/workbook";
import { opened } from "../opened";
import { contentOf, rosterRows } from "../workbook-content";
import { plannedContent } from "../planned-content";

const options: AllocateOptions = { reform: false, today: "2026-08-20" as const, steps: 300 };
const context = {
  today: "2027-08-01" as const,
  newId: () => "next",
  random: () => 0.5,
  moment: () => new Date(0),
};

async function saved({
  programme,
  certificate,
}: Pick<Allocation, "programme" | "certificate">): Promise<WorkbookContent> {
  const plan = planWorkbook({ programme, certificate, notices: [], setSheets: false });
  return plannedContent(plan);
}

/** 40 people for a year, with eight who changed sets half-way, one who joined then, and one who never came. */
async function aYear(): Promise<{ content: WorkbookContent; programme: Programme }> {
  const formed = allocateSets(opened(contentOf(rosterRows(40))), options);
  const { meetings, members } = formed.programme;
  const programme = members
    .slice(0, 8)
    .reduce(
      (before, { id, setNumber }) =>
        moveMember(before, id, ((setNumber ?? 1) % 4) + 1, meetings[4]?.date ?? "2026-09-01"),
      formed.programme,
    );
  const codeOf = (member: number, meeting: number): AttendanceCode =>
    member === 39
      ? "U"
      : member === 38 && meeting < 5
        ? "A"
        : (member * 7 + meeting * 3) % 5 === 0
          ? "A"
          : "P";
  const attendance = programme.members.flatMap(({ id }, member) =>
    programme.meetings.map((meeting, at) => ({
      ...{ memberId: id, meetingId: meeting.id, code: codeOf(member, at), notUnderstood: null },
    })),
  );
  const content = await saved({ programme: { ...programme, attendance }, certificate: formed.certificate });
  return { content, programme: { ...programme, attendance } };
}

/** Names of those who were at a meeting in the same set on its day. */
function pairsThatMet(programme: Programme): Set<string> {
  const setOn = setHistory(programme);
  const present = new Set(
    programme.attendance
      .filter(({ code }) => code === "P")
      .map(({ memberId, meetingId }) => `${memberId} ${meetingId}`),
  );
  const pairs = new Set<string>();
  for (const { id, date } of programme.meetings) {
    const there = programme.members.filter((member) => present.has(`${member.id} ${id}`));
    for (const a of there) {
      for (const b of there)
        if (a.name < b.name && setOn(a, date) === setOn(b, date)) pairs.add(`${a.name}|${b.name}`);
    }
  }
  return pairs;
}

function pairsNow({ members }: Programme, met: ReadonlySet<string>): number {
  return members.reduce(
    (sum, a) =>
      sum + members.filter((b) => a.setNumber === b.setNumber && met.has(`${a.name}|${b.name}`)).length,
    0,
  );
}

function toldOf({ notices }: Allocation, code: "met-again" | "earlier-sets-read"): unknown {
  return notices.find(({ problem }) => problem.code === code)?.problem.details;
}

describe("people who have met, movers and late joiners among them", () => {
  const year = aYear();

  it("are counted in the next cycle by the meetings they came to", async () => {
    const { content, programme } = await year;
    const met = pairsThatMet(programme);
    const next = startNextCycle(opened(content), {}, context);
    expect(next.facts.meetings).toBe(programme.meetings.length);
    const formed = allocateSets(opened(await saved(next)), options);
    expect(toldOf(formed, "met-again")).toMatchObject({ pairs: pairsNow(formed.programme, met) });
    // Four sets of ten from four sets of ten: an even spread of each is 2 or 3 of a set in each, 4 * (3 + 3 + 1 + 1) pairs.
    expect(pairsNow(formed.programme, met)).toBeLessThan(60);
    expect(formed.certificate.sizesEven).toBe(true);
  });

  it("are counted from an earlier workbook in the same way, also by later runs", async () => {
    const { content, programme } = await year;
    const met = pairsThatMet(programme);
    const earlier = [{ name: "cohort.xlsx", programme: opened(content).programme }];
    const now = allocateSets(opened(contentOf(rosterRows(40))), { ...options, earlier });
    expect(toldOf(now, "earlier-sets-read")).toMatchObject({ matched: 40, people: 40, pairs: met.size });
    expect(toldOf(now, "met-again")).toMatchObject({ pairs: pairsNow(now.programme, met) });
    const again = allocateSets(opened(await saved(now)), {
      ...options,
      reform: true,
      today: "2026-08-21" as const,
    });
    expect(toldOf(again, "met-again")).toMatchObject({ pairs: pairsNow(again.programme, met) });
  });

  it("leave no column of an earlier run behind that would hold more than is known now", async () => {
    const { content } = await year;
    const earlier = [{ name: "cohort.xlsx", programme: opened(content).programme }];
    const now = allocateSets(opened(contentOf(rosterRows(40))), { ...options, earlier });
    expect(now.programme.settings.balance).toContain("Also met in cohort (met)");
    const unrecorded = { ...opened(content).programme, attendance: [] };
    const meanwhile = [{ name: "cohort.xlsx", programme: unrecorded }];
    const again = allocateSets(opened(await saved(now)), { ...options, reform: true, earlier: meanwhile });
    expect(again.programme.settings.balance).toBe("Set in cohort (met)");
    expect(again.notices.map(({ problem }) => problem.code)).not.toContain("balance-column-useless");
  });

  it("stay counted from a file of an earlier run whose name is another's and a number", async () => {
    const { content } = await year;
    const { programme } = opened(content);
    const of = (name: string): { name: string; programme: Programme }[] => [{ name, programme }];
    const first = { ...options, earlier: of("cohort 2025.xlsx") };
    const now = allocateSets(opened(contentOf(rosterRows(40))), first);
    const second = { ...options, reform: true, earlier: of("cohort.xlsx") };
    const again = allocateSets(opened(await saved(now)), second);
    expect(again.programme.settings.balance.split("; ")).toEqual([
      ...["Set in cohort 2025 (met)", "Also met in cohort 2025 (met)", "Also met in cohort 2025 2 (met)"],
      ...["Set in cohort (met)", "Also met in cohort (met)", "Also met in cohort 2 (met)"],
    ]);
  });
});
