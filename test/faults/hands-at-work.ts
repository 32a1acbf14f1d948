import fc from "fast-check";
import { cellAddress } from "../../src/sheet";
import { Refusal } from "../../src/programme";
import type { BookState } from "../excel-host/model/book-state";
import { cellAt, usedRange } from "../excel-host/model/cells";
import type { LiveExcel } from "../excel/live-programme";
import { UserHand } from "../excel/user-hand";
import { outcome } from "./outcome";
import { scaffolding } from "./scaffolding";
import { prepared, type Scenario } from "./scenarios";

/** What somebody does by hand while the pane is at work; the numbers choose where. */
export interface HandAtWork {
  readonly kind: "type" | "insert-row" | "insert-column" | "sort";
  /** Whether at one of the cells that are written. */
  readonly isInTheWay: boolean;
  /** Before which request of the write, as a part of all of them. */
  readonly when: number;
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  /** Whether Excel reports it to the pane. */
  readonly isTold: boolean;
}

const kinds = ["type", "type", "type", "insert-row", "insert-column", "sort"] as const;

/** Up to four edits by hand, while one thing is done to the open workbook. */
export function handsAtWork(): fc.Arbitrary<readonly HandAtWork[]> {
  const part = fc.integer({ min: 0, max: 999 }).map((number) => number / 1000);
  const hand = fc.record({
    ...{ kind: fc.constantFrom(...kinds), when: part, sheet: part, row: part, column: part },
    ...{ isInTheWay: fc.boolean(), isTold: fc.boolean() },
  });
  return fc.array(hand, { minLength: 1, maxLength: 4 });
}

/** Where something is written while nobody disturbs it. */
interface Undisturbed {
  readonly begin: Awaited<ReturnType<typeof prepared>>;
  /** Of the requests, the first behind what the pane shows before it acts. */
  readonly first: number;
  readonly requests: number;
  readonly written: readonly Place[];
}

interface Place {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

export async function undisturbed(live: LiveExcel, scenario: Scenario): Promise<Undisturbed> {
  const begin = await prepared(live, scenario);
  const workbook = begin();
  const before = live.host.book.copy();
  let first = 1;
  const read = workbook.read.bind(workbook);
  workbook.read = async () => {
    const content = await read();
    first = live.host.requests.length + 1;
    return content;
  };
  await scenario.act(live, workbook);
  const written = live.host.book.sheets.flatMap((sheet) => {
    const was = before.sheetById(sheet.id);
    return [...sheet.cells].flatMap(([row, cells]) =>
      [...cells].flatMap(([column, { value, formula }]): Place[] => {
        const old = was && cellAt(was, row, column);
        return old && (old.formula ?? old.value) !== (formula ?? value)
          ? [{ sheetId: sheet.id, row, column }]
          : [];
      }),
    );
  });
  return { begin, first, requests: live.host.requests.length, written };
}

/** A text that is to be found afterwards. */
interface Typed extends Place {
  readonly text: string;
}

/**
 * Does what the scenario does, with hands at work between its requests. Only what was typed on a sheet that goes
 * because the write that made it is taken back, or on which cells were moved as well, need not stand.
 * @returns what is wrong afterwards: a text that is nowhere, an error that is no refusal, scaffolding that stays
 */
export async function workedBeside(
  live: LiveExcel,
  { act }: Scenario,
  { begin, first, requests, written }: Undisturbed,
  hands: readonly HandAtWork[],
): Promise<string[]> {
  const workbook = begin();
  const { host } = live;
  const there = new Set(host.book.sheets.map(({ id }) => id));
  let typed: readonly Typed[] = [];
  const did: string[] = [];
  const isAt = (one: Place, other: Place): boolean =>
    one.sheetId === other.sheetId && one.row === other.row && one.column === other.column;
  const work = (book: BookState, hand: HandAtWork): void => {
    const place = placeOf(book, hand, written);
    const sheet = book.sheetById(place.sheetId);
    if (!sheet || sheet.isProtected) return;
    const user = new UserHand(book);
    const { row, column } = place;
    const [table] = sheet.tables;
    const text = `Hand ${"ABCD"[did.length] ?? ""}`;
    if (hand.kind === "type") {
      const held = cellAt(sheet, row, column).value;
      typed = typed.filter((one) => one.text !== held && !isAt(one, place));
      user.type(sheet.name, row, column, text);
      typed = [...typed, { ...place, text }];
    } else {
      if (hand.kind === "insert-row") user.insertRows(sheet.name, row);
      else if (hand.kind === "insert-column") user.insertColumns(sheet.name, column);
      else if (table) user.sort(sheet.name, table.range.top + 1, table.range.bottom, table.range.left);
    }
    if (hand.isTold) workbook.happenedOn(sheet.id);
    else book.events = [];
    const number = String(host.requests.length + 1);
    did.push(
      `${number}: ${hand.kind} ${sheet.name}!${cellAddress(row, column)}${hand.isTold ? ", told" : ""}`,
    );
  };
  const waiting = hands
    .map((hand) => ({ hand, before: first + Math.floor(hand.when * (requests + 1 - first)) }))
    .sort((a, b) => a.before - b.before);
  const next = (): void => {
    const [soonest] = waiting;
    host.secondUser = soonest
      ? {
          before: soonest.before,
          act(book) {
            while (waiting[0]?.before === soonest.before) {
              const one = waiting.shift();
              if (one) work(book, one.hand);
            }
            next();
          },
        }
      : null;
  };
  next();
  const error = await outcome(act(live, workbook));
  host.secondUser = null;
  const code = error instanceof Refusal ? error.problem.code : "written";
  // What could not be brought back at once is by the next call.
  if (code === "workbook-not-restored") await workbook.read();
  const lost = typed.filter(
    ({ text, sheetId }) => !holds(host.book, text) && (error === null || there.has(sheetId)),
  );
  return [
    ...lost.map(({ text }) => `${text} is gone`),
    ...(error === null || error instanceof Refusal ? [] : [String(error)]),
    ...scaffolding(host.book).map((name) => `${name} was left`),
  ].map((line) => `${line} (${did.join("; ")}; ${code})`);
}

function placeOf(
  book: BookState,
  { isInTheWay, sheet, row, column }: HandAtWork,
  written: readonly Place[],
): Place {
  const inTheWay = isInTheWay ? written[Math.floor(row * written.length)] : undefined;
  if (inTheWay) return inTheWay;
  const shown = book.sheets.filter(({ name }) => !name.startsWith("~LS "));
  const on = shown[Math.floor(sheet * shown.length)];
  const { bottom = 0, right = 0 } = (on && usedRange(on, true)) ?? {};
  return {
    sheetId: on?.id ?? "",
    row: Math.floor(row * (bottom + 2)),
    column: Math.floor(column * (right + 2)),
  };
}

function holds(book: BookState, text: string): boolean {
  return book.sheets.some(({ cells }) =>
    [...cells.values()].some((row) => [...row.values()].some(({ value }) => value === text)),
  );
}
