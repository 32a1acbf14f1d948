import type { SetNumber } from "../../programme";
import type { SetPack } from "../../sharing";
import { known } from "../../sheet";
import { packFileNames, planPack } from "../../workbook";
import { Cancelled, type CallControl } from "../run-in-steps";

export interface PackRequest {
  /** Whom facilitators ask. */
  readonly contact: string;
  readonly withEmail: boolean;
  /** With one when not said. */
  readonly withActionLog?: boolean;
  /** Numbers of the sets; all of them without. */
  readonly sets?: readonly SetNumber[];
}

/** One file and who gets it. */
export interface PackView {
  readonly setNumber: SetNumber;
  readonly setName: string;
  readonly programmeName: string;
  /** Empty before one is named. */
  readonly facilitator: string;
  readonly memberCount: number;
  /** How many of them have left. */
  readonly leftCount: number;
  readonly fileName: string;
}

export function packViews(packs: readonly SetPack[]): PackView[] {
  const names = packFileNames(packs);
  return packs.map(({ set, programme }, index) => ({
    setNumber: set.number,
    setName: set.name,
    programmeName: programme.settings.programmeName,
    facilitator: programme.facilitators
      .map(({ name }) => name)
      .filter((name) => name !== "")
      .join(" and "),
    memberCount: programme.members.length,
    leftCount: programme.members.filter(({ left }) => left !== null).length,
    fileName: known(names[index]),
  }));
}

/** The file of the first of these packs. */
export async function makePackFile([pack]: readonly SetPack[], password: string | null): Promise<Uint8Array> {
  if (!pack) throw new Error("There is no such set.");
  const { encrypted, writeWorkbook } = await import("../../xlsx");
  const bytes = await writeWorkbook(planPack(pack));
  return password === null ? bytes : encrypted(bytes, password);
}

/** All files in one, stored as they are: they are packed already. */
export async function zipOfPacks(
  packs: readonly SetPack[],
  passwords: Readonly<Record<number, string>>,
  { onProgress, isCancelled, pause }: CallControl,
): Promise<Uint8Array> {
  const { zipSync } = await import("fflate");
  const names = packFileNames(packs);
  const files: Record<string, Uint8Array> = {};
  for (const [index, pack] of packs.entries()) {
    files[known(names[index])] = await makePackFile([pack], passwords[pack.set.number] ?? null);
    onProgress((index + 1) / packs.length);
    await pause();
    if (isCancelled()) throw new Cancelled();
  }
  return zipSync(files, { level: 0 });
}
