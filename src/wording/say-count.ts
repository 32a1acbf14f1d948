import { spokenDate, type IsoDate } from "../sheet";
import { catalogue, counted, type Count } from "../words";

/** "1 member", "2 members", "3 bodies". */
export const sayCount = catalogue("sayCount", (number: Count, noun: string): string => {
  const many = noun === "person" ? "people" : noun.endsWith("y") ? `${noun.slice(0, -1)}ies` : `${noun}s`;
  return counted(number, noun, many);
});

/** "10 members", "10 members, 2 have left": whoever has a last day is still counted among them. */
export const sayMembers = catalogue(
  "sayMembers",
  (members: readonly { readonly left: string | null }[]): string => {
    return sayMemberCount(members.length, members.filter(({ left }) => left !== null).length);
  },
);

/** The same from the numbers of all and of those who have left. */
export const sayMemberCount = catalogue("sayMemberCount", (all: number, left: number): string => {
  const members = sayCount(all, "member");
  return left === 0 ? members : `${members}, ${sayLeft(left)}`;
});

/** "1 has left", "2 have left" */
export const sayLeft = catalogue(
  "sayLeft",
  (count: number): string => `${counted(count, "has", "have")} left`,
);

/** "Ada Okafor", "Ada Okafor (last day Tuesday 2 March 2027)" */
export const sayNameOf = catalogue(
  "sayNameOf",
  ({ name, left }: { readonly name: string; readonly left: IsoDate | null }): string =>
    left === null ? name : `${name} (last day ${spokenDate(left)})`,
);

/** "12.3": to a tenth. */
export const sayNumber = (number: number): string => String(Math.round(number * 10) / 10);
