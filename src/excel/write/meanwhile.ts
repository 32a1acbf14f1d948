import { Refusal, type WorkbookChange } from "../../programme";
import { isTypedOn, type SheetKey } from "../../workbook";
import type { KnownIds, LiveWorkbook } from "../read/live-workbook";
import { whatChanged } from "../read/what-changed";
import type { ValidationThere } from "./validations-there";
import type { Write } from "./write";
import { markIn } from "./write-mark";

/** For so long a mark of another pane means that it is still writing. */
const longestWrite = 120_000;

/** Somebody changed the workbook between the look at it and the write; seen only after the write. */
export class ChangedMeanwhile extends Error {
  readonly changes: readonly WorkbookChange[];
  /** What was there in the moment before the request wrote. */
  readonly then: LiveWorkbook;
  /** Validations of the cells that the request wrote, as they were then. */
  readonly validations: readonly ValidationThere[];

  constructor(
    changes: readonly WorkbookChange[],
    then: LiveWorkbook,
    validations: readonly ValidationThere[],
  ) {
    super("changed meanwhile");
    this.changes = changes;
    this.then = then;
    this.validations = validations;
  }
}

/** Sheets whose cells decide what is written, and those that are written; the tables on the latter. */
export function idsToLookAt({ changes, before }: Pick<Write, "changes" | "before">): KnownIds {
  const typedOn = before.names.flatMap(({ name, target }) => {
    const key = /^LS_(\w+)_sheet$/.exec(name)?.[1]?.replaceAll("_", "-") as SheetKey | undefined;
    return key && target && isTypedOn(key) ? [target.sheetId] : [];
  });
  const written = new Set(changes.edited.map(({ live }) => live.id));
  const ids = new Set([...typedOn, ...written]);
  return {
    sheets: before.sheets.filter(({ id }) => ids.has(id)).map(({ id }) => id),
    tables: before.tables.filter(({ sheetId }) => written.has(sheetId)).map(({ id }) => id),
  };
}

/**
 * @param then what was there in the moment before the request wrote
 * @throws {ChangedMeanwhile}
 */
export function refuseChanges(
  before: LiveWorkbook,
  then: LiveWorkbook,
  looked: readonly string[],
  validations: readonly ValidationThere[],
): void {
  const known = new Set(before.sheets.map(({ id }) => id));
  const listed = {
    ...then,
    sheets: then.sheets.filter(({ id, content }) => known.has(id) || !content.name.startsWith("~LS ")),
  };
  const changes: WorkbookChange[] = whatChanged(before, listed, (id) => looked.includes(id));
  if (changes.length > 0) throw new ChangedMeanwhile(changes, then, validations);
}

/** @throws {Refusal} while another pane is at work on the workbook */
export function refuseOthersWriting(
  { names }: LiveWorkbook,
  { pane }: Pick<Write, "pane">,
  now: number,
): void {
  const mark = markIn(names);
  if (!mark || mark.stage === "written" || mark.token.startsWith(pane)) return;
  if (now - mark.since < longestWrite) throw new Refusal({ code: "workbook-being-written", details: {} });
}
