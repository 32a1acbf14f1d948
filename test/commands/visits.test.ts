import type { IsoDate } from "../../src/sheet";
import { registers, registerCounts, whoMet } from "../../src/attendance";
import { certificateOf, collectPacks, makePacks, type Command } from "../../src/commands";
import { newRecords, type Programme } from "../../src/programme";
import { openPack, planPack, planWorkbook } from "../../src/workbook";
import { readWorkbook, writeWorkbook } from "../../src/xlsx";
import { opened } from "../opened";
import { refusalOf } from "../refusal-of";
import { leaksIn } from "../sharing/leaks";
import { after, formed } from "./formed";
import { plannedContent } from "../planned-content";
import { lintPlan } from "../workbook/lint/lint-plan";

/** Three sets of eight; it is 1 October 2026, and M1 is over. */
const three = formed(24, { year: newRecords("key") });
const ofSet = (set: number): Programme["members"] =>
  three.programme.members.filter(({ setNumber }) => setNumber === set);
const [ada = "", name = ""] = [ofSet(1)[0]?.id, ofSet(1)[0]?.name];
const visit = { kind: "visit", member: ada, to: 2, meetingId: "M2" } as const;
const visiting = after(three, visit).programme;
const workbook = { ...three, programme: visiting };

const at = (programme: Programme, meetingId: string): Record<number, number> =>
  Object.fromEntries(
    registers(programme)
      .filter(({ meeting }) => meeting.id === meetingId)
      .map(({ setNumber, members }) => [setNumber, members.length]),
  );

function packOf(set: number, madeOn: IsoDate, from = visiting) {
  const [pack] = makePacks(
    { ...three, programme: from },
    { madeOn, contact: "", withEmail: true, sets: [set] },
  );
  if (!pack) throw new Error("no pack");
  return pack;
}

async function fileOf(pack: ReturnType<typeof packOf>): Promise<Uint8Array> {
  const plan = planPack(pack);
  expect(lintPlan(plan)).toEqual([]);
  return writeWorkbook(plan);
}

test("a visitor is on the visited set's register at that meeting alone, and their code stays theirs", () => {
  expect(at(visiting, "M2")).toEqual({ 1: 7, 2: 9, 3: 8 });
  expect(at(visiting, "M3")).toEqual({ 1: 8, 2: 8, 3: 8 });
  const all = { kind: "record", meetingId: "M2", allPresent: [2] } as const;
  const { programme } = after(workbook, all);
  expect(programme.attendance.filter(({ code }) => code === "P")).toHaveLength(9);
  expect(programme.attendance.find(({ memberId }) => memberId === ada)?.code).toBe("P");
  const [met] = whoMet(programme);
  expect(met?.get(ada)?.set).toBe(2);
});

test("two sets meet as one in the host's room, and by themselves again", () => {
  const rooms = {
    kind: "rooms",
    rooms: [{ setNumber: 2, meetingId: null, room: "Oak", capacity: 20 }],
  } as const;
  const together = after(three, rooms, { kind: "meet-together", guest: 1, host: 2, meetingId: "M2" });
  expect(at(together.programme, "M2")).toEqual({ 2: 16, 3: 8 });
  expect(together.programme.year.rooms).toContainEqual({
    setNumber: 1,
    meetingId: "M2",
    room: "Oak",
    capacity: 20,
  });
  expect(together.notices.map(({ problem }) => problem.code)).not.toContain("rooms-double-booked");
  expect(together.notices.map(({ problem }) => problem.code)).not.toContain("below-quorum");
  const apart = after(
    { ...three, programme: together.programme },
    { kind: "meet-apart", guest: 1, meetingId: "M2" },
  );
  expect(apart.programme.year.visits).toEqual([]);
  expect(apart.programme.year.rooms).toHaveLength(1);
});

test("visits are read as they were written, and go with a member who leaves before", async () => {
  const plan = planWorkbook({
    ...{ programme: visiting, certificate: certificateOf(visiting), notices: [], setSheets: "auto" },
  });
  expect(lintPlan(plan)).toEqual([]);
  const read = opened(plannedContent(plan)).programme;
  expect(read.year.visits).toEqual([{ memberId: ada, meetingId: "M2", setNumber: 2 }]);
  expect(
    after(workbook, { kind: "withdraw", member: ada, on: "2026-10-05" as const }, { kind: "refresh" })
      .programme.year.visits,
  ).toEqual([]);
});

test("the visited set's pack tells the visitor's name and a reference, and nothing else of them", async () => {
  const pack = packOf(2, "2026-10-01");
  const file = await fileOf(pack);
  expect(leaksIn(file, visiting, 2, "2026-10-01")).toEqual([]);
  expect(leaksIn(file, visiting, 2, "2027-10-01").length).toBeGreaterThan(0);
  const text = JSON.stringify((await readWorkbook(file, "pack.xlsx")).sheets);
  expect(text).toContain(`${name} (visitor at M2)`);
  const [own] = visiting.members.filter(({ id }) => id === ada);
  expect(text).not.toContain(`"${own?.organisation ?? ""}","${ada}"`);
  const later = JSON.stringify(
    (await readWorkbook(await fileOf(packOf(2, "2026-10-20")), "pack.xlsx")).sheets,
  );
  expect(later).not.toContain(name);
  const home = JSON.stringify(
    (await readWorkbook(await fileOf(packOf(1, "2026-10-01")), "pack.xlsx")).sheets,
  );
  expect(home).toContain(`leave the code blank: ${name} (M2).`);
});

test("a visitor's code is taken from the visited set's pack for that meeting alone", async () => {
  const pack = packOf(2, "2026-10-01");
  const reference = pack.programme.members.at(-1)?.id ?? "";
  expect(reference).toMatch(/^V[0-9A-F]{8}$/);
  const withCodes = (codes: readonly [string, string][], who = reference) => ({
    ...pack,
    programme: {
      ...pack.programme,
      attendance: [
        ...pack.programme.attendance.filter(
          ({ memberId, meetingId }) => !codes.some(([meeting]) => memberId === who && meeting === meetingId),
        ),
        ...codes.map(([meetingId, code]) => ({ memberId: who, meetingId, code: null, notUnderstood: code })),
      ],
    },
  });
  const collected = async (made: typeof pack, from = visiting) => {
    const back = openPack(plannedContent(planPack(made)), "back.xlsx");
    return collectPacks(
      { ...three, programme: from },
      [back],
      { kind: "take-all" },
      { today: "2026-11-01" as const },
    );
  };
  const taken = await collected(withCodes([["M2", "P"]]));
  expect(taken.packs[0]).toMatchObject({ seal: "fits", isOlder: false, changes: [] });
  expect(taken.codes.map(({ memberId, standing }) => [memberId, standing])).toEqual([[ada, "new"]]);
  expect(taken.programme.attendance).toEqual([
    { memberId: ada, meetingId: "M2", code: "P", notUnderstood: null },
  ]);
  const elsewhere = await collected(withCodes([["M3", "P"]]));
  expect(elsewhere.codes.map(({ standing, isTaken }) => [standing, isTaken])).toEqual([["no-visit", false]]);
  const ended = after(workbook, { kind: "end-visit", member: ada, meetingId: "M2" }).programme;
  const stale = await collected(withCodes([["M2", "P"]]), ended);
  expect(stale.codes.filter(({ isTaken }) => isTaken)).toEqual([]);
  const homePack = { ...packOf(1, "2026-10-01") };
  const home = await collected({
    ...homePack,
    programme: {
      ...homePack.programme,
      attendance: [{ memberId: ada, meetingId: "M2", code: "U", notUnderstood: null }],
    },
  });
  expect(home.codes.map(({ standing }) => standing)).toEqual(["visits-elsewhere"]);
});

test("a set is not short of people because its members visit another", () => {
  const counts = registerCounts(
    after(three, { kind: "meet-together", guest: 1, host: 2, meetingId: "M2" }).programme,
  );
  expect(counts.filter(({ meeting, setNumber }) => meeting.id === "M2" && setNumber === 1)).toEqual([]);
});

test.each<[string, Command]>([
  ["unknown-set", { ...visit, to: 9 }],
  ["unknown-meeting", { ...visit, meetingId: "M99" }],
  ["unknown-member", { ...visit, member: "Nobody Here" }],
  ["already-in-set", { ...visit, to: 1 }],
  ["no-such-visit", { kind: "end-visit", member: ada, meetingId: "M3" }],
  ["nobody-to-visit", { kind: "meet-apart", guest: 3, meetingId: "M3" }],
])("is refused: %s", (code, command) => {
  expect(refusalOf(() => after(three, command))).toBe(code);
});

test("nobody visits a meeting that is cancelled or not due to them", () => {
  expect(refusalOf(() => after(three, { kind: "cancel", meetingId: "M2" }, visit))).toBe("meeting-cancelled");
  expect(
    refusalOf(() => after(three, { kind: "withdraw", member: ada, on: "2026-10-02" as const }, visit)),
  ).toBe("visitor-not-due");
});
