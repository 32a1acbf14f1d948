import { certificateOf, makeReport, type ReportRequest } from "../../src/commands";
import type { AttendanceCode, Certificate, Programme } from "../../src/programme";
import { setPack } from "../../src/sharing";
import { planOverview, planPack, planWorkbook, type WorkbookPlan } from "../../src/workbook";
import { after, formed } from "../commands/formed";
import { actOut } from "../commands/year-of-commands";

const codes: readonly AttendanceCode[] = ["P", "P", "P", "L", "A", "P", "U"];
const today = "2027-01-20";

/**
 * Every file that the product writes of a programme with half its meetings recorded and seventy actions after; its
 * last set has nobody in it yet.
 */
export interface FilesOfAYear {
  readonly programme: Programme;
  readonly workbook: WorkbookPlan;
  readonly packs: readonly WorkbookPlan[];
  readonly reports: readonly WorkbookPlan[];
}

export function filesOfAYear(count: number): FilesOfAYear {
  const { programme: begun } = formed(count);
  const attendance = begun.meetings.slice(0, 5).flatMap(({ id: meetingId }, meeting) =>
    begun.members.map(({ id: memberId }, member) => ({
      ...{ memberId, meetingId, notUnderstood: null },
      code: codes[(member * 3 + meeting * 4) % codes.length] ?? "P",
    })),
  );
  const { workbook } = actOut(formed(count, { attendance }), { actions: 70, seed: 12 });
  const { programme } = after(workbook, { kind: "add-set", name: "", fill: false, on: today });
  const certificate = certificateOf(programme);
  return {
    programme,
    workbook: planWorkbook({ programme, certificate, notices: [], setSheets: "auto" }),
    packs: programme.sets.map((set, index) => {
      const withEmail = index % 2 === 0;
      return planPack(setPack(programme, set, { madeOn: today, contact: "Network office", withEmail }));
    }),
    reports: reportsOf(programme, certificate),
  };
}

function reportsOf(programme: Programme, certificate: Certificate): WorkbookPlan[] {
  const [organisation = ""] = programme.members.map(({ groups }) => groups["organisation"] ?? "");
  const options: readonly ReportRequest[] = [
    { kind: "register", largePrint: false },
    { kind: "register", meeting: "all", largePrint: true },
    ...(
      [
        "chase",
        "certificates",
        "evaluation",
        "board",
        "does-it-work",
        "mailing-list",
        "facilitator-hours",
      ] as const
    ).map((kind) => ({ kind })),
    { kind: "sponsor", organisation },
  ];
  const compared = planOverview([{ file: "sets.xlsx", programme, certificate }], today);
  return [...options.map((wish) => makeReport(programme, wish, { today }).plan), compared.plan];
}
