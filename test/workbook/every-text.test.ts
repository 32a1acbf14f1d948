import { allocateSets, apply, type Command } from "../../src/commands";
import { language as pseudo } from "../../src/languages/en-XA";
import { ruleKindNames, ruleKinds } from "../../src/programme";
import { isoDate, spokenDate, toBeSet } from "../../src/sheet";
import { calendarFiles, chaseList, setPack } from "../../src/sharing";
import {
  attendanceTable,
  earlierSetsLabels,
  fixedKeys,
  headersOf,
  packLabels,
  packRoomHeader,
  programmeLabels,
  settingRows,
  sheetOf,
} from "../../src/tables";
import {
  planPack,
  planReport,
  planWorkbook,
  reportKinds,
  type ReportRequest,
  type SheetPlan,
  type WorkbookPlan,
} from "../../src/workbook";
import { formerWord } from "../../src/workbook/sheets/attendance-codes";
import { removed } from "../../src/workbook/sheets/attendance-sheet";
import { speak } from "../../src/words";
import { opened } from "../opened";
import { plannedContent } from "../planned-content";
import { contentOf, rosterRows } from "../workbook-content";
import { lintPlan } from "./lint/lint-plan";

const today = "2026-12-01";
const context = { today } as const;

beforeAll(() => {
  speak(pseudo);
});
afterAll(() => {
  speak();
});

function formed(members = 24) {
  return allocateSets(opened(contentOf(rosterRows(members, 4))), {
    ...{ reform: false, today: "2026-08-20" as const },
    ...{
      settings: { retentionDate: "2026-11-01" as const },
      meetings: { firstMeeting: "2026-09-08" as const },
    },
  });
}

/** A year with something on every sheet. */
const commands: readonly Command[] = [
  { kind: "record", meetingId: "M1", allPresent: "every-set", codes: [{ member: "M002", code: "A" }] },
  { kind: "record", meetingId: "M2", allPresent: [1], codes: [{ member: "M002", code: "U" }] },
  { kind: "move", member: "M005", to: 1, on: "2026-11-10" },
  { kind: "withdraw", member: "M007", on: "2026-11-01" },
  {
    kind: "rooms",
    rooms: [
      { meetingId: null, setNumber: 1, room: "Oak", capacity: 3 },
      { meetingId: null, setNumber: 2, room: "Elm", capacity: null },
    ],
  },
];

/** Days as Intl or a cell says them, and the seals of a pack. */
const noText =
  /\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\b,? \d+ [A-Z][a-z]+ \d{4}|\b\d+ [A-Z][a-z]{2}(?: \d{4})?\b|\b[0-9a-f]{8,}\b/g;

/** What is the same in every language: names that are read back, and what people typed. */
function constants(data: unknown): readonly string[] {
  const labels = [packLabels, programmeLabels].flatMap((each) => Object.values<string>(each));
  const found = new Set([
    ...fixedKeys.flatMap((key) => {
      const { name = "", table } = sheetOf(key) ?? {};
      return [name, ...(table ? headersOf(table) : [])];
    }),
    ...Object.values(settingRows).map(({ label }) => label),
    ...[...labels, ...headersOf(attendanceTable), formerWord, removed, toBeSet],
    ...[...Object.values(earlierSetsLabels), ...ruleKindNames.map((kind) => ruleKinds[kind].typed)],
    ...["Yes", "No", "First set", "Moved", "Held", packRoomHeader],
    ...Array.from({ length: 12 }, (_, month) => spokenDate(isoDate(2026, month + 1, 1)).split(" ")[2] ?? ""),
  ]);
  const gather = (value: unknown): void => {
    if (typeof value === "string") found.add(value);
    else if (typeof value === "object" && value !== null) Object.values(value).forEach(gather);
  };
  gather(data);
  return [...found].filter((text) => /[a-z]{2}/i.test(text)).sort((a, b) => b.length - a.length);
}

/** Everything that a reader of a sheet sees or hears, a column's cells together: long texts go on in the next cell. */
function textsOf({ name, rows, charts, validations, summary }: SheetPlan): readonly string[] {
  const width = Math.max(0, ...rows.map((cells) => cells.length));
  const columns = Array.from({ length: width }, (_, column) =>
    rows.map((cells) => String(cells[column]?.value ?? "")).join("\n"),
  );
  return [
    ...[name, summary, ...columns],
    ...charts.flatMap(({ title, altText, series, valueAxisTitle }) => [
      ...[title, altText, valueAxisTitle],
      ...series.map((each) => each.name),
    ]),
    ...validations.flatMap(({ promptTitle, prompt, errorTitle, error }) => [
      ...[promptTitle, prompt, errorTitle, error],
    ]),
  ];
}

function unbracketed(
  { sheets, title, subject, description }: WorkbookPlan,
  data: unknown,
): readonly string[] {
  return outsideBrackets([title, subject, description, ...sheets.flatMap(textsOf)], data);
}

function outsideBrackets(texts: readonly string[], data: unknown): readonly string[] {
  const known = constants(data);
  return texts.flatMap((text) => {
    let rest = text.replace(noText, "");
    while (/⟦[^⟦⟧]*⟧/.test(rest)) rest = rest.replace(/⟦[^⟦⟧]*⟧/g, "");
    for (const each of known) rest = rest.replaceAll(each, "");
    return rest.split("\n").filter((line) => /[a-z]{2}/i.test(line));
  });
}

function afterTheYear() {
  let { programme, certificate } = formed();
  for (const command of commands) {
    const plan = planWorkbook({ programme, certificate, notices: [], setSheets: "auto" });
    ({ programme, certificate } = apply(opened(plannedContent(plan)), command, context));
  }
  return { programme, certificate };
}

const { programme, certificate } = ((): ReturnType<typeof afterTheYear> => {
  speak(pseudo);
  return afterTheYear();
})();

const set = programme.sets[0];
const options: Readonly<Record<string, ReportRequest>> = Object.fromEntries(
  reportKinds.map((kind) => [
    kind,
    kind === "sponsor"
      ? { kind, organisation: programme.members[0]?.organisation ?? "" }
      : ({ kind } as ReportRequest),
  ]),
);

const plans: Readonly<Record<string, () => WorkbookPlan>> = {
  workbook: () => planWorkbook({ programme, certificate, notices: [], setSheets: "auto", today }),
  pack: () => {
    if (!set) throw new Error("no set");
    return planPack(
      setPack(programme, set, { madeOn: today, contact: "Jo Bell", withEmail: true, withActionLog: true }),
    );
  },
  ...Object.fromEntries(
    Object.entries(options).map(([kind, wish]) => [kind, () => planReport(programme, wish, today).plan]),
  ),
};

describe.each(Object.entries(plans))("in a language for tests, the %s", (_, planOf) => {
  it("has every text in brackets but for what is read back or typed", () => {
    expect(unbracketed(planOf(), programme)).toEqual([]);
  });

  it("keeps within Excel's limits, and no text is cut off", () => {
    expect(lintPlan(planOf())).toEqual([]);
  });
});

describe("in a language for tests, what goes into other programs", () => {
  it("has every text of the calendar files in brackets", () => {
    const link = "https://meet.example/1";
    const rooms = programme.year.rooms.map((room) => ({ ...room, link }));
    const [cancelled, ...others] = programme.meetings;
    if (!cancelled) throw new Error("no meeting");
    const { files } = calendarFiles(
      {
        ...{ ...programme, year: { ...programme.year, rooms } },
        meetings: [{ ...cancelled, status: "Cancelled" }, ...others],
      },
      new Date("2026-12-01T08:00:00Z"),
    );
    const texts = files.flatMap(({ text }) =>
      [...text.replaceAll("\r\n ", "").matchAll(/^(?:SUMMARY|DESCRIPTION):(.*)$/gm)].map(([, value = ""]) =>
        value.replaceAll("\\n", "\n").replaceAll(/\\(.)/g, "$1"),
      ),
    );
    expect(texts.some((text) => text.includes(`⟦Join online: ${link}`))).toBe(true);
    expect(texts.some((text) => text.startsWith("⟦Cancelled: "))).toBe(true);
    expect(outsideBrackets(texts, programme)).toEqual([]);
  });

  it("has every draft message to people in brackets", () => {
    const texts = chaseList(programme, "2027-06-01").map(({ text }) => text);
    expect(texts.length).toBeGreaterThan(0);
    expect(outsideBrackets(texts, programme)).toEqual([]);
  });
});

describe("a workbook written in a language for tests", () => {
  it("is read again as it was, and works on", () => {
    expect(programme.members.filter(({ setNumber }) => setNumber === null)).toEqual([]);
    const code = (memberId: string, meetingId: string) =>
      programme.attendance.find((own) => own.memberId === memberId && own.meetingId === meetingId)?.code;
    expect([code("M001", "M1"), code("M002", "M1"), code("M002", "M2")]).toEqual(["P", "A", "U"]);
    expect(programme.members.find(({ id }) => id === "M005")?.setNumber).toBe(1);
    expect(programme.members.find(({ id }) => id === "M007")?.left).toBe("2026-11-01");
    expect(programme.year.rooms).toHaveLength(2);
    const again = opened(
      plannedContent(
        plans["workbook"]?.() ?? { sheets: [], names: [], title: "", subject: "", description: "" },
      ),
    ).programme;
    expect(again).toEqual(programme);
  });
});
