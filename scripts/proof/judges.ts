import { writeWorkbook } from "../../src/xlsx";
import { differing } from "../../test/oracle/differing";
import { filesOfAYear } from "../../test/oracle/every-file";
import { misread, readers } from "../../test/oracle/readers";
import { recalculatedByIronCalc } from "../../test/oracle/second-engine";

/** Every file of programmes in the middle of their year: recalculated by IronCalc, and read by two other libraries. */
export async function proveJudges(): Promise<boolean> {
  let isRight = true;
  for (const count of [60, 120, 300]) {
    const { workbook, packs, reports } = filesOfAYear(count);
    const plans = [workbook, ...packs, ...reports];
    let [compared, differences, read] = [0, 0, 0];
    const without = new Map<string, number>();
    const say = (title: string, lines: readonly string[]): number => {
      for (const line of lines) console.log(`${title}: ${line}`);
      return lines.length;
    };
    for (const plan of plans) {
      const judged = recalculatedByIronCalc(plan);
      compared += judged.compared;
      for (const [name, times] of judged.notSupported) without.set(name, (without.get(name) ?? 0) + times);
      differences += say(plan.title, differing(plan, judged.content));
      const file = await writeWorkbook(plan);
      for (const [reader, readBy] of Object.entries(readers))
        read += say(`${reader}, ${plan.title}`, misread(plan, await readBy(file)));
    }
    const not = [...without].map(([name, times]) => `${name} ${String(times)}`).join(", ");
    console.log(
      `judges, ${String(count)} members: ${String(plans.length)} files, ${String(compared)} formulas compared, ${String(differences)} different, not judged: ${not}; ${String(read)} read otherwise by ${Object.keys(readers).join(" and ")}`,
    );
    isRight &&= differences + read === 0;
  }
  return isRight;
}
