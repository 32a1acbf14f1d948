import type { Programme } from "../../programme";
import type { Drawing } from "./drawing";

type Part = Exclude<keyof Drawing, "programme">;

/** Some of the programme's tables, and some of what is made of them. */
export type Source<Table extends keyof Programme, Own extends Part = never> = Pick<Drawing, Own> & {
  readonly programme: Pick<Programme, Table>;
};

/**
 * Declares what a sheet is drawn from. Its function is given that and nothing else, so that the sheet is the same
 * as long as that is.
 */
export function drawnFrom<Table extends keyof Programme, Own extends Part = never>(
  tables: readonly Table[],
  parts: readonly Own[] = [],
): (drawing: Drawing) => Source<Table, Own> {
  return (drawing) => ({ ...picked(drawing, parts), programme: picked(drawing.programme, tables) });
}

function picked<Whole extends object, Key extends keyof Whole>(
  whole: Whole,
  keys: readonly Key[],
): Pick<Whole, Key> {
  return Object.fromEntries(keys.map((key) => [key, whole[key]])) as Pick<Whole, Key>;
}
