import type { BookState } from "../excel-host/model/book-state";
import type { SheetState } from "../excel-host/model/sheet-state";

/** Who is in which set: as the roster says, and as the sheet of each set lists them. */
interface SetLists {
  readonly onRoster: Readonly<Record<string, readonly string[]>>;
  readonly onSheets: Readonly<Record<string, readonly string[]>>;
}

/** Of every set that has its sheet, whatever the sheet is called now; the two lists of each are to be alike. */
export function setLists(book: BookState): SetLists {
  const sheetOf = (key: string): SheetState | undefined => {
    const target = book.names.find(({ name }) => name === `LS_${key}_sheet`)?.target;
    return target ? book.sheetById(target.sheetId) : undefined;
  };
  const roster = sheetOf("roster");
  const setOf = roster ? setsByName(roster) : new Map<string, number>();
  const onRoster: Record<string, string[]> = {};
  const onSheets: Record<string, string[]> = {};
  for (const set of new Set(setOf.values())) {
    const sheet = sheetOf(`set_${String(set)}`);
    if (!sheet) continue;
    onRoster[set] = [...setOf].flatMap(([name, own]) => (own === set ? [name] : [])).sort();
    onSheets[set] = textsOn(sheet)
      .filter((text) => setOf.has(text))
      .sort();
  }
  return { onRoster, onSheets };
}

function setsByName({ cells }: SheetState): Map<string, number> {
  const header = [...cells].find(([, row]) => [...row.values()].some(({ value }) => value === "Set"));
  const column = (text: string): number =>
    [...(header?.[1] ?? [])].find(([, { value }]) => value === text)?.[0] ?? -1;
  const [name, set] = [column("Full name"), column("Set")];
  return new Map(
    [...cells].flatMap(([row, columns]): [string, number][] => {
      const [who, where] = [columns.get(name)?.value, columns.get(set)?.value];
      return row > (header?.[0] ?? 0) && typeof who === "string" && typeof where === "number"
        ? [[who, where]]
        : [];
    }),
  );
}

function textsOn({ cells }: SheetState): string[] {
  return [...cells.values()].flatMap((row) =>
    [...row.values()].flatMap(({ value }) => (typeof value === "string" ? [value] : [])),
  );
}
