import { recordedMeetings } from "../../attendance";
import type { IsoDate, Programme } from "../../programme";
import { matchingForm, spokenDate } from "../../sheet";
import { SheetCanvas } from "../draw/sheet-canvas";
import { tabColours } from "../styles";
import type { CellPlan, SheetPlan } from "../workbook-plan";
import type { ReportKind } from "./report-kind";

interface FacilitatorHours {
  readonly name: string;
  readonly organisation: string;
  /** Names of the sets they have now. */
  readonly sets: readonly string[];
  /** Set sessions of recorded meetings, one for each of their sets. */
  readonly sessions: number;
  readonly minutes: number;
}

/** Hours led by each facilitator: a set's sessions so far, counted for whoever has the set now. */
export const facilitatorHoursReport: ReportKind = {
  title: "Facilitators' hours",
  about: "hours led by each facilitator at meetings so far",
  draw(programme, today) {
    const hours = hoursOf(programme);
    const meetings = recordedMeetings(programme).size;
    return {
      sheets: [hoursSheet(hours, programme.settings.programmeName, today)],
      facts: { kind: "facilitator-hours", facilitators: hours.length, meetings },
    };
  },
};

/** In the order of the Facilitators sheet; somebody with a row for each of their sets is one person. */
function hoursOf(programme: Programme): readonly FacilitatorHours[] {
  const recorded = recordedMeetings(programme);
  const lengths = programme.meetings
    .filter(({ id }) => recorded.has(id))
    .map(({ sessionMinutes }) => sessionMinutes);
  const perSet = lengths.reduce((sum, minutes) => sum + minutes, 0);
  const setNames = new Map(programme.sets.map(({ number, name }) => [number, name]));
  const people = new Set(programme.facilitators.map(({ name }) => matchingForm(name)));
  return [...people].map((form) => {
    const rows = programme.facilitators.filter(({ name }) => matchingForm(name) === form);
    const numbers = new Set(rows.map(({ setNumber }) => setNumber));
    const sets = [...numbers].flatMap((number) => setNames.get(number ?? 0) ?? []);
    return {
      ...{ name: rows[0]?.name ?? "", organisation: rows[0]?.organisation ?? "", sets },
      sessions: sets.length * lengths.length,
      minutes: sets.length * perSet,
    };
  });
}

function hoursSheet(hours: readonly FacilitatorHours[], programmeName: string, today: IsoDate): SheetPlan {
  const canvas = new SheetCanvas([34, 44, 34, 12, 10]);
  canvas.band("Facilitators' hours", `${programmeName}, ${spokenDate(today)}`);
  canvas.text(
    "Set sessions of meetings that are held or have attendance recorded. They are counted for the facilitator whom the set has now.",
    "note",
  );
  canvas.skip();
  canvas.header(["Facilitator", "Organisation", "Sets", "Sessions", "Hours"]);
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
  if (hours.length === 0) canvas.text("There is nobody on the Facilitators sheet.");
  return canvas.finish({
    key: "report-facilitator-hours",
    name: "Hours",
    tabColour: tabColours.read,
    frozen: { rows: 2, columns: 0 },
    print: { orientation: "landscape", titleRows: null, pagesAcross: 1 },
    summary: "Hours led by each facilitator.",
  });
}
