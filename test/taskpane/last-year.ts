import { allocateSets, type Allocation } from "../../src/commands";
import { planWorkbook } from "../../src/workbook";
import { writeWorkbook } from "../../src/xlsx";
import { opened } from "../opened";
import { contentOf, rosterRows } from "../workbook-content";

export const written = ({
  programme,
  certificate,
}: Pick<Allocation, "programme" | "certificate">): Promise<Uint8Array> =>
  writeWorkbook(planWorkbook({ programme, certificate, notices: [], setSheets: "auto" }));
const formedThen = allocateSets(opened(contentOf(rosterRows(24))), {
  ...{ reform: false, today: "2025-08-20" as const, meetings: { firstMeeting: "2025-09-09" as const } },
  settings: { programmeName: "Last year" },
});
/** A programme of the same 24 people. */
export const lastYear = { ...formedThen, programme: { ...formedThen.programme, id: "last" } };

/** Its workbook, as somebody chooses it from disk. */
export async function lastFile(): Promise<File> {
  return new File([new Uint8Array(await written(lastYear))], "last.xlsx");
}
