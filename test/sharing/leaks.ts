import { strFromU8, unzipSync } from "fflate";
import type { Programme } from "../../src/programme";

/** Something of somebody outside the set, found in a part of a pack. */
export interface Leak {
  readonly part: string;
  readonly what: string;
}

/** Texts too short or too common say nothing about a person. */
const fewestCharacters = 4;

/**
 * Every place in a pack's file, the names of its parts included, where a name, email address or ID of somebody
 * outside the set stands, or the name of another set's facilitator. What somebody in the set shares with
 * somebody outside is no leak. The one exception, which docs/privacy.md names: the name of somebody who visits the set
 * at a meeting from the day on which the pack was made.
 */
export function leaksIn(
  file: Uint8Array,
  programme: Programme,
  setNumber: number,
  madeOn = "9999-12-31",
): Leak[] {
  const days = new Map(programme.meetings.map(({ id, date }) => [id, date]));
  const visitors = new Set(
    programme.year.visits
      .filter((visit) => visit.setNumber === setNumber && (days.get(visit.meetingId) ?? "") >= madeOn)
      .map(({ memberId }) => memberId),
  );
  const telling = (isInside: boolean): string[] => [
    ...programme.members
      .filter((member) => (member.setNumber === setNumber) === isInside)
      .flatMap(({ id, name, email }) => [id, name, email ?? ""]),
    ...programme.facilitators
      .filter((facilitator) => (facilitator.setNumber === setNumber) === isInside)
      .flatMap(({ name, email }) => [name, email]),
    ...(isInside ? programme.members.filter(({ id }) => visitors.has(id)).map(({ name }) => name) : []),
    ...(isInside ? [] : programme.formerMembers.flatMap(({ id, name }) => [id, name])),
  ];
  return leaksOf(file, { inside: telling(true), outside: telling(false) });
}

/** Every place in a file, the names of its parts included, where one of the outside texts stands that is none of the inside ones. */
export function leaksOf(
  file: Uint8Array,
  texts: { readonly inside: readonly string[]; readonly outside: readonly string[] },
): Leak[] {
  const inside = new Set(texts.inside.map(plain));
  const outside = [...new Set(texts.outside.map(plain))].filter(
    (text) => text.length >= fewestCharacters && !inside.has(text),
  );
  const parts = Object.entries(unzipSync(file)).flatMap(([path, bytes]) => [
    [path, plain(path)] as const,
    [path, plain(unescaped(strFromU8(bytes)))] as const,
  ]);
  return parts.flatMap(([part, text]) =>
    outside.filter((what) => hasWord(text, what)).map((what) => ({ part, what })),
  );
}

/** M010 is not found in M0101. */
function hasWord(text: string, what: string): boolean {
  for (let at = text.indexOf(what); at >= 0; at = text.indexOf(what, at + 1)) {
    const around = `${text.charAt(at - 1)} ${text.charAt(at + what.length)}`;
    if (!/[\p{L}\p{N}]/u.test(around)) return true;
  }
  return false;
}

function plain(text: string): string {
  return text.replace(/\s+/g, " ").trim().toLowerCase();
}

function unescaped(xml: string): string {
  return xml
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, "&");
}
