import { planOverview, type OpenedWorkbook } from "../../workbook";
import { certificateOf } from "../certificate-of";
import type { CommandContext } from "../command";
import { prepare } from "../prepare";

/** Programmes side by side, a workbook of its own with counts only. */
export function compareProgrammes(
  workbooks: readonly { readonly file: string; readonly opened: OpenedWorkbook }[],
  { today }: CommandContext,
): ReturnType<typeof planOverview> {
  const programmes = workbooks.map(({ file, opened }) => {
    const { programme } = prepare(opened);
    return { file, programme, certificate: certificateOf(programme) };
  });
  return planOverview(programmes, today);
}
