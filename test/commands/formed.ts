import { allocateSets, apply, type Applied, type Command } from "../../src/commands";
import type { Programme } from "../../src/programme";
import type { OpenedWorkbook } from "../../src/workbook";
import { opened } from "../opened";
import { contentOf, rosterRows } from "../workbook-content";

/** A formed programme of so many members in sets of about eight, as it would be opened, on a day after its first meeting. */
export function formed(count: number, changes: Partial<Programme> = {}): OpenedWorkbook {
  const roster = opened(contentOf(rosterRows(count)));
  const { programme } = allocateSets(roster, {
    ...{ reform: false, today: "2026-08-20", settings: { targetSize: 8 } },
    meetings: { firstMeeting: "2026-09-08" },
  });
  return { programme: { ...programme, ...changes }, origin: roster.origin };
}

/** Does one after the other to an opened workbook, on 1 October 2026. */
export function after(workbook: OpenedWorkbook, ...commands: readonly Command[]): Applied {
  const [first = { kind: "refresh" }, ...others] = commands;
  const applied = apply(workbook, first, { today: "2026-10-01" });
  return others.length === 0 ? applied : after({ ...workbook, programme: applied.programme }, ...others);
}
