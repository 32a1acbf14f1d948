import { showsDate } from "../../src/excel/read/date-format";
import { liveExcel, type LiveExcel } from "../excel/live-programme";
import { errorCodes, type HostErrorCode } from "../excel-host/model/host-error";
import { contents } from "./contents";
import { differences } from "./differences";
import { everything } from "./everything";
import { outcome } from "./outcome";
import { prepared, scenarios } from "./scenarios";

/** What only changes how sheets look. Lists of charts are read, which is no change. */
const formats =
  /\.(dataValidation|conditionalFormats|charts\.|format|pageLayout|freezePanes)|\.(tabColor|copyFrom)$|tables\.getItem\.style$/;

const judged = new Map<string, boolean>();

/** Number formats of dates and texts are written with the contents, and so is "General" where one was. */
function isFormatting(member: string, [value]: readonly unknown[]): boolean {
  if (!member.endsWith(".numberFormat")) {
    const known = judged.get(member) ?? formats.test(member);
    judged.set(member, known);
    return known;
  }
  const format = JSON.stringify(value);
  return /[0#]/.test(format) && !showsDate(format);
}

/** Numbers of the requests in which something is formatted while something is done. */
export async function formattingRequests(
  live: LiveExcel,
  act: () => Promise<unknown>,
): Promise<ReadonlySet<number>> {
  const found = new Set<number>();
  live.host.faults.refusing = (member, values) => {
    if (isFormatting(member, values)) found.add(live.host.requests.length + 1);
    return null;
  };
  await act();
  live.host.faults.refusing = null;
  return found;
}

/** One scenario, in which calls that format are refused as often as wished. */
export interface FormattingRefusals {
  /** Members that format, in the order in which the scenario first calls them. */
  readonly members: readonly string[];
  /** How many calls format in all. */
  readonly calls: number;
  /**
   * Refuses every call of the member, each with the next of the codes, and with the last when they are used up.
   * @returns the codes that were given, and what is wrong then and after the member was let through again
   */
  refuse(member: string, codes: readonly HostErrorCode[]): Promise<Refused>;
  /** The same of a single call, counted from 0, that is refused once. */
  refuseCall(call: number, code: HostErrorCode): Promise<readonly string[]>;
}

interface Refused {
  readonly given: readonly HostErrorCode[];
  readonly wrong: readonly string[];
}

export async function formattingRefusals(live: LiveExcel, name: string): Promise<FormattingRefusals> {
  const scenario = scenarios.find((each) => each.name === name);
  if (!scenario) throw new Error(`There is no scenario ${name}.`);
  const begin = await prepared(live, scenario);
  const { act } = scenario;
  const members = new Set<string>();
  let calls = 0;
  const workbook = begin();
  live.host.faults.refusing = (member, values) => {
    if (!isFormatting(member, values)) return null;
    members.add(member);
    calls += 1;
    return null;
  };
  await act(live, workbook);
  const whole = (): string => JSON.stringify(everything(live.host.book));
  const done = { contents: contents(live.host.book), whole: whole() };
  async function refusing(codeFor: (member: string) => HostErrorCode | null): Promise<string[]> {
    const own = begin();
    live.host.faults.refusing = (member, values) => (isFormatting(member, values) ? codeFor(member) : null);
    const error = await outcome(act(live, own));
    const wrong = differences(done.contents, contents(live.host.book));
    // A call that another one stands in for at the second try is not missed.
    const isTold = own.memory.unformatted.size > 0 || whole() === done.whole;
    live.host.faults.refusing = null;
    const second = await outcome(act(live, own));
    return [
      ...(error === null ? wrong : [`not written: ${String(error)}`]),
      ...(isTold ? [] : ["not told"]),
      ...(second === null ? differences(done.whole, whole()) : [`second try: ${String(second)}`]),
      ...(own.memory.unformatted.size > 0 ? ["still unformatted"] : []),
    ];
  }
  return {
    ...{ members: [...members], calls },
    async refuse(refused, codes) {
      let next = 0;
      const wrong = await refusing((member) => {
        return member === refused ? (codes[next++] ?? codes.at(-1) ?? null) : null;
      });
      return { given: codes.slice(0, next), wrong };
    },
    refuseCall(call, code) {
      let next = 0;
      return refusing(() => (next++ === call ? code : null));
    },
  };
}

/**
 * Every kind of call that formats, refused with every code, and every single call with one; `npm run proof -- formatting`.
 * @param isInShare whether a kind of call or a single call, counted from 0, is tried
 */
export async function proveFormatting(
  say: (line: string) => void,
  isInShare: (index: number) => boolean,
): Promise<boolean> {
  const live = await liveExcel();
  let [counted, tried, failed, given] = [0, 0, 0, 0];
  const found = (what: string, wrong: readonly string[]): void => {
    tried += 1;
    if (wrong.length === 0) return;
    failed += 1;
    say(`${what}: ${wrong.join("; ")}`);
  };
  try {
    for (const name of ["allocate", "allocate into another number of sets"]) {
      const { members, calls, refuse, refuseCall } = await formattingRefusals(live, name);
      for (const member of members) {
        if (!isInShare(counted++)) continue;
        for (let left = errorCodes; left.length > 0;) {
          const refused = await refuse(member, left);
          const codes = refused.given.join(", ");
          found(`${name}: ${member} refused with ${codes}`, codes === "" ? ["not called"] : refused.wrong);
          given += refused.given.length;
          left = codes === "" ? [] : left.slice(refused.given.length);
        }
      }
      say(`${name}: ${String(members.length)} kinds of call, ${String(errorCodes.length)} codes each`);
      for (let call = 0; call < calls; call += 1) {
        if (!isInShare(counted++)) continue;
        const code = errorCodes[call % errorCodes.length] ?? "GeneralException";
        found(`${name}: call ${String(call)} refused with ${code}`, await refuseCall(call, code));
        given += 1;
      }
      say(`${name}: ${String(calls)} single calls, one code each`);
    }
    say(
      `formatting: ${String(given)} refusals in ${String(tried)} tries, ${String(failed)} tries not survived`,
    );
    return failed === 0;
  } finally {
    await live.close();
  }
}
