import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { allocateSets, makeReport, type ReportRequest } from "../../src/commands";
import type { AttendanceCode, Programme } from "../../src/programme";
import { evaluationStatements, evaluationSummary } from "../../src/sharing";
import { planWorkbook, type WorkbookPlan } from "../../src/workbook";
import { evaluationSheets } from "../../src/workbook/report/evaluation-sheets";
import { reportWorkbook } from "../../src/workbook/report/reports";
import { readWorkbook, writeWorkbook } from "../../src/xlsx";
import { expectPlansSurvive } from "./expect-plan-survives";
import { saveAs } from "./kept-office";
import { inNewFolder, runProgram } from "./office-programs";
import { opened } from "../opened";

// Seven workbooks through two programs each.
jest.setTimeout(600_000);

const options = {
  today: "2027-01-20",
} as const;

const longName = "Maximiliana-Josephine Featherstonehaugh-Cholmondeley de Vere";

/** A sample's workbook in mid-year; of twelve a set and with long names if so wished. */
async function midYear(sample: string, isHard: boolean) {
  const content = await readWorkbook(new Uint8Array(await readFile(`samples/${sample}.xlsx`)), sample);
  const formed = allocateSets(opened(content, { duplicates: "leave-out" }), {
    ...options,
    ...{ reform: false, today: "2026-08-01", meetings: { firstMeeting: "2026-09-08" } },
    settings: isHard ? { targetSize: 12, maxSize: 12 } : {},
  });
  const codes: readonly AttendanceCode[] = ["P", "P", "P", "L", "A", "P", "U"];
  const name = formed.programme.rosterColumns.findIndex(({ role }) => role === "name");
  const programme: Programme = {
    ...formed.programme,
    members: formed.programme.members.map((member, index) => {
      if (!isHard || name < 0) return member;
      const long = `${longName} ${String(index)}`;
      const values = member.values.map((value, at) => (at === name ? long : value));
      return { ...member, name: long, values };
    }),
    attendance: formed.programme.members.flatMap(({ id: memberId }, index) =>
      formed.programme.meetings.slice(0, 6).map(({ id: meetingId }, at) => ({
        ...{ memberId, meetingId, notUnderstood: null },
        code: at === 5 ? ("A" as const) : (codes[(index * 3 + at) % codes.length] ?? "P"),
      })),
    ),
  };
  const plan = planWorkbook({
    ...{ programme, certificate: formed.certificate, notices: [], setSheets: "auto" },
  });
  return { programme, content: await readWorkbook(await writeWorkbook(plan), "sets.xlsx") };
}

/** Pages of each workbook as LibreOffice prints it, and the height of its lowest line of text in points. */
async function printed(plans: readonly WorkbookPlan[]): Promise<{ pages: number; sizes: number[] }[]> {
  return inNewFolder(async (folder) => {
    const made = join(folder, "made");
    await mkdir(made);
    const files = plans.map((_, index) => join(folder, `report${String(index)}.xlsx`));
    for (const [index, plan] of plans.entries()) {
      await writeFile(files[index] ?? "", await writeWorkbook(plan));
    }
    await saveAs("pdf", made, files);
    const results = [];
    for (const index of plans.keys()) {
      const pdf = join(made, `report${String(index)}.pdf`);
      const info = await runProgram("pdfinfo", [pdf], poppler);
      const html = await runProgram("pdftohtml", ["-xml", "-stdout", "-i", pdf], poppler);
      expect(info).toMatch(/Page size: .*\(A4\)/);
      results.push({
        pages: Number(/Pages:\s+(\d+)/.exec(info)?.[1]),
        // In units of pdftohtml's own: one and a half to a point.
        sizes: [...html.matchAll(/<fontspec [^>]*size="(\d+)"/g)].map(([, size]) => Number(size) / 1.5),
      });
    }
    return results;
  });
}

const poppler = "On Debian: apt-get install --no-install-recommends poppler-utils";

const requested: readonly ReportRequest[] = [
  { kind: "register", largePrint: false },
  { kind: "register", meeting: "M6", largePrint: true },
  { kind: "chase" },
  { kind: "certificates" },
  { kind: "evaluation" },
  { kind: "board" },
];

describe("reports, judged by other programs", () => {
  it.each([
    ["roster-300", false],
    ["roster-60", true],
  ])(
    "of %s (hard: %s) recalculate without an error, are valid, and print on the pages promised",
    async (sample, isHard) => {
      const { content, programme } = await midYear(sample, isHard);
      const [largest] = programme.members.map(({ groups }) => groups["organisation"] ?? "");
      const all = [...requested, { kind: "sponsor", organisation: largest ?? "" } as const];
      const made = all.map((wish) =>
        makeReport(opened(content, { duplicates: "leave-out" }).programme, wish, options),
      );
      const plans = made.map(({ plan }) => plan);
      // The same sheets as of sixty members, only longer: looked at by the judges once.
      if (isHard) await expectPlansSurvive(plans);
      const [register, large, , certificates, , board] = await printed(plans);
      const sets = programme.sets.length;
      expect(Math.max(...programme.sets.map(({ number }) => sizeOf(programme, number)))).toBe(
        isHard ? 12 : 10,
      );
      expect([register?.pages, large?.pages, board?.pages]).toEqual([sets, sets, 1]);
      expect(certificates?.pages).toBe(programme.members.length);
      expect(Math.min(...(large?.sizes ?? []))).toBeGreaterThanOrEqual(16);
      expect(Math.min(...(register?.sizes ?? []))).toBeGreaterThanOrEqual(8);
    },
  );
});

function sizeOf({ members }: Programme, set: number): number {
  return members.filter(({ setNumber }) => setNumber === set).length;
}

describe("the evaluation's formulas", () => {
  it("come to what the code says of any answers, and to nothing below five", async () => {
    const answered = [4, 5, 23].map((people) =>
      Array.from({ length: people }, (_, row) =>
        evaluationStatements.map(
          (__, column) => [1, 2, 3, 4, 5, 7, 2.5, null][(row * 3 + column) % 8] ?? null,
        ),
      ),
    );
    const [few = [], some = [], many = []] = answered;
    const stages = [
      { start: some, middle: few, end: many },
      { start: few, middle: few, end: few },
      { start: few, middle: many, end: [] },
    ];
    const plans = stages.map((answers) =>
      reportWorkbook(
        ...(["Stroke network", "Evaluation"] as const),
        evaluationSheets({ programmeName: "Stroke network", lines: 30, answers }),
      ),
    );
    expect(evaluationSummary(many).every(({ shown }) => shown !== null)).toBe(true);
    expect(evaluationSummary(few).every(({ shown }) => shown === null)).toBe(true);
    await expectPlansSurvive(plans);
  });
});
