import { sayCount } from "./say-count";
import { sayList } from "./say-list";
import { catalogue, counted, plural } from "../words";

/** A place where a returned pack is not as it would be made now. */
interface PackChange {
  readonly sheet: string;
  readonly what: "added" | "gone" | "changed";
  readonly cells: readonly string[];
  readonly further: number;
  readonly missing: number;
}

/** One line on something in a returned pack that is ignored. */
export const sayPackChange = catalogue(
  "sayPackChange",
  ({ sheet, what, cells, further, missing }: PackChange): string => {
    if (what === "added") return `the sheet “${sheet}” is not part of the pack. It was ignored.`;
    if (what === "gone") return `the sheet “${sheet}” is gone. It is not needed.`;
    const more = further > 0 ? ` and ${String(further)} more` : "";
    const others = cells.length + further;
    const found = [
      ...(others > 0
        ? [`${cells.join(", ")}${more} ${plural(others, "is", "are")} different from your workbook`]
        : []),
      ...(missing > 0 ? [`${counted(missing, "entry is", "entries are")} missing`] : []),
    ];
    const ignored = plural(others + missing, "This change was ignored.", "These changes were ignored.");
    return `on the sheet “${sheet}”, ${found.join(", and ")}. ${ignored}`;
  },
);

/** A column that somebody added to a returned pack's tracker. */
export const sayAddedColumn = catalogue("sayAddedColumn", (column: string): string => {
  return `the column “${column}” was added to the Attendance sheet. It was ignored.`;
});

/** @param pack its file, or how else it is named */
export const sayOlderPack = catalogue(
  "sayOlderPack",
  (pack: string): string => `${pack}: the workbook has changed since this file was made.`,
);

/** How a returned pack and its seal go together. */
interface PackSeal {
  readonly file: string;
  readonly seal: "fits" | "broken" | "removed" | "none" | "unknown";
}

/** What is to be said of the seals of returned packs, a line each. @param isKeyed the workbook seals its packs */
export const saySeals = catalogue("saySeals", (packs: readonly PackSeal[], isKeyed: boolean): string[] => {
  const filesWith = (seal: PackSeal["seal"]): string[] =>
    packs.filter((pack) => pack.seal === seal).map(({ file }) => file);
  const line = (files: readonly string[], one: string, many: string): string[] =>
    files.length === 0 ? [] : [`${sayList(files)} ${plural(files.length, one, many)}`];
  return [
    ...line(
      filesWith("broken"),
      "is not from the pack you sent: its set, its members or its seal were changed.",
      "are not from the packs you sent: their sets, their members or their seals were changed.",
    ),
    ...line(
      filesWith("removed"),
      "is not from the pack you sent: its seal is gone.",
      "are not from the packs you sent: their seals are gone.",
    ),
    ...line(
      filesWith("none"),
      `has no seal, so nothing shows that it is the pack you sent.${isKeyed ? " Its codes are saved only if you choose them." : ""}`,
      `have no seal, so nothing shows that they are the packs you sent.${isKeyed ? " Their codes are saved only if you choose them." : ""}`,
    ),
    ...line(
      filesWith("unknown"),
      "has a seal that cannot be checked, because this workbook has no key.",
      "have seals that cannot be checked, because this workbook has no key.",
    ),
  ];
});

/** What is to be said of lists from elsewhere, a line each. */
export const sayLists = catalogue(
  "sayLists",
  (
    lists: readonly {
      readonly file: string;
      readonly people: number;
      readonly byName: number;
      readonly codeColumn: string | null;
    }[],
  ): string[] => {
    return lists.map(({ file, people, byName, codeColumn }) => {
      const listed = `${file} lists ${sayCount(people, "person")}.`;
      const named = `${sayCount(byName, "member")} ${plural(byName, "was", "were")} found by name, because no email address fits.`;
      const codes = codeColumn === null ? "" : ` The codes are from its column “${codeColumn}”.`;
      return `${listed}${codes}${byName === 0 ? "" : ` ${named}`} People who are not listed stay as they are.`;
    });
  },
);

/** Why a person is asked about a returned code that the tracker does not have. */
export const askedBecause = catalogue("askedBecause", {
  "other-set": "now in another set",
  "visits-elsewhere": "with another set at that meeting",
  "no-seal": "from a file without a seal",
  "not-from-pack": "not from the pack you sent",
  "other-name": "under another name",
  "heading-moved": "under a heading that was moved",
});

/** Why a returned code is left aside, whatever its reader does. */
export const leftAsideBecause = catalogue("leftAsideBecause", {
  "not-understood": "not an attendance code",
  "not-a-member": "the member is no longer on the roster",
  "unknown-person": "not on the roster",
  "shared-name": "the name of more than one member",
  "no-visit": "a visitor, at a meeting that was not visited",
  "no-meeting": "no such meeting",
  "meeting-cancelled": "the meeting was cancelled",
});
