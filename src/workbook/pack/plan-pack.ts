import type { SetPack } from "../../sharing";
import { anchorName } from "../../tables";
import { drawingOf, type Drawing } from "../draw/drawing";
import { headerNames } from "../draw/header-names";
import { attendanceSheet } from "../sheets/attendance-sheet";
import { ratesSheet } from "../sheets/rates-sheet";
import type { WorkbookPlan } from "../workbook-plan";
import { actionLogSheet } from "./action-log-sheet";
import { cycleSheet } from "./cycle-sheet";
import { packTexts } from "./pack-texts";
import { packMembersSheet } from "./pack-members-sheet";
import { registerSheet } from "./register-sheet";
import { sessionGuideSheet } from "./session-guide-sheet";
import { welcomeSheet } from "./welcome-sheet";

/** Plans a facilitator's workbook: drawn from the projection to one set, with the sheets of the main one where they fit. */
export function planPack(pack: SetPack): WorkbookPlan {
  const { programme, set } = pack;
  const drawing = drawingOfPack(pack);
  const sheets = [
    welcomeSheet(pack),
    packMembersSheet(pack),
    cycleSheet(pack),
    attendanceSheet(drawing),
    ratesSheet(drawing).sheet,
    registerSheet(pack),
    sessionGuideSheet(pack),
    ...(pack.withActionLog ? [actionLogSheet(pack)] : []),
  ];
  const { programmeName } = programme.settings;
  return {
    title: `${programmeName}: ${set.name}`,
    subject: packTexts.subject,
    description: packTexts.about(set.name, programmeName),
    sheets,
    names: [
      ...sheets.map(({ key }) => ({
        name: anchorName(key),
        sheet: key,
        range: { top: 0, left: 0, bottom: 0, right: 0 },
      })),
      ...headerNames(sheets),
    ],
  };
}

function drawingOfPack({ programme }: SetPack): Drawing {
  const certificate = {
    ...{ memberCount: 0, sets: [], sizesEven: true, groups: [], uneven: 0 },
    ...{ worstSet: null, shortfalls: [] },
  };
  return drawingOf({ programme, certificate, notices: [], setSheets: false });
}
