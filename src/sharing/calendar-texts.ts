import { catalogue } from "../words";

/** What a calendar's entries say. */
export const calendarTexts = catalogue("calendar", {
  cancelled: (title: string): string => `Cancelled: ${title}`,
  link: (link: string): string => `Join online: ${link}`,
  speaker: (start: string, who: string): string => `${start} External speaker${who === "" ? "" : `, ${who}`}`,
  session: (start: string, end: string): string => `${start} to ${end} Learning set session`,
});
