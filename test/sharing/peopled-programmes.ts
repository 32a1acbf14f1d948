import { moveMember } from "../../src/attendance";
import { allocateSets, certificateOf } from "../../src/commands";
import type { AttendanceCode, Certificate, Programme } from "../../src/programme";
import { opened } from "../opened";
import { contentOf, rosterRows } from "../workbook-content";
import { numbersFrom } from "./random-programmes";

/** Somebody of each kind that a programme can know, and what must be found of them nowhere. */
export interface Peopled {
  readonly programme: Programme;
  readonly certificate: Certificate;
  readonly texts: readonly string[];
}

const forenames = ["Ada", "Bo", "Cyril", "Dora", "Li", "Xanthe", "Marguerite-Anne", "O’Neil", "Jo", "Zoë"];
const surnames = [
  "Thornbury",
  "Ng",
  "Fenwick",
  "Ashdown-Vere",
  "MacAlister",
  "Quince",
  "Van der Berg",
  "Ó Briain",
];

/** A programme in mid-year with names in every text that people type, others for each seed. */
export function peopledProgramme(seed: number): Peopled {
  const random = numbersFrom(seed * 6151);
  for (let warm = 0; warm < 5; warm++) random();
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
  const count = 12 + Math.floor(random() * 24);
  const [header = [], ...rows] = rosterRows(count, 3 + Math.floor(random() * 6));
  const names = rows.map(
    (_, index) =>
      `${pick(forenames)} ${pick(surnames)}${index % 3 === 0 ? `-Sel${"abcdefghijklmnop".charAt(index % 16)}` : ""}`,
  );
  const name = (): string => pick(names);
  const part = (): string => pick(name().split(" "));
  const roster = [
    [...header, "Region", `${part()}'s theme`, `Ask ${name()}`],
    ...rows.map((cells, index) => [
      names[index] ?? "",
      random() < 0.1 ? `Nurse to ${part()}` : (cells[1] ?? ""),
      String(cells[2]) === "Trust 1"
        ? `${part()} & partners`
        : String(cells[2]) === "Trust 2"
          ? `Dr ${name()}`
          : (cells[2] ?? ""),
      cells[3] ?? "",
      String(cells[2]) === "Trust 1" ? `${part()}'s patch` : "North",
      index % 2 === 0 ? `led by ${part()}` : "Flow",
      `see ${name()}`,
    ]),
  ];
  const theme = String(roster[0]?.[5]);
  const formed = allocateSets(opened(contentOf(roster)), {
    ...{ reform: false, today: "2026-08-20", meetings: { firstMeeting: "2026-09-08" } },
    settings: { programmeName: `${part()} cohort`, balance: theme },
  });
  const { members, meetings, sets } = formed.programme;
  const ids = members.map(({ id }) => id);
  const codes: readonly AttendanceCode[] = ["P", "P", "L", "A", "U"];
  const strangers = ["Quentin Departed", "Fay Outside", "Una Speaker", "Zebedee Copy", "Gil Before"];
  const peopled: Programme = {
    ...formed.programme,
    formerMembers: [{ id: "LEFT01", name: "Quentin Departed" }],
    matchings: [
      ...formed.programme.matchings,
      {
        grouping: "profession",
        typed: `Nurse to ${part()}`,
        countedAs: `Nurse of ${name()}`,
        family: part(),
        proposal: "",
      },
    ],
    sets: sets.map((set) => (set.number === 1 ? { ...set, name: `${part()}'s set` } : set)),
    facilitators: sets.map(({ number }) => ({
      ...{
        id: number === 1 ? "FAYOUT1" : `F${String(number)}`,
        setNumber: number,
        available: true,
        mostSets: 1,
      },
      ...{
        name: number === 1 ? "Fay Outside" : `Helper ${name()}`,
        email: "fay@outside.example",
        from: null,
      },
      ...{ organisation: `${part()} Coaching`, notes: `shy, see ${name()}` },
    })),
    rules: [
      { typedKind: `apart, says ${part()}`, kind: "keep-apart", first: names[0] ?? "", second: ids[1] ?? "" },
      { typedKind: `as ${name()} asked`, kind: null, first: name(), second: name() },
    ],
    leftOut: [
      {
        ...{ sheet: "Members", row: 40, reason: "duplicate", detail: "repeats Zebedee Copy" },
        values: ["Zebedee Copy", "Nurse", "Trust 0", "zebedee@members.example", "North", "Flow", name()],
      },
    ],
    meetings: meetings.map((meeting) => ({
      ...meeting,
      ...{
        speaker: "Dr Una Speaker",
        topic: `${part()} on flow`,
        venue: `at ${part()}'s`,
        note: `for ${name()}`,
      },
    })),
    attendance: ids.flatMap((memberId) =>
      meetings
        .slice(0, 4)
        .map(({ id: meetingId }) =>
          random() < 0.05
            ? { memberId, meetingId, code: null, notUnderstood: `ask ${name()}` }
            : { memberId, meetingId, code: pick(codes), notUnderstood: null },
        ),
    ),
    year: {
      ...formed.programme.year,
      rooms: [{ meetingId: null, setNumber: 1, room: `${part()}'s office`, capacity: 12 }],
      apologiesToReconfirm: [{ memberId: ids[2] ?? "", meetingId: "M6" }],
      facilitatorTerms: [
        {
          ...{ facilitatorId: "GILBEF1", name: "Gil Before", organisation: `${name()} Ltd`, setNumber: 1 },
          ...{ from: null, until: "2026-10-01" },
        },
      ],
    },
  };
  const moving = ids.slice(0, 3).filter((id) => members.find((member) => member.id === id)?.setNumber === 1);
  const programme = moving.reduce((so, id) => moveMember(so, id, sets.length, "2026-11-02"), peopled);
  return {
    programme,
    certificate: certificateOf(programme),
    texts: [
      ...names,
      ...[...forenames, ...surnames].filter((each) => !/^(?:Jo|Li|Bo|Ng|Ada|Zoë)$/.test(each)),
      ...programme.members.flatMap(({ id, email }) => [id, email ?? ""]),
      ...strangers,
      ...strangers.flatMap((each) => each.split(" ").slice(0, 1)),
      ...["LEFT01", "FAYOUT1", "GILBEF1", "fay@outside.example", "zebedee@members.example", "shy"],
    ],
  };
}
