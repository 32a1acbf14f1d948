import type { FormattingKind, NotFormatted } from "../../programme";
import { catalogue, counted, listOf } from "../../words";

/** A sentence names no more than this. */
const most = 12;

type Topic = "chart" | "check" | "page" | "format";

const topics: Readonly<Record<FormattingKind, Topic>> = {
  chart: "chart",
  validation: "check",
  page: "page",
  reset: "format",
  cells: "format",
  "conditional-formats": "format",
  "table-style": "format",
  widths: "format",
  heights: "format",
  "tab-colour": "format",
  freezing: "format",
};

const sentences: Readonly<Record<Topic, (count: number, sheets: string) => string>> = {
  check: (_, sheets) => `Excel did not add all checks for typing: ${sheets}.`,
  format: (_, sheets) => `Excel did not apply all formatting: ${sheets}.`,
  chart: (count, sheets) =>
    `${counted(count, "chart", "charts")} could not be drawn on this version of Excel: ${sheets}.`,
  page: (_, sheets) => `Excel did not set up the page for printing: ${sheets}.`,
};

/** What is missing from sheets whose contents are complete; "" when nothing is that anybody would see. */
export const sayFormatting = catalogue("sayFormatting", (pieces: readonly NotFormatted[]): string => {
  return (Object.keys(sentences) as Topic[])
    .flatMap((topic) => {
      const own = pieces.filter(({ piece }) => topics[piece] === topic);
      const sheets = [...new Set(own.map(({ sheet }) => sheet))];
      return own.length === 0 ? [] : [sentences[topic](own.length, listed(sheets))];
    })
    .join(" ");
});

function listed(sheets: readonly string[]): string {
  if (sheets.length <= most) return listOf(sheets);
  return listOf([...sheets.slice(0, most - 1), `${String(sheets.length - most + 1)} more`]);
}
