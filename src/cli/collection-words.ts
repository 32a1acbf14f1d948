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
  sayCount,
  sayList,
  sayOlderPack,
  sayPackChange,
  sayLists,
  saySeals,
} from "../wording";
import { noticesJson } from "./report-json";
import { sayNotices } from "./report-words";

const reasons: Partial<Record<CodeStanding, string>> = {
  conflict: "the tracker says something else",
  ...askedBecause,
};

const headings: Partial<Record<CodeStanding, string>> = {
  ...Object.fromEntries(Object.entries(reasons).map(([standing, why]) => [standing, capital(why)])),
  ...Object.fromEntries(
    Object.entries(leftAsideBecause).map(([standing, why]) => [standing, `${capital(why)}, left aside`]),
  ),
};

/** What was collected, and what needs a decision. */
export function sayCollection(
  { programme, packs, lists, codes, notices }: Collection,
  acceptance: Acceptance["kind"],
  origin: Origin,
  file: string | null,
): string {
  const count = (standing: CodeStanding): number => codes.filter((code) => code.standing === standing).length;
  const lines = [
    `${sayFiles(packs.length, lists.length)}: ${String(count("new"))} new ${count("new") === 1 ? "code" : "codes"}, ${String(count("unchanged"))} as they were, ${String(count("conflict"))} that ${count("conflict") === 1 ? "differs" : "differ"}.`,
    ...saySeals(packs, programme.year.packs.key !== null),
    ...sayLists(lists),
  ];
  const listFiles = new Set(lists.map((list) => list.file));
  for (const { file: name, setName, isOlder, leftAside, changes } of packs) {
    if (isOlder) lines.push(`  ${sayOlderPack(`${name} (${setName})`)}`);
    const others = [...leftAside.map(sayAddedColumn), ...changes.map(sayPackChange)];
    lines.push(...others.map((other) => `  ${name}: ${other}`));
  }
  for (const [standing, heading] of Object.entries(headings)) {
    const own = codes.filter((code) => code.standing === standing);
    if (own.length > 0) {
      lines.push(`${heading}:`, ...own.map((code) => sayCode(code, listFiles.has(code.file))));
    }
  }
  lines.push(
    ...(acceptance === "take-all" ? sayTakenAll(codes) : sayHowToTake(codes)),
    ...sayHowToTakeSingly(codes),
    ...sayNotices([...notices, ...(file === null ? [] : notCarriedOver(origin))]),
    file === null ? "Nothing was written." : `Written: ${file}`,
  );
  return lines.join("\n");
}

/** "2 packs", "2 packs and 1 list" */
function sayFiles(packs: number, lists: number): string {
  const some = [
    ...(packs > 0 ? [sayCount(packs, "pack")] : []),
    ...(lists > 0 ? [sayCount(lists, "list")] : []),
  ];
  return some.join(" and ");
}

function sayHowToTake(codes: readonly CollectedCode[]): string[] {
  if (!codes.some(({ handling, isTaken }) => handling === "asked" && !isTaken)) return [];
  return [
    'To take the files\' codes there, run again with --take-all, or --take "MEMBER MEETING; ..." for some.',
  ];
}

function sayTakenAll(codes: readonly CollectedCode[]): string[] {
  const taken = codes.filter(({ handling, isTaken }) => handling === "asked" && isTaken);
  const counts = Object.entries(reasons).flatMap(([standing, why]) => {
    const own = taken.filter((code) => code.standing === standing).length;
    return own === 0 ? [] : [`${String(own)} ${why}`];
  });
  return [
    `--take-all took ${sayCount(taken.length, "code")}${taken.length === 0 ? "" : `: ${sayList(counts)}`}.`,
  ];
}

/** Codes of which it is not certain whose they are. */
function sayHowToTakeSingly(codes: readonly CollectedCode[]): string[] {
  const left = codes.filter(({ handling, isTaken }) => handling === "asked-singly" && !isTaken);
  const [first] = left;
  if (!first) return [];
  const { memberId, meetingId, file } = first;
  const own = codes.filter((code) => code.memberId === memberId && code.meetingId === meetingId);
  const name = own.length > 1 ? `${memberId} ${meetingId} in ${file}` : `${memberId} ${meetingId}`;
  const reasonsLeft = [...new Set(left.map(({ standing }) => reasons[standing] ?? ""))];
  return [
    `${sayCount(left.length, "code")} left aside: ${sayList(reasonsLeft)}. --take-all does not take ${left.length === 1 ? "it" : "them"}. To take one, name it: --take "${name}".`,
  ];
}

function sayCode(collected: CollectedCode, isListed: boolean): string {
  const { memberId, meetingId, name, rowName, standing, trackerSays, packSays, file, cell, isTaken } =
    collected;
  if (memberId === "") return `  ${name} (${cell} in ${file})`;
  const tracker = trackerSays === "" ? "nothing" : trackerSays;
  const row = standing === "other-name" ? `, in the row of ${rowName}` : "";
  return `  ${memberId} ${meetingId} (${name}): tracker ${tracker}, ${isListed ? "list" : "pack"} ${packSays} in ${file}${row}${isTaken ? ", taken" : ""}`;
}

/** The one JSON object of `collect --json`. */
export function collectionJson(
  { programme, packs, lists, codes, notices }: Collection,
  file: string | null,
): object {
  return { ok: true, packs, lists, codes, warnings: noticesJson(notices, programme), file };
}
