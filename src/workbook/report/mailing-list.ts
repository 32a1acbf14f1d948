import type { IsoDate, Programme } from "../../programme";
import { spokenDate } from "../../sheet";
import { reportNames } from "../../wording";
import { SheetCanvas } from "../draw/sheet-canvas";
import { columnWidthFor } from "../draw/text-size";
import type { StyleName } from "../styles";
import type { CellPlan, SheetPlan } from "../workbook-plan";
import type { ReportKind } from "./report-kind";
import { reportTexts } from "./report-texts";
import { finishReport } from "./finish-report";

const texts = reportTexts.mailing;

interface SetAddresses {
  readonly setName: string;
  /** Facilitators first, then members in the order of the roster; an address is empty when not known. */
  readonly people: readonly {
    readonly role: string;
    readonly name: string;
    readonly email: string;
  }[];
}

/** Names and addresses by set, for the administrator; members who have left are not in it. */
export const mailingListReport: ReportKind = {
  draw(programme, today) {
    const sets = addressesOf(programme, today);
    const people = sets.flatMap((set) => set.people);
    const without = people.filter(({ email }) => email === "").length;
    return {
      sheets: [mailingListSheet(sets, programme.settings.programmeName, today)],
      facts: { kind: "mailing-list", sets: sets.length, people: people.length, without },
    };
  },
};

function addressesOf({ sets, facilitators, members }: Programme, today: IsoDate): readonly SetAddresses[] {
  return sets.map(({ number, name: setName }) => ({
    setName,
    people: [
      ...facilitators
        .filter(({ setNumber }) => setNumber === number)
        .map(({ name, email }) => ({ role: texts.facilitator, name, email })),
      ...members
        .filter(({ setNumber, left }) => setNumber === number && (left === null || left >= today))
        .map(({ name, email }) => ({ role: texts.member, name, email: email ?? "" })),
    ],
  }));
}

function mailingListSheet(sets: readonly SetAddresses[], programmeName: string, today: IsoDate): SheetPlan {
  const names = sets.flatMap(({ people }) => people.map(({ name }) => name));
  const name = columnWidthFor(names, 26, 50);
  const canvas = new SheetCanvas([16, 11, name, 130 - name]);
  canvas.band(reportNames["mailing-list"].title, reportTexts.onDay(programmeName, spokenDate(today)));
  canvas.text(texts.howTo, "note");
  canvas.skip();
  canvas.heading(texts.toCopy);
  canvas.header(texts.toCopyColumns);
  for (const { setName, people } of sets) {
    const addresses = [...new Set(people.map(({ email }) => email).filter((email) => email !== ""))];
    const without = people.filter(({ email }) => email === "").map(({ name }) => name);
    canvas.row([
      text(setName, "bodyTop"),
      { value: addresses.length, style: "numberTop" },
      text(without.join(", "), "bodyTop"),
      text(addresses.join("; "), "bodyTop"),
    ]);
  }
  canvas.skip();
  const heading = canvas.heading(texts.everyone);
  const everyone = canvas.header(texts.everyoneColumns);
  for (const { setName, people } of sets) {
    for (const { role, name, email } of people)
      canvas.row([setName, role, name, email].map((value) => text(value)));
  }
  canvas.together(heading, everyone + 3);
  return finishReport(canvas, "report-mailing-list", texts, {
    // The header of the last list, which is the long one.
    print: canvas.pages("landscape", { first: everyone, last: everyone }),
  });
}

function text(value: string, style: StyleName = "bodyWrapped"): CellPlan {
  return { value: value || null, style };
}
