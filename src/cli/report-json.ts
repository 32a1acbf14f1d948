import { airtimeOf, timesInCommon, type Allocation, type RosterCheck } from "../commands";
import {
  sizesOf,
  newNotices,
  noticeKey,
  professionsInSets,
  type Certificate,
  type LeftOutRow,
  type Notice,
  type Programme,
  type Problem,
} from "../programme";
import type { OpenedWorkbook } from "../workbook";
import { sayProblem } from "../wording";
import { texts } from "./strings/texts";

/** The one JSON object of `allocate --json`. */
export function allocationJson(
  { programme, certificate, outcome, placed, notices }: Allocation,
  file: string,
): object {
  return {
    ok: true,
    outcome,
    programme: { id: programme.id, name: programme.settings.programmeName },
    members: programme.members.map(({ id, name, profession, organisation, setNumber }) => ({
      id,
      name,
      profession,
      organisation,
      set: setNumber,
    })),
    leftOut: programme.leftOut.map(leftOutJson),
    sets: setsJson(programme),
    placed,
    certificate: certificateJson(certificate),
    airtime: airtimeOf(programme, sizesOf(certificate)),
    professions: professionsInSets(programme),
    warnings: noticesJson(notices, programme),
    file,
  };
}

function certificateJson(certificate: Certificate): object {
  const { sets, ...rest } = certificate;
  return { ...rest, setNumbers: sets.map(({ number }) => number), sizes: sizesOf(certificate) };
}

/** The one JSON object of `check --json`. */
export function checkJson(
  { programme, origin }: OpenedWorkbook,
  { notices, sizes, airtime }: RosterCheck,
): object {
  return {
    ok: true,
    sheet: origin.rosterSheet,
    columns: programme.rosterColumns.map(({ header, role }) => ({ header, role })),
    members: programme.members.length,
    left: programme.members.filter(({ left }) => left !== null).length,
    leftOut: programme.leftOut.map(leftOutJson),
    proposals: origin.roster.proposals,
    sizes: sizes && { sets: sizes.setCount, sizes: sizes.sizes },
    airtime,
    warnings: noticesJson(notices, programme),
  };
}

/** What `--json` prints when the input is refused. */
export function refusalJson(problem: Problem): object {
  return { ok: false, error: problemJson(problem) };
}

/** What `--json` prints when the command line is mistyped. */
export function wrongUsageJson(message: string): object {
  const what = message.replace(/^error: /, "");
  return { ok: false, error: { code: "wrong-usage", what, remedy: texts.addHelpRemedy } };
}

/** What `--json` prints when something unexpected happened. */
export function unexpectedJson(what: string): object {
  return { ok: false, error: { code: "unexpected", what, remedy: "" } };
}

function setsJson(programme: Programme): object[] {
  const { sets, members } = programme;
  const timesOf = timesInCommon(programme);
  return sets.map(({ number, name }) => {
    const memberIds = members.filter(({ setNumber }) => setNumber === number).map(({ id }) => id);
    const times = timesOf?.sets.find(({ set }) => set === number);
    return {
      ...{ number, name, size: memberIds.length, memberIds },
      ...(times && { times: { column: timesOf?.header, shared: times.shared, closest: times.closest } }),
    };
  });
}

function leftOutJson({ sheet, row, reason, detail }: LeftOutRow): object {
  return { sheet, row, reason, detail };
}

/** Notices for programs, those that were dismissed last; `key` is what `dismiss` takes. */
export function noticesJson(
  notices: readonly Notice[],
  { year: { dismissedNotices } }: Pick<Programme, "year">,
): object[] {
  const { fresh, seen } = newNotices(notices, dismissedNotices);
  const json = (dismissed: boolean) => (notice: Notice) => ({
    ...{ severity: notice.severity, ...problemJson(notice.problem) },
    ...{ key: noticeKey(notice), dismissed },
  });
  return [...fresh.map(json(false)), ...seen.map(json(true))];
}

function problemJson(problem: Problem): object {
  const { what, remedy } = sayProblem(problem);
  return { code: problem.code, what, remedy, ...problem.place };
}
