import type { CellChange, Problem, ProblemCode, WorkbookChange } from "../programme";
import { known, spokenDate } from "../sheet";
import { sayCount } from "./say-count";
import { sayList } from "./say-list";
import type { Remedy, Sentence } from "./sentences";
import { catalogue, plural } from "../words";

export const chooseEarlier: Remedy = {
  commandLine: "Choose another with --which; --list shows what there is.",
  pane: "Choose another from the list of earlier sets.",
};

/** Sentences that the pane shows without a problem being raised: apart, so that its page loads no others. */
export const paneSentences = catalogue("problems", {
  "cycle-has-begun": ({ meetingId, date }) => ({
    what: `Attendance is recorded for ${meetingId} on ${spokenDate(date)}, so the cycle was not planned again.`,
    remedy: "Add meetings, or move single ones to another day.",
  }),
  "file-password-wrong": ({ file }) => ({
    what: `${file} does not open with this password, or is damaged.`,
    remedy: {
      commandLine:
        "Check the password that was sent with the pack. If packs have different ones, give --password for each.",
      pane: "Check the password that was sent with the pack. Collect packs with different passwords one by one.",
    },
  }),
  "members-without-set": ({ names }) => ({
    what: `${sayList(names)} ${plural(names.length, "has", "have")} no set.`,
    remedy: {
      commandLine:
        "Place them where they fit best with join, or run allocate to place them all; everybody else keeps their set.",
      pane: "Place them where they fit best on the screen “Sets”, or allocate sets to place them all; everybody else keeps their set.",
    },
  }),
  "no-such-earlier-sets": ({ which, there }) => ({
    what:
      there === 0
        ? "There are no earlier sets that are different from the current sets."
        : `There ${plural(there, "is", "are")} ${sayCount(there, "earlier allocation")} that can be brought back. There is no number ${String(which)}.`,
    remedy:
      there === 0
        ? "Sets are recorded on the Earlier sets sheet from the first allocation on."
        : chooseEarlier,
  }),
  "too-few-members": ({ count, leftOut }) => ({
    what: `The roster has ${sayCount(count, "member")}, and a set needs at least 4.`,
    remedy:
      leftOut > 0
        ? `${sayCount(leftOut, "row")} ${plural(leftOut, "was", "were")} left out: look at why, correct ${plural(leftOut, "it", "them")}, and try again.`
        : "Add members to the roster and try again.",
  }),
  "workbook-read-only": () => ({
    what: "The workbook is read-only, so nothing can be written.",
    remedy:
      "Choose “Enable Editing” or “Edit Workbook” in Excel, or save a copy under your own name. Then open Learning Sets again.",
  }),
} satisfies { readonly [C in ProblemCode]?: (details: Problem<C>["details"]) => Sentence });

const mostCells = 3;

/** "“Nurse” is now “Podiatrist” on the sheet “Members” (C7)" */
export const sayCellChange = catalogue(
  "sayCellChange",
  ({ cell, before, now }: CellChange, sheet: string): string => {
    const where = `on the sheet “${sheet}” (${cell})`;
    if (before === "") return `“${shortened(now)}” was typed ${where}`;
    return now === ""
      ? `“${shortened(before)}” was deleted ${where}`
      : `“${shortened(before)}” is now “${shortened(now)}” ${where}`;
  },
);

/** "“Late Joiner”, “Nurse” and “Mill Lane” were typed on the sheet “Members” (row 26)" */
export const sayTypedRow = catalogue("sayTypedRow", (edits: readonly CellChange[], sheet: string): string => {
  const row = /\d+$/.exec(known(edits[0]).cell)?.[0] ?? "";
  return `${sayList(edits.map(({ now }) => `“${shortened(now)}”`))} were typed on the sheet “${sheet}” (row ${row})`;
});

const longestText = 60;

function shortened(text: string): string {
  return text.length > longestText ? `${text.slice(0, longestText - 1)}…` : text;
}

/** What somebody did to the workbook: "B4 was edited on the sheet “Roster”". */
export const sayWorkbookChange = catalogue(
  "sayWorkbookChange",
  ({ sheet, kind, before, cells, cellCount }: WorkbookChange): string => {
    switch (kind) {
      case "added":
        return `the sheet “${sheet}” was added`;
      case "deleted":
        return `the sheet “${sheet}” was deleted`;
      case "renamed":
        return `the sheet “${before ?? ""}” is now called “${sheet}”`;
      case "edited":
        return cellCount > mostCells
          ? `${sayCount(cellCount, "cell")} were edited on the sheet “${sheet}”, the first of them ${known(cells[0])}`
          : `${sayList(cells)} ${plural(cells.length, "was", "were")} edited on the sheet “${sheet}”`;
    }
  },
);
