import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { allocateSets, type Applied } from "../../src/commands";
import { planWorkbook, type WorkbookPlan } from "../../src/workbook";
import { readWorkbook, writeWorkbook } from "../../src/xlsx";
import { sayProblem } from "../../src/wording";
import { expectPlansSurvive } from "./expect-plan-survives";
import { opened } from "../opened";
import { saveAs } from "./kept-office";
import { inNewFolder } from "./office-programs";
import { yearInUse } from "./year-in-use";

async function formedFrom(sample: string): Promise<Applied> {
  const content = await readWorkbook(new Uint8Array(await readFile(`samples/${sample}.xlsx`)), sample);
  return allocateSets(opened(content, { duplicates: "leave-out" }), {
    ...{ reform: false, today: "2026-08-01", meetings: { firstMeeting: "2026-09-08" } },
  });
}

function planOf({ programme, certificate, notices }: Applied): WorkbookPlan {
  return planWorkbook({
    programme,
    certificate,
    notices: notices.map(({ problem }) => sayProblem(problem).what),
    setSheets: "auto",
  });
}

describe("every sample's workbook, judged by other programs", () => {
  it.each(["roster-60", "roster-120", "roster-300", "roster-messy"])("%s", async (sample) => {
    await expectPlansSurvive([planOf(await formedFrom(sample))]);
  });
});

/** With everybody there at so many meetings. */
async function withMeetings(sample: string, held: number): Promise<WorkbookPlan> {
  const { programme, ...more } = await formedFrom(sample);
  const attendance = programme.meetings.slice(0, held).flatMap(({ id: meetingId }) =>
    programme.members.map(({ id: memberId }) => ({
      ...{ memberId, meetingId, code: "P" as const, notUnderstood: null },
    })),
  );
  return planOf({ ...more, programme: { ...programme, attendance } });
}

async function printedPages(plans: readonly WorkbookPlan[]): Promise<number[]> {
  return inNewFolder(async (folder) => {
    const files = plans.map((_, index) => join(folder, `workbook${String(index + 1)}.xlsx`));
    await Promise.all(
      plans.map(async (plan, index) => writeFile(files[index] ?? "", await writeWorkbook(plan))),
    );
    await saveAs("pdf", folder, files);
    return Promise.all(
      files.map(async (file) => {
        const pdf = await readFile(file.replace(/xlsx$/, "pdf"), "latin1");
        return [...pdf.matchAll(/\/Type\s*\/Page\b/g)].length;
      }),
    );
  });
}

describe("a workbook printed by LibreOffice", () => {
  it("takes 16 pages at most for 60 members with eight meetings recorded; 17 and 60 with all that a year needs", async () => {
    const year = { isLong: false, hasChanges: false };
    const [recorded = 0, small = 0, large = 0] = await printedPages([
      await withMeetings("roster-60", 8),
      (await yearInUse("roster-60", year)).workbook,
      (await yearInUse("roster-300", year)).workbook,
    ]);
    expect(recorded).toBeGreaterThan(10);
    expect(recorded).toBeLessThanOrEqual(16);
    // A page for each sheet, and two for the Overview, the Roster and the tracker.
    expect(small).toBeLessThanOrEqual(17);
    expect(large).toBeLessThanOrEqual(60);
  });
});
