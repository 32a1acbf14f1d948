import { registers } from "../../src/attendance";
import { certificateOf } from "../../src/commands";
import type { Programme } from "../../src/programme";
import { planWorkbook, type WorkbookContent, type WorkbookPlan } from "../../src/workbook";
import { readWorkbook, writeWorkbook } from "../../src/xlsx";
import { formed } from "../../test/commands/formed";
import { actOut, type Ledger } from "../../test/commands/year-of-commands";
import { openContent } from "../../test/excel-host/files/open-file";
import { plannedValues } from "../../test/excel-host/files/planned-values";
import { liveExcel } from "../../test/excel/live-programme";
import closeOffices from "../../test/oracle/close-offices";
import { differing } from "../../test/oracle/differing";
import { recalculate } from "../../test/oracle/libreoffice";
import openOffices from "../../test/oracle/open-offices";
import { opened } from "../../test/opened";
import { contentOf, rosterRows } from "../../test/workbook-content";

const [actions, looks, people] = [1000, 20, 32];

/** The programme after some of the actions, and the codes that the ledger has then. */
interface Look {
  readonly programme: Programme;
  readonly codes: ReadonlyMap<string, string>;
}

/**
 * 1,000 random actions of all kinds in one run, followed by a ledger with rules of its own. Now and then the programme is
 * written by both adapters and read again, and LibreOffice calculates every cell of the file.
 */
export async function proveYear(): Promise<boolean> {
  const wrong = new Set<string>();
  const seen: Look[] = [];
  let action = 0;
  const check = (programme: Programme, ledger: Ledger): void => {
    action += 1;
    for (const problem of differencesFrom(programme, ledger))
      wrong.add(`action ${String(action)}: ${problem}`);
    if (action % (actions / looks) === 0) seen.push({ programme, codes: new Map(ledger.codes) });
  };
  const { done } = actOut(formed(people), { actions, seed: 2026 }, check);
  const plans = seen.map(({ programme }) =>
    planWorkbook({ programme, certificate: certificateOf(programme), notices: [], setSheets: "auto" }),
  );
  const files = await Promise.all(plans.map((plan) => writeWorkbook(plan)));
  for (const [at, file] of files.entries())
    note(wrong, "file", seen[at], await readWorkbook(file, "year.xlsx"));
  await readLive(plans, seen, wrong);
  let cells = 0;
  await openOffices();
  process.env["JEST_WORKER_ID"] ??= "1";
  for (const [at, plan] of plans.entries()) {
    const [file] = files.slice(at, at + 1);
    const [calculated] = file ? await recalculate([file]) : [];
    cells += plan.sheets.flatMap(({ rows }) => rows.flat()).length;
    for (const line of differing(plan, calculated)) wrong.add(`calculated: ${line}`);
  }
  await closeOffices();
  for (const line of [...wrong].slice(0, 20)) console.log(line);
  const figures = `${String(actions)} actions, ${String(done)} not refused; ${String(seen.length)} states written twice and read, ${String(cells)} cells calculated`;
  console.log(`year: ${figures}; ${String(wrong.size)} wrong`);
  return wrong.size === 0 && seen.length === looks;
}

function codesIn({ attendance }: Programme): ReadonlyMap<string, string> {
  return new Map(
    attendance.flatMap(({ memberId, meetingId, code }) =>
      code === null ? [] : [[`${memberId} ${meetingId}`, code] as const],
    ),
  );
}

function differencesFrom(programme: Programme, ledger: Ledger): string[] {
  const problems = isSame(codesIn(programme), ledger.codes) ? [] : ["the codes differ"];
  const all = registers(programme);
  for (const { id, status } of programme.meetings) {
    if (status === "Cancelled") continue;
    const own = all.filter(({ meeting, members }) => meeting.id === id && members.length > 0);
    const tables = own.map(({ setNumber, members }) => [String(setNumber), members.map((each) => each.id)]);
    const wanted = JSON.stringify(ledger.registers(programme, id));
    if (JSON.stringify(Object.fromEntries(tables)) !== wanted) problems.push(`the registers of ${id} differ`);
  }
  return problems;
}

function isSame(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): boolean {
  return one.size === other.size && [...one].every(([key, code]) => other.get(key) === code);
}

function note(wrong: Set<string>, adapter: string, look: Look | undefined, content: WorkbookContent): void {
  const { programme } = opened(content);
  if (!look || !isSame(codesIn(programme), look.codes)) wrong.add(`${adapter}: a code is lost or changed`);
  const [read, kept] = [programme, look?.programme].map((each) =>
    JSON.stringify([
      // Rows of an open workbook stay where they are, and new ones come below.
      each?.year.visits.map((visit) => JSON.stringify(visit)).sort(),
      ...[each?.year.ownDays, each?.sets],
    ]),
  );
  if (read !== kept) wrong.add(`${adapter}: visits, own days or sets were read otherwise`);
}

/** Each state over the one before, in one open workbook, as a pane writes them. */
async function readLive(
  plans: readonly WorkbookPlan[],
  seen: readonly Look[],
  wrong: Set<string>,
): Promise<void> {
  const live = await liveExcel();
  live.host.open(openContent(contentOf(rosterRows(people))));
  const workbook = live.open();
  await workbook.read();
  for (const [at, plan] of plans.entries()) {
    live.host.book.formulaValues = plannedValues(plan);
    await workbook.write(plan, plans[at - 1]);
    note(wrong, "Excel", seen[at], await workbook.read());
  }
  await live.close();
}
