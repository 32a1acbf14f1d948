import { readFile } from "node:fs/promises";
import path from "node:path";
import { allocateSets, makePacks } from "../../src/commands";
import type { AttendanceCode, Programme } from "../../src/programme";
import type { SetPack } from "../../src/sharing";
import { planPack, planWorkbook, type WorkbookContent } from "../../src/workbook";
import { readWorkbook, writeWorkbook } from "../../src/xlsx";
import { opened } from "../opened";

/** The sets of a roster as a file, formed without a browser: where a test begins that is about something else. */
export async function allocated(
  roster: WorkbookContent,
  recorded: (programme: Programme) => Partial<Pick<Programme, "attendance" | "year">> = () => ({}),
): Promise<{ programme: Programme; workbook: Uint8Array }> {
  const { programme, certificate } = allocateSets(opened(roster), {
    ...{ reform: false, today: "2026-08-20" },
  });
  const plan = planWorkbook({
    programme: { ...programme, ...recorded(programme) },
    ...{ certificate, notices: [], setSheets: "auto" },
  });
  return { programme, workbook: await writeWorkbook(plan) };
}

/**
 * The sample of sixty in six sets, as a file: somebody of the first set was absent at the first meeting. With
 * `hasDoubt`, the last of them has sent apologies for every meeting, each to be confirmed.
 */
export async function sampleProgramme({ hasDoubt = false } = {}): Promise<{
  programme: Programme;
  workbook: Uint8Array;
}> {
  const bytes = new Uint8Array(await readFile(path.join(__dirname, "../../samples/roster-60.xlsx")));
  return allocated(await readWorkbook(bytes, "roster-60.xlsx"), ({ members, meetings, year }) => {
    const firstSet = members.filter(({ setNumber }) => setNumber === 1).map(({ id }) => id);
    const [absent = "", last = ""] = [firstSet[0], firstSet.at(-1)];
    const doubted = hasDoubt ? meetings.map(({ id }) => ({ memberId: last, meetingId: id })) : [];
    return {
      attendance: [
        { memberId: absent, meetingId: "M1", code: "U", notUnderstood: null },
        ...doubted.map((each) => ({ ...each, code: "A" as const, notUnderstood: null })),
      ],
      year: { ...year, apologiesToReconfirm: doubted },
    };
  });
}

function setPackOf(set: number, content: WorkbookContent): SetPack {
  const [pack] = makePacks(opened(content), {
    ...{ madeOn: "2026-10-01", contact: "", withEmail: false, sets: [set] },
  });
  if (!pack) throw new Error("no pack");
  return pack;
}

/** A set's pack come back, with everybody present at the first meeting and one slip at the second. */
export async function returnedPack(workbook: Uint8Array, set: number): Promise<Uint8Array> {
  const pack = setPackOf(set, await readWorkbook(workbook, "sets.xlsx"));
  const ids = pack.programme.members.map(({ id }) => id);
  const attendance = [
    ...ids.map((memberId) => ({
      ...{ memberId, meetingId: "M1", notUnderstood: null },
      code: "P" satisfies AttendanceCode as AttendanceCode,
    })),
    { memberId: ids[0] ?? "", meetingId: "M2", code: null, notUnderstood: "holiday" },
  ];
  return writeWorkbook(planPack({ ...pack, programme: { ...pack.programme, attendance } }));
}
