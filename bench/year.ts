import { mkdir, writeFile } from "node:fs/promises";
import { cpus, loadavg } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { writeCsv } from "hucre/csv";
import { allocateSets, apply, makeReport, type ReportRequest, type Applied } from "../src/commands";
import type { AttendanceCode, Programme } from "../src/programme";
import { isoDate } from "../src/sheet";
import { planWorkbook, type WorkbookContent } from "../src/workbook";
import { readWorkbook, writeWorkbook } from "../src/xlsx";
import { inNewFolder, runLibreOffice } from "../test/oracle/office-programs";
import { measureCommandLines } from "./year-commands";
import { syntheticRoster } from "./synthetic-roster";
import { opened } from "../test/opened";

const [members, meetings, recorded] = [1000, 24, 20];
const options = {
  today: "2028-06-20",
} as const;
const runs = 5;
const [secondsAsked, secondsAskedOfLibreOffice] = [2, 5];

/** A thousand members by 24 meetings: what an administrator waits for, each with what was asked of it. */
export async function benchYear(): Promise<void> {
  console.log(
    `\nThe year: ${String(members)} members, ${String(meetings)} meetings, ${String(recorded)} recorded`,
  );
  console.log(
    `median of ${String(runs)} runs; ${String(cpus().length)} processors, load ${(loadavg()[0] ?? 0).toFixed(1)}`,
  );
  console.log("what                                                          seconds  processor  asked");
  const file = await writtenYear();
  const read = async (): Promise<WorkbookContent> => readWorkbook(file, "year.xlsx");
  const content = await read();

  await measured("opening: read the file and understand it", secondsAsked, async () => opened(await read()));
  await measured("recording one meeting: open, record, draw, write", secondsAsked, async () => {
    const request = { meetingId: `M${String(recorded + 1)}`, allPresent: "every-set" } as const;
    return written(apply(opened(await read()), { kind: "record", ...request }, options));
  });
  await measured("refreshing: act, draw and write", secondsAsked, async () =>
    written(apply(opened(content), { kind: "refresh" }, options)),
  );
  const { members: people } = opened(content).programme;
  const organisation = people[0]?.groups["organisation"] ?? "";
  const wishes: readonly ReportRequest[] = [
    { kind: "register", meeting: `M${String(recorded + 1)}`, largePrint: false },
    { kind: "chase" },
    { kind: "sponsor", organisation },
    { kind: "certificates" },
    { kind: "evaluation" },
    { kind: "board" },
    { kind: "mailing-list" },
  ];
  for (const wish of wishes) {
    await measured(`report: ${wish.kind}`, secondsAsked, async () =>
      writeWorkbook(makeReport(opened(content).programme, wish, options).plan),
    );
  }
  const roster = new TextEncoder().encode(writeCsv(syntheticRoster(members)));
  const files = { year: file, last: await writtenYear(2024), roster };
  await measureCommandLines(files, opened(content).programme, options.today, (what, run) =>
    measured(what, secondsAsked, run),
  );
  await measureLibreOffice(file);
}

async function written({ programme, certificate }: Applied): Promise<Uint8Array> {
  return writeWorkbook(planWorkbook({ programme, certificate, notices: [], setSheets: "auto" }));
}

/** A roster, its sets, and a code for everybody at the first meetings. */
async function writtenYear(first = 2026): Promise<Uint8Array> {
  const roster = new TextEncoder().encode(writeCsv(syntheticRoster(members)));
  const { programme, certificate } = allocateSets(opened(await readWorkbook(roster, "roster.csv")), {
    ...{ ...options, reform: false, today: isoDate(first, 8, 20) },
    meetings: { firstMeeting: isoDate(first, 9, 8), count: meetings },
  });
  const codes: readonly AttendanceCode[] = ["P", "P", "P", "L", "A", "P", "U", "P"];
  const year: Programme = {
    ...programme,
    id: `programme-${String(first)}`,
    attendance: programme.members.flatMap(({ id: memberId }, index) =>
      programme.meetings.slice(0, recorded).map(({ id: meetingId }, at) => ({
        ...{ memberId, meetingId, notUnderstood: null },
        code: codes[(index * 7 + at * 3) % codes.length] ?? "P",
      })),
    ),
  };
  return writeWorkbook(planWorkbook({ programme: year, certificate, notices: [], setSheets: "auto" }));
}

/** Prints the median, and ends the whole bench with a failure when it is over what was asked. */
async function measured(what: string, asked: number, run: () => Promise<unknown>): Promise<void> {
  const times: { seconds: number; processor: number }[] = [];
  for (let each = 0; each < runs; each++) {
    const [start, used] = [performance.now(), process.cpuUsage()];
    await run();
    const { user, system } = process.cpuUsage(used);
    times.push({ seconds: (performance.now() - start) / 1000, processor: (user + system) / 1e6 });
  }
  times.sort((a, b) => a.seconds - b.seconds);
  const { seconds = 0, processor = 0 } = times[Math.floor(runs / 2)] ?? {};
  report(what, seconds, processor, asked);
}

function report(what: string, seconds: number, processor: number, asked: number): void {
  const isOver = seconds >= asked;
  if (isOver) process.exitCode = 1;
  console.log(
    `${what.padEnd(62)}${seconds.toFixed(2).padStart(7)}${processor.toFixed(2).padStart(11)}${asked.toFixed(1).padStart(7)}${isOver ? "  over" : ""}`,
  );
}

/**
 * What recalculating every formula takes LibreOffice: the time to convert the file with all formulas
 * recalculated on loading, less the time to convert it with the values it holds, median of three of each.
 */
async function measureLibreOffice(file: Uint8Array): Promise<void> {
  await inNewFolder(async (folder) => {
    const source = join(folder, "year.xlsx");
    await writeFile(source, file);
    const times: Record<"always" | "never", number[]> = { always: [], never: [] };
    for (let each = 0; each < 4; each++) {
      for (const mode of ["always", "never"] as const) {
        const own = join(folder, mode);
        await mkdir(own, { recursive: true });
        const start = performance.now();
        await runLibreOffice(own, ["--convert-to", "csv", "--outdir", own, source], mode);
        // The first start makes the profile.
        if (each > 0) times[mode].push((performance.now() - start) / 1000);
      }
    }
    const median = (list: number[]): number => list.sort((a, b) => a - b)[1] ?? 0;
    const [always, never] = [median(times.always), median(times.never)];
    report(
      "LibreOffice: every formula recalculated",
      always - never,
      always - never,
      secondsAskedOfLibreOffice,
    );
    console.log(
      `  (${always.toFixed(2)} s with, less ${never.toFixed(2)} s without; the processor was not asked)`,
    );
  });
}
