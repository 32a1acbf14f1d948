import {
  notCarriedOver,
  type Acceptance,
  type CodeStanding,
  type CollectedCode,
  type Collection,
} from "../commands";
import type { Origin } from "../workbook";
import {
  askedBecause,
  capital,
  leftAsideBecause,
  sayAddedColumn,
  sayOlderPack,
  sayPackChange,
  sayLists,
  saySeals,
} from "../wording";
import { noticesJson } from "./report-json";
import { sayNotices } from "./report-words";
import { texts } from "./strings/texts";
import { listOf } from "../words";
import { known } from "../sheet";

const reasons = (): Partial<Record<CodeStanding, string>> => ({
  conflict: texts.collected.trackerDiffers,
  ...askedBecause,
});

const headings = (): Partial<Record<CodeStanding, string>> => ({
  ...Object.fromEntries(Object.entries(reasons()).map(([standing, why]) => [standing, capital(why)])),
  ...Object.fromEntries(
    Object.entries(leftAsideBecause).map(([standing, why]) => [
      standing,
      texts.collected.leftAside(capital(why)),
    ]),
  ),
});

/** What was collected, and what needs a decision. */
export function sayCollection(
  { programme, packs, lists, codes, notices }: Collection,
  acceptance: Acceptance["kind"],
  origin: Origin,
  file: string | null,
): string {
  const count = (standing: CodeStanding): number => codes.filter((code) => code.standing === standing).length;
  const lines = [
    texts.collected.counts(
      sayFiles(packs.length, lists.length),
      count("new"),
      count("unchanged"),
      count("conflict"),
    ),
    ...saySeals(packs, programme.year.packs.key !== null),
    ...sayLists(lists),
  ];
  const listFiles = new Set(lists.map((list) => list.file));
  for (const { file: name, setName, isOlder, leftAside, changes } of packs) {
    if (isOlder) lines.push(`  ${sayOlderPack(`${name} (${setName})`)}`);
    const others = [...leftAside.map(sayAddedColumn), ...changes.map(sayPackChange)];
    lines.push(...others.map((other) => `  ${name}: ${other}`));
  }
  for (const [standing, heading] of Object.entries(headings())) {
    const own = codes.filter((code) => code.standing === standing);
    if (own.length > 0) {
      lines.push(`${heading}:`, ...own.map((code) => sayCode(code, listFiles.has(code.file))));
    }
  }
  lines.push(
    ...(acceptance === "take-all" ? sayTakenAll(codes) : sayHowToTake(codes)),
    ...sayHowToTakeSingly(codes),
    ...sayNotices([...notices, ...(file === null ? [] : notCarriedOver(origin))]),
    file === null ? texts.nothingWritten : texts.written(file),
  );
  return lines.join("\n");
}

/** "2 packs", "2 packs and 1 list" */
function sayFiles(packs: number, lists: number): string {
  const some = [
    ...(packs > 0 ? [texts.collected.packs(packs)] : []),
    ...(lists > 0 ? [texts.collected.lists(lists)] : []),
  ];
  return listOf(some);
}

function sayHowToTake(codes: readonly CollectedCode[]): string[] {
  if (!codes.some(({ handling, isTaken }) => handling === "asked" && !isTaken)) return [];
  return [texts.collected.takeAll];
}

function sayTakenAll(codes: readonly CollectedCode[]): string[] {
  const taken = codes.filter(({ handling, isTaken }) => handling === "asked" && isTaken);
  const counts = Object.entries(reasons()).flatMap(([standing, why]) => {
    const own = taken.filter((code) => code.standing === standing).length;
    return own === 0 ? [] : [`${String(own)} ${why}`];
  });
  return [texts.collected.tookAll(taken.length, listOf(counts))];
}

/** Codes of which it is not certain whose they are. */
function sayHowToTakeSingly(codes: readonly CollectedCode[]): string[] {
  const left = codes.filter(({ handling, isTaken }) => handling === "asked-singly" && !isTaken);
  const [first] = left;
  if (!first) return [];
  const { memberId, meetingId, file } = first;
  const own = codes.filter((code) => code.memberId === memberId && code.meetingId === meetingId);
  const name =
    own.length > 1 ? texts.collected.codeOf(memberId, meetingId, file) : `${memberId} ${meetingId}`;
  const reasonsLeft = [...new Set(left.map(({ standing }) => known(reasons()[standing])))];
  return [texts.collected.takeSingly(left.length, listOf(reasonsLeft), name)];
}

function sayCode(collected: CollectedCode, isListed: boolean): string {
  const { memberId, meetingId, name, rowName, standing, trackerSays, packSays, file, cell, isTaken } =
    collected;
  if (memberId === "") return `  ${texts.collected.stranger(name, cell, file)}`;
  const tracker = trackerSays === "" ? texts.collected.nothing : trackerSays;
  return `  ${texts.collected.code({
    ...{ memberId, meetingId, name, tracker, isListed, isTaken },
    ...{ file: packSays, fileName: file, rowName: standing === "other-name" ? rowName : null },
  })}`;
}

/** The one JSON object of `collect --json`. */
export function collectionJson(
  { programme, packs, lists, codes, notices }: Collection,
  file: string | null,
): object {
  return { ok: true, packs, lists, codes, warnings: noticesJson(notices, programme), file };
}
