import { leadersOn, meetingOfSet, recordedFor, recordedMeetings } from "../../attendance";
import { noSet, everySet, type IsoDate, type Programme } from "../../programme";
import { matchingForm, spokenDate } from "../../sheet";
import { reportNames } from "../../wording";
import { SheetCanvas } from "../draw/sheet-canvas";
import type { CellPlan, SheetPlan } from "../workbook-plan";
import type { ReportKind } from "./report-kind";
import { reportTexts } from "./report-texts";
import { finishReport } from "./finish-report";

const texts = reportTexts.hours;

interface FacilitatorHours {
  readonly name: string;
  readonly organisation: string;
  /** Names of the sets they lead or have led. */
  readonly sets: readonly string[];
  /** Set sessions of recorded meetings, one for each of their sets. */
  readonly sessions: number;
  readonly minutes: number;
}

/** Hours led by each facilitator: a set's sessions so far, counted for whoever led the set on the day. */
export const facilitatorHoursReport: ReportKind = {
  draw(programme, today) {
    const hours = hoursOf(programme);
    const meetings = recordedMeetings(programme).size;
    return {
      sheets: [hoursSheet(hours, programme.settings.programmeName, today)],
      facts: { kind: "facilitator-hours", facilitators: hours.length, meetings },
    };
  },
};

/** In the order of the Facilitators sheet, then those who led a set before. */
function hoursOf(programme: Programme): readonly FacilitatorHours[] {
  const [isRecorded, ofSet] = [recordedFor(programme), meetingOfSet(programme)];
  const setNames = new Map(everySet(programme).map(({ number, name }) => [number, name]));
  const { facilitators, year } = programme;
  const former = year.facilitatorTerms.map((term) => ({ ...term, id: term.facilitatorId }));
  const people = new Map<string, { name: string; organisation: string; sets: string[]; minutes: number[] }>();
  for (const { id, name, organisation, setNumber } of [...facilitators, ...former]) {
    if (name === "") continue;
    const own = people.get(keyOf({ id, name })) ?? { name, organisation, sets: [], minutes: [] };
    people.set(keyOf({ id, name }), own);
    const setName = setNames.get(setNumber ?? noSet);
    if (setName !== undefined && !own.sets.includes(setName)) own.sets.push(setName);
  }
  for (const meeting of programme.meetings) {
    for (const { number } of everySet(programme).filter((set) => isRecorded(set.number, meeting.id))) {
      const { date, sessionMinutes } = ofSet(number, meeting);
      for (const leader of leadersOn(programme, number, date)) {
        people.get(keyOf(leader))?.minutes.push(sessionMinutes);
      }
    }
  }
  return [...people.values()].map(({ minutes, ...person }) => ({
    ...person,
    sessions: minutes.length,
    minutes: minutes.reduce((sum, each) => sum + each, 0),
  }));
}

function keyOf({ id, name }: { readonly id: string; readonly name: string }): string {
  return id || matchingForm(name);
}

function hoursSheet(hours: readonly FacilitatorHours[], programmeName: string, today: IsoDate): SheetPlan {
  const canvas = new SheetCanvas([34, 44, 34, 12, 10]);
  canvas.band(reportNames["facilitator-hours"].title, reportTexts.onDay(programmeName, spokenDate(today)));
  canvas.text(texts.howTo, "note");
  canvas.skip();
  canvas.header(texts.columns);
  for (const { name, organisation, sets, sessions, minutes } of hours) {
    canvas.row([
      ...[name, organisation, sets.join(", ")].map((value): CellPlan => ({
        value: value || null,
        style: "bodyWrapped",
      })),
      { value: sessions, style: "number" },
      { value: minutes / 60, style: "number", format: "0.0" },
    ]);
  }
  if (hours.length === 0) canvas.text(texts.nobody);
  return finishReport(canvas, "report-facilitator-hours", texts, {
    print: { orientation: "landscape", titleRows: null, pagesAcross: 1 },
  });
}
