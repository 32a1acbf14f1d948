import { known, matchingForm, type CellScalar, type IsoDate } from "../sheet";
import { nameForm, type ColumnRole, type Matching, type Member, type Notice, attention } from "../programme";
import type { Candidate, RoleColumns } from "./candidates";
import type { DataRow } from "./data-rows";
import { countOrganisations } from "./count-organisations";
import { countProfessions, type CountedGroups, type PlaceOf } from "./count-professions";
import {
  coarseGroupings,
  organisationGroupings,
  professionGroupings,
  type CoarseColumn,
  type LabelledGrouping,
} from "./form-groupings";
import { memberIds, type ToIdentify } from "./member-ids";
import { readDates } from "./read-dates";
import { readLocked, readSets } from "./read-sets";
import type { RosterOptions, RosterReading } from "./roster-reading";
import { someCells } from "./some-cells";
import { groupSizeNotices } from "./group-sizes";

export interface MembersRead extends Pick<RosterReading, "members" | "groupings" | "matchings" | "notices"> {
  /** "other" when the column called Set is about something else. */
  readonly roles: { readonly set: ColumnRole };
}

/** Makes members of the rows that are somebody: their groups, IDs, dates and sets. */
export function readMembers(
  candidates: readonly Candidate[],
  columns: RoleColumns,
  { matchings: kept = [], takenIds = [] }: RosterOptions,
): MembersRead {
  const rows = candidates.map(({ source }) => source);
  const notices: Notice[] = [];
  const counted = countGroups(candidates, columns, kept, notices);
  const dates = (role: "joined" | "left"): ReadonlyMap<DataRow, IsoDate> => {
    const cells = columns.cells(rows, role);
    const read = cells && readDates(cells);
    notices.push(...(read?.notices ?? []));
    return read?.dates ?? new Map<DataRow, IsoDate>();
  };
  const joined = dates("joined");
  const left = dates("left");
  notices.push(...leftBeforeJoined(candidates, columns, joined, left));

  const setCells = columns.cells(rows, "set");
  const lockedCells = columns.cells(rows, "locked");
  const sets = setCells && readSets(setCells, lockedCells !== null && columns.has("id"));
  const locked = lockedCells && readLocked(lockedCells);
  const toIdentify = candidates.map((candidate): ToIdentify => {
    const { source: row } = candidate;
    const typed = columns.has("id")
      ? { id: columns.text(row, "id"), address: columns.address(row, "id") }
      : null;
    return { row, typed, content: contentOf(candidate) };
  });
  const { ids, notices: idNotices } = memberIds(toIdentify, takenIds, columns.sheet);
  notices.push(...(sets?.notices ?? []), ...(locked?.notices ?? []), ...idNotices);

  const members = candidates.map((candidate, index): Member => ({
    id: known(ids.get(candidate.source)),
    name: candidate.name,
    profession: candidate.profession,
    organisation: candidate.organisation,
    email: candidate.email === "" ? null : candidate.email,
    joined: joined.get(candidate.source) ?? null,
    left: left.get(candidate.source) ?? null,
    groups: Object.fromEntries(
      counted.groupings.map(({ grouping, labels }) => [grouping.key, known(labels[index])]),
    ),
    values: candidate.source.cells.map(({ value }) => value),
    setNumber: sets?.sets.get(candidate.source) ?? null,
    locked: locked?.locked.has(candidate.source) === true,
  }));
  return {
    members,
    groupings: counted.groupings.map(({ grouping }) => grouping),
    matchings: counted.matchings,
    roles: { set: sets?.isAboutSets === false ? "other" : "set" },
    notices: [...notices, ...groupSizeNotices(counted.groupings)],
  };
}

function countGroups(
  candidates: readonly Candidate[],
  columns: RoleColumns,
  kept: readonly Matching[],
  notices: Notice[],
): { groupings: LabelledGrouping[]; matchings: Matching[] } {
  const count = <T extends CountedGroups>(
    role: "profession" | "organisation",
    countTexts: (texts: readonly string[], kept: readonly Matching[], placeOf: PlaceOf) => T,
  ): T | null => {
    if (!columns.has(role)) {
      const headers = columns.columns.map(({ header }) => header);
      const row = String(columns.headerRow + 1);
      const problem = {
        code: `no-${role}-column`,
        details: { headers },
        place: { sheet: columns.sheet, cell: `${row}:${row}` },
      } as const;
      notices.push(attention(problem));
      return null;
    }
    const counted = countTexts(
      candidates.map((candidate) => candidate[role]),
      kept,
      (position) => {
        const source = candidates[position]?.source;
        return { sheet: columns.sheet, ...(source && { cell: columns.address(source, role) }) };
      },
    );
    const blank = counted.blank.map((position) => known(candidates[position]).source);
    const cells = blank.map((row) => columns.address(row, role));
    const [cell] = cells;
    if (cell !== undefined) {
      const place = { sheet: columns.sheet, cell };
      notices.push(attention({ code: `${role}-not-given`, details: someCells(cells), place }));
    }
    notices.push(...counted.notices);
    return counted;
  };
  const professions = count("profession", countProfessions);
  const organisations = count("organisation", countOrganisations);
  const coarse = (["region", "organisationType"] as const).flatMap((key): CoarseColumn[] =>
    columns.has(key)
      ? [
          {
            ...{ key, label: coarseGroupings[key] },
            texts: candidates.map(({ source }) => columns.text(source, key)),
          },
        ]
      : [],
  );
  const nested = organisationGroupings(organisations?.labels ?? null, coarse);
  notices.push(...nested.notices);
  const others = kept.filter(({ grouping }) => grouping !== "profession" && grouping !== "organisation");
  return {
    groupings: [
      ...(professions ? professionGroupings(professions.families, professions.labels) : []),
      ...nested.groupings,
    ],
    matchings: [...(professions?.matchings ?? []), ...(organisations?.matchings ?? []), ...others],
  };
}

/** What a member is, as one text, whatever their row. */
function contentOf({ name, organisation, profession, email, source }: Candidate): string {
  const forms = [nameForm(name), ...[organisation, email, profession].map(matchingForm)];
  const values: CellScalar[] = source.cells.map(({ value }) => value);
  return `${forms.join("\u0000")}\u0000${JSON.stringify(values)}`;
}

function leftBeforeJoined(
  candidates: readonly Candidate[],
  columns: RoleColumns,
  joined: ReadonlyMap<DataRow, IsoDate>,
  left: ReadonlyMap<DataRow, IsoDate>,
): Notice[] {
  const cells = candidates.flatMap(({ source }) => {
    const [from, to] = [joined.get(source), left.get(source)];
    return from !== undefined && to !== undefined && to < from ? [columns.address(source, "left")] : [];
  });
  const [cell] = cells;
  if (cell === undefined) return [];
  return [
    attention({
      code: "left-before-joined",
      details: someCells(cells),
      place: { sheet: columns.sheet, cell },
    }),
  ];
}
