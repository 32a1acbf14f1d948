import { catalogue } from "../words";

/** What a pack says of visitors. */
export const visitorTexts = catalogue("visitors", {
  name: (name: string, meetingId: string): string => `${name} (visitor at ${meetingId})`,
});
