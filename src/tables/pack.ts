import { shown, text } from "./cell-kinds";
import { table } from "./table";

/** What a pack says of itself; read back from a returned one. */
export const packTable = table({
  name: "LS_Pack",
  columns: {
    what: { header: "About this file", ...shown, style: "bodyWrapped", isRequired: true },
    value: { header: "Value", ...shown, style: "bodyWrapped", isRequired: true },
  },
  keys: [],
});

export const packLabels = {
  programme: "Programme",
  set: "Set",
  madeOn: "Made on",
  programmeId: "Programme ID",
  setNumber: "Set number",
  version: "Version",
  sentFor: "Made for",
  seal: "Seal",
} as const;

/** No cell may hold more than 32,767 characters; longer lists go on in a further row, "Made for 2". */
const longestList = 20_000;

/** Member IDs as the rows of a pack hold them: "M001, M007", any of these characters within an ID escaped. */
export function sentForRows(ids: readonly string[]): { readonly what: string; readonly value: string }[] {
  const values: string[] = [];
  for (const id of ids) {
    const escaped = id.replace(/[%,\s]/gu, encodeURIComponent);
    const last = values.at(-1);
    if (last === undefined || last.length + escaped.length > longestList) values.push(escaped);
    else values[values.length - 1] = `${last}, ${escaped}`;
  }
  const { sentFor } = packLabels;
  return values.map((value, index) => ({
    what: index === 0 ? sentFor : `${sentFor} ${String(index + 1)}`,
    value,
  }));
}

/**
 * Reads what `sentForRows` wrote.
 * @param value of a row, by its label; "" without
 * @returns null when there is no such row
 */
export function readSentFor(value: (label: string) => string): readonly string[] | null {
  const values: string[] = [];
  for (let row = 1; ; row++) {
    const found = value(row === 1 ? packLabels.sentFor : `${packLabels.sentFor} ${String(row)}`);
    if (found === "") break;
    values.push(...found.split(",").map(unescaped));
  }
  return values.length === 0 ? null : values;
}

function unescaped(typed: string): string {
  try {
    return decodeURIComponent(typed.trim());
  } catch {
    // Somebody typed in it; whatever they meant, it is no ID of ours.
    return typed.trim();
  }
}

/** Where the set meets, on a pack's Meetings sheet; the venue is where the speaker is heard. */
export const packRoomHeader = "Room of the set";

/** The set's own notes, in a pack; never read. */
export const actionLogTable = table({
  name: "LS_ActionLog",
  columns: {
    date: { header: "Date", width: 14, ...text, style: "entryDate" },
    member: { header: "Member", width: 28, ...text },
    action: { header: "Action agreed", width: 50, ...text },
    by: { header: "By when", width: 14, ...text, style: "entryDate" },
    outcome: { header: "What came of it", width: 50, ...text },
  },
  keys: [],
});
