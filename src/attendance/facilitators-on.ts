import type { IsoDate, Programme, SetNumber } from "../programme";

/** Somebody who leads a set on a day. */
export interface Leader {
  readonly id: string;
  readonly name: string;
  readonly organisation: string;
}

/** Who leads a set on a day, whoever leads it now: one, or co-facilitators; none before one was named. */
export function leadersOn(
  { facilitators, year }: Pick<Programme, "facilitators" | "year">,
  setNumber: SetNumber,
  day: IsoDate,
): readonly Leader[] {
  const hasBegun = ({ from }: { readonly from: IsoDate | null }): boolean => from === null || from <= day;
  const before = year.facilitatorTerms.filter(
    (term) => term.setNumber === setNumber && hasBegun(term) && day <= term.until,
  );
  const now = facilitators.filter((row) => row.setNumber === setNumber && row.name !== "" && hasBegun(row));
  return [
    ...before.map(({ facilitatorId: id, name, organisation }) => ({ id, name, organisation })),
    ...now.map(({ id, name, organisation }) => ({ id, name, organisation })),
  ];
}
