import { groupedSheets } from "./more-scenarios";
import { ownWrite, tried } from "./own-write";
import { excelFacts, type Report, type Step } from "./report";
import { replayAll } from "./scenarios";

/** Set when building: see webpack.config.js. */
declare const PRODUCT_VERSION: string;

/** Everything there is to try, in a blank workbook; about five minutes in a real Excel. */
export async function runSelfTest(
  excel: typeof Excel,
  office: typeof Office,
  tell: (step: Step) => void = () => undefined,
): Promise<Report> {
  const startedAt = new Date().toISOString();
  const since = performance.now();
  const own = await ownWrite(excel, tell);
  const scenarios = await replayAll(excel, tell);
  return {
    ...{ kind: "learning-sets-self-test", product: PRODUCT_VERSION, startedAt },
    milliseconds: Math.round(performance.now() - since),
    excel: excelFacts(office),
    ...{ ownWrite: own, scenarios },
  };
}

/** For a person who has selected two sheets together: added to the report that there is. */
export async function withGroupedSheets(excel: typeof Excel, report: Report): Promise<Report> {
  const seen = { picture: () => undefined };
  const step = await tried(groupedSheets, () => groupedSheets.replay(excel, seen));
  return { ...report, scenarios: [...report.scenarios.filter(({ id }) => id !== step.id), step] };
}
