import { emailForm, nameForm, type ColumnRole, type Notice, type Programme } from "../../programme";
import { peopleOnSheet } from "../../roster";
import type { SheetContent } from "../../sheet";
import { readOnce } from "./read-once";

const peopleOn = readOnce(peopleOnSheet);

/**
 * Who was typed on a list of the administrator's own and not on the Roster, which is what counts. A sheet is such
 * a list while at least half of its people are, or were, in the programme: one of other people says nothing. Rows
 * that were left out of the programme are no news either.
 */
export function peopleElsewhere(
  sheets: readonly SheetContent[],
  roster: string,
  { members, formerMembers, leftOut }: Pick<Programme, "members" | "formerMembers" | "leftOut">,
  chosenOn: (sheet: SheetContent) => Partial<Record<ColumnRole, string>>,
): Notice[] {
  const left = leftOut.flatMap(({ values }) => values.map(String));
  const known = new Set([...[...members, ...formerMembers].map(({ name }) => name), ...left].map(nameForm));
  const emails = new Set(members.map(({ email }) => emailForm(email ?? "")));
  return sheets.flatMap((sheet): Notice[] => {
    const people = peopleOn(sheet, chosenOn(sheet));
    const others = people.filter(
      ({ form, email }) => !known.has(form) && (email === null || !emails.has(email)),
    );
    const [first] = others;
    if (!first || others.length * 2 > people.length) return [];
    const details = { names: others.map(({ name }) => name), roster, sheet: sheet.name };
    return [
      {
        severity: "attention",
        problem: { code: "not-on-roster", details, place: { sheet: sheet.name, cell: first.cell } },
      },
    ];
  });
}
