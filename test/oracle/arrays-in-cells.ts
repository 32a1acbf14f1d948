import { absoluteAddress, parseRange, quotedSheetName, type CellRange } from "../../src/sheet";

/** A piece of a formula: what is copied as it stands, cells of a sheet, or a function with its arguments. */
type Piece =
  | string
  | { readonly sheet: string; readonly range: CellRange; readonly isRange: boolean }
  | { readonly called: string; readonly inputs: readonly (readonly Piece[])[] };

const token =
  /"(?:[^"]|"")*"|([A-Z][A-Z.]*)?\(|(?:('(?:[^']|'')+')!)?(\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?)|--|[\s\S]/gu;

/** Which inputs of a function take cells as a whole; every other function takes each cell by itself. */
const takesCells: Readonly<Record<string, (input: number) => boolean>> = {
  ...Object.fromEntries(
    ["COUNT", "COUNTA", "MAX", "MIN", "ROWS", "SMALL", "SUM", "SUMPRODUCT"].map((name) => [name, () => true]),
  ),
  ...{ COUNTIF: (input) => input === 0, COUNTIFS: (input) => input % 2 === 0, INDEX: (input) => input === 0 },
  ...{ MATCH: (input) => input === 1, SUMIFS: (input) => input === 0 || input % 2 === 1 },
};

/**
 * Formulas for an engine whose functions take no array for a single value: inside SUMPRODUCT, a function of
 * many cells ("ISNUMBER(FIND(A1:A9,B1))") is written cell by cell onto a sheet of its own, and stands as these cells.
 */
export class ArraysInCells {
  readonly sheet = "Arrays";
  /** One row of formulas for each array, row by row. */
  readonly rows: string[][] = [];
  readonly #known = new Map<string, string>();

  /** @param own the sheet the formula stands in */
  withoutArrays(formula: string, own: string): string {
    const tokens = [...formula.matchAll(token)];
    return this.#text(piecesOf(tokens, own)[0] ?? [], false);
  }

  #text(pieces: readonly Piece[], isArray: boolean): string {
    return pieces
      .map((piece) => {
        if (typeof piece === "string" || "range" in piece) return cellByCell(piece, null);
        const { called, inputs } = piece;
        const shape = shapeOf(piece);
        if (isArray && called !== "" && shape.height > 0) return this.#written(piece, shape);
        const within = isArray || called === "SUMPRODUCT";
        return `${called}(${inputs.map((input) => this.#text(input, within)).join(",")})`;
      })
      .join("");
  }

  #written(piece: Piece, { height, width }: { height: number; width: number }): string {
    const key = cellByCell(piece, null);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const top = this.rows.length;
    for (let row = 0; row < height; row += 1)
      this.rows.push(Array.from({ length: width }, (_, column) => cellByCell(piece, { row, column })));
    const range = `${this.sheet}!${absoluteAddress(top, 0)}:${absoluteAddress(top + height - 1, width - 1)}`;
    this.#known.set(key, range);
    return range;
  }
}

function piecesOf(tokens: RegExpExecArray[], own: string): Piece[][] {
  const inputs: Piece[][] = [[]];
  for (let next = tokens.shift(); next; next = tokens.shift()) {
    const [text, called, sheet, address] = next;
    const range = address === undefined ? null : parseRange(address);
    if (text === ")") return inputs;
    if (text === ",") inputs.push([]);
    else if (range)
      inputs.at(-1)?.push({ sheet: sheet ?? quotedSheetName(own), range, isRange: text.includes(":") });
    else if (text.endsWith("(")) inputs.at(-1)?.push({ called: called ?? "", inputs: piecesOf(tokens, own) });
    // Its minus takes no array, where its product does.
    else inputs.at(-1)?.push(text === "--" ? "1*" : text);
  }
  return inputs;
}

/** How many cells a piece comes to where every single value is a cell; none where no range is taken so. */
function shapeOf(piece: Piece): { readonly height: number; readonly width: number } {
  const shapes =
    typeof piece === "string"
      ? []
      : "range" in piece
        ? [piece]
            .filter(({ isRange }) => isRange)
            .map(({ range: { top, left, bottom, right } }) => ({
              ...{ height: bottom - top + 1, width: right - left + 1 },
            }))
        : piece.inputs.flatMap((input, at) =>
            takesCells[piece.called]?.(at) === true ? [] : input.map(shapeOf),
          );
  const most = (of: "height" | "width"): number => Math.max(0, ...shapes.map((shape) => shape[of]));
  return { height: most("height"), width: most("width") };
}

/** The piece as a formula: of one cell of its array, or as it stands for null. */
function cellByCell(piece: Piece, cell: { row: number; column: number } | null): string {
  if (typeof piece === "string") return piece;
  if ("range" in piece) {
    const { top, left, bottom, right } = piece.range;
    const [row, column] = cell
      ? [top + (bottom > top ? cell.row : 0), left + (right > left ? cell.column : 0)]
      : [top, left];
    const first = `${piece.sheet}!${absoluteAddress(row, column)}`;
    return cell || !piece.isRange ? first : `${first}:${absoluteAddress(bottom, right)}`;
  }
  const inputs = piece.inputs.map((input, at) => {
    const whole = takesCells[piece.called]?.(at) === true;
    return input.map((each) => cellByCell(each, whole ? null : cell)).join("");
  });
  return `${piece.called}(${inputs.join(",")})`;
}
