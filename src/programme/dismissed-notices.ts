import { fingerprint } from "../sheet";
import type { Notice } from "./problems/problem";

/** A notice that the administrator has seen and does not want to see again, as long as it says the same. */
export interface DismissedNotice {
  /** `noticeKey` of the notice. */
  readonly key: string;
  /** What it said, for whoever reads the Programme sheet. */
  readonly said: string;
}

/** What a notice says, as eight digits, wherever it stands: when its facts change it is another. */
export function noticeKey({ problem: { code, details } }: Notice): string {
  return fingerprint(JSON.stringify([code, details])).slice(0, 8);
}

/** Notices that are new, in their order; and those that were dismissed. */
export function newNotices(
  notices: readonly Notice[],
  dismissed: readonly DismissedNotice[],
): { readonly fresh: readonly Notice[]; readonly seen: readonly Notice[] } {
  if (dismissed.length === 0) return { fresh: notices, seen: [] };
  const keys = new Set(dismissed.map(({ key }) => key));
  const isSeen = (notice: Notice): boolean => keys.has(noticeKey(notice));
  return { fresh: notices.filter((notice) => !isSeen(notice)), seen: notices.filter(isSeen) };
}
