import { writeMark, type LiveName } from "../read/live-workbook";
import type { Change } from "./changes";

/** How far a write has come: nothing of what was there is touched before "writing". */
export type WriteStage = "preparing" | "writing" | "written";

/** What the workbook says of a write that is under way, in the comment of a hidden name. */
export interface WriteMark {
  readonly stage: WriteStage;
  readonly token: string;
  /** Milliseconds since 1970. */
  readonly since: number;
}

const comment = /^Learning Sets: (preparing|writing|written) (\w+) (\S+)$/;

/** The mark that is in the workbook; null without one, or when somebody wrote over it. */
export function markIn(names: readonly LiveName[]): WriteMark | null {
  const found = names.find(({ name }) => name === writeMark);
  const [, stage, token, since] = comment.exec(found?.comment ?? "") ?? [];
  if (stage === undefined || token === undefined || since === undefined) return null;
  return { stage: stage as WriteStage, token, since: Date.parse(since) };
}

function commentOf({ stage, token, since }: WriteMark): string {
  return `Learning Sets: ${stage} ${token} ${new Date(since).toISOString()}`;
}

/** @param replaces whether an old mark is there */
export function puttingMark(mark: WriteMark, sheet: string, replaces: boolean): Change {
  return { kind: "mark", sheet, after: commentOf(mark), replaces };
}

export function changingMark(mark: WriteMark): Change {
  return { kind: "say", name: writeMark, after: commentOf(mark) };
}
