import type { IsoDate } from "../programme";
import { spokenDate } from "../sheet";
import { catalogue, listOf, plural } from "../words";

/**
 * Letters that say what the record shows and ask for nothing private: no reproach, no reason wanted, and a
 * way out if the record is wrong.
 */

export const letters = catalogue("letters", { aboutMisses, aboutApology, aboutRegisters });

function aboutMisses(about: {
  readonly name: string;
  readonly programmeName: string;
  /** Of meetings that are recorded, at least one. */
  readonly dates: readonly IsoDate[];
  readonly nextDate: IsoDate | null;
}): string {
  const { name, programmeName, dates, nextDate } = about;
  return paragraphs([
    `Dear ${name},`,
    `Our record says that you were not at the ${plural(dates.length, "meeting", "meetings")} of ${programmeName} on ${sayDates(dates)}. If it is wrong, tell us and we will put it right.`,
    "If anything would make it easier for you to take part, or if your plans have changed, we should be glad to hear from you. You do not have to give a reason.",
    ...(nextDate === null ? [] : [`The next meeting is on ${spokenDate(nextDate)}.`]),
  ]);
}

function aboutApology(about: {
  readonly name: string;
  readonly programmeName: string;
  readonly date: IsoDate;
}): string {
  const { name, programmeName, date } = about;
  return paragraphs([
    `Dear ${name},`,
    `You sent your apologies for a meeting of ${programmeName} whose day has changed since. It is now on ${spokenDate(date)}.`,
    "Could you let us know whether you can come on that day? If you cannot, you do not have to give a reason.",
  ]);
}

function aboutRegisters(about: {
  /** The facilitator's, or empty. */
  readonly name: string;
  readonly setName: string;
  readonly dates: readonly IsoDate[];
}): string {
  const { name, setName, dates } = about;
  return paragraphs([
    name === "" ? "Dear facilitator," : `Dear ${name},`,
    `We do not have the complete attendance of ${setName} for ${sayDates(dates)} yet.`,
    "Could you send us the register? We need who was there, and nothing of what was said.",
  ]);
}

function paragraphs(texts: readonly string[]): string {
  return texts.join("\n\n");
}

function sayDates(dates: readonly IsoDate[]): string {
  return listOf(dates.map(spokenDate));
}
