/** What a cell shows now, and the formula that keeps it up to date. */
export interface Live<V extends string | number = string> {
  readonly value: V;
  readonly formula: string;
}

/** Longer texts are an error within a formula: Excel's limit. */
const longestLiteral = 255;
/** Details of a text that is being made for a formula; null for any other text. */
let details: Live<string | number>[] | null = null;
/** Private characters, one for each detail, until the text is taken apart. */
const firstMark = 0xf0000;
const marks = /([\u{F0000}-\u{FFFFD}])/u;

/** Text as a formula writes it: in quotation marks, those within doubled. */
export function quotedText(text: string): string {
  if (text.length <= longestLiteral) return `"${text.replaceAll('"', '""')}"`;
  return `${quotedText(text.slice(0, longestLiteral))}&${quotedText(text.slice(longestLiteral))}`;
}

/** Text as a criterion of COUNTIF and the like, which takes * ? ~ for wildcards. */
export function criterion(text: string): string {
  return text.replace(/[~*?]/g, "~$&");
}

/** Every text of a kind, as a criterion: `matching((set) => texts.lookAt(set))`. */
export function matching(say: (any: string) => string): string {
  const any = String.fromCodePoint(firstMark);
  return criterion(say(any)).replaceAll(any, "*");
}

/** What a formula works out, as a detail of a text: its value where the text is for no formula. */
export function detail(live: Live<string | number>): string {
  if (details === null) return String(live.value);
  details.push(live);
  return String.fromCodePoint(firstMark + details.length - 1);
}

/** A text with details that formulas work out: `live(() => texts.so(detail(day)))`. */
export function live(say: () => string): Live {
  const around = details;
  const own: Live<string | number>[] = [];
  details = own;
  try {
    const parts = say()
      .split(marks)
      .filter((part) => part !== "")
      .map((part) => own[(part.codePointAt(0) ?? 0) - firstMark] ?? fixed(part));
    return joined(...parts);
  } finally {
    details = around;
  }
}

/** A text that never changes, as a part of a formula. */
export function fixed(text: string): Live {
  return { value: text, formula: quotedText(text) };
}

/** One after the other. */
export function joined(...parts: readonly Live<string | number>[]): Live {
  return {
    value: parts.map(({ value }) => String(value)).join(""),
    formula: parts.map(({ formula }) => formula).join("&") || '""',
  };
}

/** @param when whether it is so now, and a formula that is true then */
export function either(
  when: { readonly value: boolean; readonly formula: string },
  then: Live,
  otherwise: Live,
): Live {
  return {
    value: when.value ? then.value : otherwise.value,
    formula: `IF(${when.formula},${then.formula},${otherwise.formula})`,
  };
}
