import { notCarriedOver, type Collection, type CodeStanding, type CollectedCode } from "../commands";
import type { Origin } from "../workbook";
import { capital, leftAsideBecause, sayAddedColumn, sayOlderPack, sayPackChange } from "../wording";
import { sayNotices } from "./report-words";

const headings: Partial<Record<CodeStanding, string>> = {
  conflict: "The tracker says something else",
  "other-set": "Now in another set",
  ...Object.fromEntries(
    Object.entries(leftAsideBecause).map(([standing, why]) => [standing, `${capital(why)}, left aside`]),
  ),
};

/** What was collected, and what needs a decision. */
export function sayCollection({ packs, codes }: Collection, origin: Origin, file: string): string {
  const count = (standing: CodeStanding): number => codes.filter((code) => code.standing === standing).length;
  const lines = [
    `${String(packs.length)} ${packs.length === 1 ? "pack" : "packs"}: ${String(count("new"))} new ${count("new") === 1 ? "code" : "codes"}, ${String(count("unchanged"))} as they were, ${String(count("conflict"))} that ${count("conflict") === 1 ? "differs" : "differ"}.`,
  ];
  for (const { file: name, setName, isOlder, leftAside, changes } of packs) {
    if (isOlder) lines.push(`  ${sayOlderPack(`${name} (${setName})`)}`);
    const others = [...leftAside.map(sayAddedColumn), ...changes.map(sayPackChange)];
    lines.push(...others.map((other) => `  ${name}: ${other}`));
  }
  for (const [standing, heading] of Object.entries(headings)) {
    const own = codes.filter((code) => code.standing === standing);
    if (own.length > 0) lines.push(`${heading}:`, ...own.map(sayCode));
  }
  if (
    codes.some(({ standing, isTaken }) => !isTaken && (standing === "conflict" || standing === "other-set"))
  ) {
    lines.push(
      'To take the packs\' codes there, run again with --take-all, or --take "MEMBER MEETING; ..." for some.',
    );
  }
  lines.push(...sayNotices(notCarriedOver(origin)), `Written: ${file}`);
  return lines.join("\n");
}

function sayCode({ memberId, meetingId, name, trackerSays, packSays, file, isTaken }: CollectedCode): string {
  const tracker = trackerSays === "" ? "nothing" : trackerSays;
  return `  ${memberId} ${meetingId} (${name}): tracker ${tracker}, pack ${packSays} in ${file}${isTaken ? ", taken" : ""}`;
}

/** The one JSON object of `collect --json`. */
export function collectionJson({ packs, codes }: Collection, file: string): object {
  return { ok: true, packs, codes, file };
}
