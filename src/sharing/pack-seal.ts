import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import {
  type MemberId,
  idOf,
  type IsoDate,
  type PackMade,
  type PackRecords,
  type Programme,
  type SetNumber,
  type Visit,
} from "../programme";
import type { ReturnedPack } from "./returned-pack";

/** What a seal vouches for. */
export interface Sealed {
  readonly programmeId: string;
  readonly setNumber: SetNumber;
  readonly version: string;
  /** Member IDs as they were sent, in any order. */
  readonly sentFor: readonly string[];
}

/**
 * Whether a returned pack is the one that was sent. "none": it has no seal, and need not have one; "removed": it
 * must have had one; "unknown": the workbook has no key to check it with.
 */
export type SealState = "fits" | "broken" | "removed" | "none" | "unknown";

/** A keyed code over all that the seal vouches for, in 32 hexadecimal digits: HMAC-SHA-256, the first half. */
export function sealOf(key: string, { programmeId, setNumber, version, sentFor }: Sealed): string {
  const text = JSON.stringify([programmeId, setNumber, version, sentFor.toSorted()]);
  return bytesToHex(hmac(sha256, utf8ToBytes(key), utf8ToBytes(text))).slice(0, 32);
}

/**
 * What stands in a visited set's pack for the visitor's Member ID: it tells nobody who it is, not even whether two
 * visits are of one person.
 */
export function visitReference({ id, year }: Pick<Programme, "id" | "year">): (visit: Visit) => MemberId {
  const key = utf8ToBytes(year.packs.key ?? id);
  return ({ memberId, meetingId, setNumber }) => {
    const text = JSON.stringify([id, "visit", memberId, meetingId, setNumber]);
    const digest = bytesToHex(hmac(sha256, key, utf8ToBytes(text)));
    return idOf.member(`V${digest.slice(0, 8).toUpperCase()}`);
  };
}

export function sealState({ key, keyAddedOn, made }: PackRecords, pack: ReturnedPack): SealState {
  if (pack.seal === "") {
    // Anybody can take a seal away: where every pack had one, a pack without is not what was sent.
    const hadOne = made.some((each) => each.setNumber === pack.setNumber && each.version === pack.version);
    return key !== null && (keyAddedOn === null || hadOne) ? "removed" : "none";
  }
  if (key === null) return "unknown";
  return sealOf(key, { ...pack, sentFor: pack.sentFor ?? [] }) === pack.seal ? "fits" : "broken";
}

/** So many packs of one set are remembered: more than a cycle has meetings. */
const mostRemembered = 60;

/** The records with a key, which is new where there was none. @param newKey random */
export function withKey(records: PackRecords, newKey: () => string, today: IsoDate): PackRecords {
  return records.key === null ? { ...records, key: newKey(), keyAddedOn: today } : records;
}

/** The records with packs just made; one that was made before stands once, with its first day. */
export function withMade(records: PackRecords, packs: readonly PackMade[]): PackRecords {
  const made = [...records.made];
  for (const pack of packs) {
    const own = made.filter(({ setNumber }) => setNumber === pack.setNumber);
    if (own.some(({ version }) => version === pack.version)) continue;
    const [oldest] = own;
    if (oldest && own.length >= mostRemembered) made.splice(made.indexOf(oldest), 1);
    made.push(pack);
  }
  return { ...records, made };
}
