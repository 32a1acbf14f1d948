import { blankCell } from "../sheet";
import type { CellContent } from "../sheet";
import { longestCellText } from "./cell-text";
import { plainFormula } from "./open-document-formula";
import { serialOf } from "./sheet-content";
import type { XmlTag } from "./read-xml";

const time = /^-?PT(\d{1,9})H(\d{1,9})M(\d{1,9}(?:\.\d{1,9})?)S$/;
const errors = /^(?:#N\/A|#REF!|#VALUE!|#DIV\/0!|#NAME\?|#NUM!|#NULL!|Err:\d{3})$/;
const zone = /(?:Z|[+-]\d{2}:?\d{2})$/;

/** The paragraphs of a cell as one text. It ends where Excel's cells end: a document can count out any number of spaces. */
export class OpenDocumentText {
  #pieces: string[] = [];
  #length = 0;
  #paragraphs = 0;

  open({ name, attributes }: XmlTag): void {
    if (name === "text:p") {
      if (this.#paragraphs > 0) this.add("\n");
      this.#paragraphs += 1;
    } else if (name === "text:s") {
      const spaces = Number(attributes["text:c"] ?? "1");
      this.add(" ".repeat(spaces >= 1 ? Math.min(Math.trunc(spaces), longestCellText) : 1));
    } else if (name === "text:tab") this.add("\t");
    else if (name === "text:line-break") this.add("\n");
  }

  add(text: string): void {
    const room = longestCellText - this.#length;
    if (room <= 0) return;
    const piece = text.slice(0, room);
    this.#pieces.push(piece);
    this.#length += piece.length;
  }

  toString(): string {
    return this.#pieces.join("");
  }
}

/** One cell. @param text null for a cell that another one covers */
export function cellOf({ attributes }: XmlTag, text: OpenDocumentText | null): CellContent {
  if (text === null) return blankCell;
  const type = attributes["office:value-type"] ?? attributes["calcext:value-type"] ?? "";
  const content = contentOf(type, attributes, text);
  const formula = plainFormula(attributes["table:formula"] ?? "");
  if (formula === "") return content;
  const { value } = content;
  const isError = typeof value === "string" && errors.test(value);
  return { ...content, ...(isError && { value: null, error: value }), formula };
}

function contentOf(type: string, attributes: XmlTag["attributes"], text: OpenDocumentText): CellContent {
  switch (type) {
    case "float":
    case "currency":
    case "percentage": {
      const value = Number(attributes["office:value"] ?? NaN);
      return Number.isNaN(value) ? blankCell : { value };
    }
    case "boolean": {
      const value = attributes["office:boolean-value"];
      return value === "true" || value === "false" ? { value: value === "true" } : blankCell;
    }
    case "date":
      return dateContent(attributes["office:date-value"] ?? "");
    case "time":
      return timeContent(attributes["office:time-value"] ?? "");
    default: {
      const value = text.toString() || (type === "string" ? (attributes["office:string-value"] ?? "") : "");
      return value === "" ? blankCell : { value };
    }
  }
}

function dateContent(written: string): CellContent {
  const [, timeOfDay] = written.split("T", 2);
  const date = new Date(timeOfDay !== undefined && !zone.test(timeOfDay) ? `${written}Z` : written);
  const value = serialOf(date, false);
  return Number.isNaN(value) ? blankCell : { value, isDate: true };
}

function timeContent(written: string): CellContent {
  const [whole, hours, minutes, seconds] = time.exec(written) ?? [];
  if (whole === undefined) return written === "" ? blankCell : { value: written };
  return {
    value: (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400,
    isDate: true,
  };
}
