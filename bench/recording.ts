import { cpus, loadavg } from "node:os";
import { allocateSets } from "../src/commands";
import { watchChanges, type ExcelWorkbook } from "../src/excel";
import type { AttendanceCode, Programme } from "../src/programme";
import { planWorkbook } from "../src/workbook";
import { EngineClient, ownThreadTransport, type ReadingOptions } from "../src/worker";
import { openContent } from "../test/excel-host/files/open-file";
import { plannedValues } from "../test/excel-host/files/planned-values";
import type { LiveExcel } from "../test/excel/live-programme";
import { opened } from "../test/opened";
import { rosterContent } from "./synthetic-roster";

const [codesAtOnce, meetings, recorded, rounds] = [10, 9, 4, 7];
/** Seconds of processor time, by the number of members. */
const asked: Readonly<Record<number, number>> = { 60: 0.1, 300: 0.15, 600: 0.25 };
const reading: ReadingOptions = { sheetName: null, columns: {}, duplicates: "keep", hiddenRows: "include" };
const today = "2027-02-01";

/** Processor time in seconds. */
interface Costs {
  readonly reading: number;
  readonly planning: number;
  readonly writing: number;
}

/**
 * What recording codes takes the processor, as a click on "Save attendance" does it: reading before and after,
 * planning, comparing and sending, with the emulated Excel's own work.
 * @returns whether it is within what is asked
 */
export async function benchRecording(
  live: LiveExcel,
  sizes: readonly number[] = [60, 300, 600],
): Promise<boolean> {
  console.log(
    `\nRecording ${String(codesAtOnce)} codes, seconds of processor time: median of ${String(rounds)}; ` +
      `${String(cpus().length)} processors, load ${(loadavg()[0] ?? 0).toFixed(1)}`,
  );
  console.log("members  planning  comparing and sending  reading    all  asked");
  const results: boolean[] = [];
  for (const members of sizes) results.push(say(members, await recording(live, members)));
  return !results.includes(false);
}

async function recording(live: LiveExcel, members: number): Promise<Costs> {
  live.host.open(openContent(rosterContent(members)));
  const workbook = live.open();
  const watch = await watchChanges(workbook, {
    ...{ quietMs: 1, onChange: () => undefined },
    onTrouble: (error) => {
      throw error;
    },
  });
  await writeYear(live, workbook);
  const engine = new EngineClient([
    ownThreadTransport({
      ...{ newId: () => "programme-1", today: () => today, random: () => 0 },
      moment: () => new Date(`${today}T12:00:00Z`),
    }),
  ]);
  const costs: Costs[] = [];
  // The first round is the pane's first write, which knows of nothing yet.
  for (let round = 0; round <= rounds; round++) costs.push(await recordOnce(live, workbook, engine, round));
  await watch.dispose();
  return {
    reading: median(costs.slice(1).map((each) => each.reading)),
    planning: median(costs.slice(1).map((each) => each.planning)),
    writing: median(costs.slice(1).map((each) => each.writing)),
  };
}

async function recordOnce(
  live: LiveExcel,
  workbook: ExcelWorkbook,
  engine: EngineClient,
  round: number,
): Promise<Costs> {
  const look = (beside: "before-write" | "after-write") =>
    processorSeconds(async () => engine.call("open", [await workbook.read(beside), reading]));
  const before = await look("before-write");
  const codes = (before.result.sets[round % before.result.sets.length]?.members ?? [])
    .slice(0, codesAtOnce)
    .map(({ id }) => ({ member: id, code: "P" as const }));
  const meetingId = `M${String(recorded + 1)}`;
  const planning = await processorSeconds(() =>
    engine.call("planChange", [{ kind: "record", meetingId, codes }]),
  );
  const { plan, restoring } = planning.result;
  live.host.book.formulaValues = plannedValues(plan);
  const writing = await processorSeconds(() => workbook.write(plan, restoring));
  const after = await look("after-write");
  return {
    reading: before.seconds + after.seconds,
    planning: planning.seconds,
    writing: writing.seconds,
  };
}

/** Sets, a cycle of meetings, and a code for everybody at the first of them. */
async function writeYear(live: LiveExcel, workbook: ExcelWorkbook): Promise<void> {
  const { programme, certificate } = allocateSets(opened(await workbook.read()), {
    ...{ reform: false, today: "2026-08-31" },
    meetings: { firstMeeting: "2026-09-08", count: meetings },
  });
  const codes: readonly AttendanceCode[] = ["P", "P", "P", "L", "A", "P", "U", "P"];
  const year: Programme = {
    ...programme,
    attendance: programme.members.flatMap(({ id: memberId }, index) =>
      programme.meetings.slice(0, recorded).map(({ id: meetingId }, at) => ({
        ...{ memberId, meetingId, notUnderstood: null },
        code: codes[(index * 7 + at * 3) % codes.length] ?? "P",
      })),
    ),
  };
  const plan = planWorkbook({ programme: year, certificate, notices: [], setSheets: "auto" });
  live.host.book.formulaValues = plannedValues(plan);
  await workbook.write(plan);
}

async function processorSeconds<Result>(
  act: () => Promise<Result>,
): Promise<{ readonly result: Result; readonly seconds: number }> {
  const used = process.cpuUsage();
  const result = await act();
  const { user, system } = process.cpuUsage(used);
  return { result, seconds: (user + system) / 1e6 };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function say(members: number, { planning, writing, reading: read }: Costs): boolean {
  const all = planning + writing + read;
  const most = asked[members] ?? Infinity;
  const columns = [
    String(members).padStart(7),
    planning.toFixed(2).padStart(8),
    writing.toFixed(2).padStart(21),
    read.toFixed(2).padStart(7),
    all.toFixed(2).padStart(5),
    most.toFixed(2).padStart(5),
  ];
  console.log(`${columns.join("  ")}${all <= most ? "" : "  OVER"}`);
  return all <= most;
}
