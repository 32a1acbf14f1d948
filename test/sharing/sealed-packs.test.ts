import fc from "fast-check";
import { newRecords, noRecordsYet, type AttendanceCode, type Programme } from "../../src/programme";
import {
  collectCodes,
  setPack,
  withKey,
  withMade,
  type Acceptance,
  type Collected,
  type PackFile,
} from "../../src/sharing";
import { readSentFor, sentForRows } from "../../src/tables";
import { smallProgramme } from "../small-programme";

const keep: Acceptance = { kind: "keep-tracker" };
/** Odd members are in set 1, even ones in set 2. */
const programme = smallProgramme(["...", "...", "...", "...", "...", "..."], { year: newRecords("the key") });
const madeOn = "2026-09-01";

type Code = readonly [memberId: string, meetingId: string, code: AttendanceCode, rowName?: string];

/** The pack of a set come back with codes in it, and perhaps with something else than was sent. */
function back(
  set: number,
  codes: readonly Code[],
  more: Partial<PackFile["pack"]> = {},
  from = programme,
): PackFile {
  const learningSet = from.sets.find(({ number }) => number === set);
  if (!learningSet) throw new Error("no such set");
  const {
    programme: own,
    version,
    seal,
  } = setPack(from, learningSet, { madeOn, contact: "", withEmail: false });
  return {
    file: `set-${String(set)}.xlsx`,
    pack: {
      ...{ programmeId: own.id, setNumber: set, version, seal: seal ?? "" },
      sentFor: own.members.map(({ id }) => id),
      headings: own.meetings.map(({ id }) => id),
      codes: codes.map(([memberId, meetingId, code, rowName = ""]) => ({
        ...{ memberId, meetingId, code, rowName, notUnderstood: null, cell: "Attendance!D9" },
      })),
      leftAside: [],
      ...more,
    },
    changes: [],
  };
}

function standings({ codes }: Collected): string[] {
  return codes.map(({ memberId, meetingId, standing }) => `${memberId} ${meetingId} ${standing}`);
}

function taken({ codes }: Collected): string[] {
  return codes.filter(({ isTaken }) => isTaken).map(({ memberId, meetingId }) => `${memberId} ${meetingId}`);
}

const own: readonly Code[] = [
  ["M001", "M1", "P"],
  ["M003", "M1", "A"],
];

describe("a sealed pack", () => {
  it("fits when it comes back as it was sent, in any order, without members who were deleted from it", () => {
    const whole = collectCodes(programme, [back(1, own)], keep);
    expect(whole.packs[0]).toMatchObject({ seal: "fits", isOlder: false });
    expect(taken(whole)).toEqual(["M001 M1", "M003 M1"]);
    const shuffled = back(1, own, { sentFor: ["M005", "M001", "M003"] });
    expect(collectCodes(programme, [shuffled], keep).packs[0]?.seal).toBe("fits");
  });

  it("fits after its members have moved, and is then of an earlier state", () => {
    const moved: Programme = {
      ...programme,
      members: programme.members.map((member) =>
        member.id === "M003" ? { ...member, setNumber: 2 } : member,
      ),
    };
    const collected = collectCodes(moved, [back(1, own)], keep);
    expect(collected.packs[0]).toMatchObject({ seal: "fits", isOlder: true });
    expect(standings(collected)).toEqual(["M001 M1 new", "M003 M1 other-set"]);
    expect(taken(collectCodes(moved, [back(1, own)], { kind: "take-all" }))).toEqual(["M001 M1", "M003 M1"]);
  });

  it("is not older when nothing but codes came in since", () => {
    const first = collectCodes(programme, [back(1, own)], keep);
    const later = collectCodes(first.programme, [back(1, [["M005", "M1", "L"]])], keep);
    expect(later.packs[0]).toMatchObject({ seal: "fits", isOlder: false });
  });

  it("vouches for nobody whose ID was typed in, in its own set or another", () => {
    const joined: Programme = {
      ...programme,
      members: programme.members.map((member) =>
        member.id === "M002" ? { ...member, setNumber: 1 } : member,
      ),
    };
    const typed = back(1, [...own, ["M002", "M1", "P"], ["M004", "M1", "P"]]);
    for (const acceptance of [keep, { kind: "take-all" } as const]) {
      const collected = collectCodes(joined, [typed], acceptance);
      expect(standings(collected).slice(2)).toEqual(["M002 M1 not-from-pack", "M004 M1 not-from-pack"]);
      expect(taken(collected)).toEqual(["M001 M1", "M003 M1"]);
    }
  });

  it("is known when there are two of a set, and each is asked about by its file", () => {
    const forged = { ...back(2, [["M001", "M1", "U"]], { setNumber: 1 }), file: "forged.xlsx" };
    const honest = { ...back(1, [["M001", "M1", "P"]]), file: "honest.xlsx" };
    const before = {
      ...programme,
      attendance: [{ memberId: "M001", meetingId: "M1", code: "A" as const, notUnderstood: null }],
    };
    const take = (...codes: string[]): string | null | undefined =>
      collectCodes(before, [honest, forged], { kind: "take", codes: new Set(codes) }).programme.attendance[0]
        ?.code;
    expect(take("M001 M1")).toBe("P");
    expect(take("M001 M1 in forged.xlsx")).toBe("U");
    expect(take("M002 M1")).toBe("A");
  });
});

describe("a pack that was forged", () => {
  const change = fc.record(
    {
      setNumber: fc.constantFrom(1, 2),
      version: fc.stringMatching(/^[0-9a-f]{8}$/),
      seal: fc.oneof(fc.constant(""), fc.stringMatching(/^[0-9a-f]{32}$/)),
      sentFor: fc.option(fc.subarray(["M001", "M002", "M003", "M004", "M005", "M006", "M900"])),
      programmeId: fc.constant(programme.id),
    },
    { requiredKeys: [] },
  );
  const code = fc.tuple(
    fc.constantFrom("M002", "M004", "M006"),
    fc.constantFrom("M1", "M2", "M3"),
    fc.constantFrom<AttendanceCode>("P", "L", "A", "U", "–"),
  );
  const codes = fc.uniqueArray(code, {
    minLength: 1,
    selector: ([member, meeting]) => `${member} ${meeting}`,
  });

  it("by the facilitator of another set has none of its codes taken unasked, whatever of it they change", () => {
    fc.assert(
      fc.property(codes, change, fc.boolean(), (typed, more, takesAll) => {
        const acceptance: Acceptance = takesAll ? { kind: "take-all" } : keep;
        const collected = collectCodes(programme, [back(1, typed, more)], acceptance);
        expect(taken(collected)).toEqual([]);
        expect(collected.programme.attendance).toEqual(programme.attendance);
      }),
      { numRuns: 300 },
    );
  });

  it("is taken in part where a person names the codes", () => {
    const forged = back(
      1,
      [
        ["M002", "M1", "P"],
        ["M004", "M1", "P"],
      ],
      { setNumber: 2 },
    );
    const collected = collectCodes(programme, [forged], { kind: "take", codes: new Set(["M004 M1"]) });
    expect(collected.packs[0]?.seal).toBe("broken");
    expect(taken(collected)).toEqual(["M004 M1"]);
  });
});

describe("packs and workbooks without a seal", () => {
  const plain: Programme = { ...programme, year: noRecordsYet };

  it("work as before, and are known to have none", () => {
    const collected = collectCodes(plain, [back(1, own, {}, plain)], keep);
    expect(collected.packs[0]?.seal).toBe("none");
    expect(taken(collected)).toEqual(["M001 M1", "M003 M1"]);
  });

  it("cannot be checked where the key is gone from the workbook", () => {
    const collected = collectCodes(plain, [back(1, own)], keep);
    expect(collected.packs[0]?.seal).toBe("unknown");
    expect(taken(collected)).toEqual(["M001 M1", "M003 M1"]);
  });

  it("are asked about where the key came later, and not believed where a sealed one was made", () => {
    const late = back(1, own, {}, plain);
    const keyed: Programme = {
      ...plain,
      year: { ...plain.year, packs: withKey(plain.year.packs, () => "later", madeOn) },
    };
    const asked = collectCodes(keyed, [late], keep);
    expect(asked.packs[0]?.seal).toBe("none");
    expect([standings(asked), taken(asked)]).toEqual([["M001 M1 no-seal", "M003 M1 no-seal"], []]);
    expect(taken(collectCodes(keyed, [late], { kind: "take-all" }))).toEqual(["M001 M1", "M003 M1"]);
    const { version } = late.pack;
    const made = withMade(keyed.year.packs, [{ setNumber: 1, version, madeOn }]);
    const removed = collectCodes({ ...keyed, year: { ...keyed.year, packs: made } }, [late], {
      kind: "take-all",
    });
    expect([removed.packs[0]?.seal, taken(removed)]).toEqual(["removed", []]);
  });
});

describe("names and headings of a pack", () => {
  const named = (memberId: string): string => programme.members.find(({ id }) => id === memberId)?.name ?? "";

  it("swapped without their IDs are noticed row by row, and asked about", () => {
    const swapped = back(1, [
      ["M001", "M1", "P", named("M003")],
      ["M003", "M1", "A", named("M001")],
      ["M005", "M1", "L", named("M005")],
    ]);
    const collected = collectCodes(programme, [swapped], { kind: "take-all" });
    expect(standings(collected)).toEqual(["M001 M1 other-name", "M003 M1 other-name", "M005 M1 new"]);
    expect(taken(collected)).toEqual(["M005 M1"]);
  });

  it("spelt otherwise, changed by marriage or left out are in no doubt; somebody else's are", () => {
    const people: Programme = {
      ...programme,
      members: programme.members.map((member) =>
        member.id === "M001" ? { ...member, name: "Siân Prosser" } : member,
      ),
    };
    const standing = (rowName: string): string | undefined =>
      collectCodes(people, [back(1, [["M001", "M1", "P", rowName]], {}, people)], keep).codes[0]?.standing;
    for (const name of ["", "Sian Prosser", "Siân Vaughan", "PROSSER, Siân"])
      expect(standing(name)).toBe("new");
    for (const name of ["Bob Jones", "Member 3"]) expect(standing(name)).toBe("other-name");
  });

  it("swapped over meetings are noticed column by column, and asked about", () => {
    const codes: readonly Code[] = [
      ["M001", "M1", "P"],
      ["M001", "M2", "A"],
      ["M001", "M3", "P"],
    ];
    const swapped = back(1, codes, { headings: ["M2", "M1", "M3"] });
    expect(standings(collectCodes(programme, [swapped], keep))).toEqual([
      ...["M001 M1 heading-moved", "M001 M2 heading-moved", "M001 M3 new"],
    ]);
    const twice = back(1, codes, { headings: ["M1", "M1", "M3"] });
    expect(taken(collectCodes(programme, [twice], { kind: "take-all" }))).toEqual(["M001 M2", "M001 M3"]);
    const moved: Programme = { ...programme, meetings: programme.meetings.toReversed() };
    expect(taken(collectCodes(moved, [back(1, codes)], keep))).toHaveLength(3);
  });
});

describe("the members a pack was made for", () => {
  it("come back from its rows as they were, whatever their IDs", () => {
    const id = fc.string({ minLength: 1, unit: "grapheme" }).filter((text) => text.trim() === text);
    fc.assert(
      fc.property(
        fc.array(fc.oneof(id, fc.constantFrom("M001", "50%", "a, b", "A 1")), { minLength: 1 }),
        (ids) => {
          const rows = new Map(sentForRows(ids).map(({ what, value }) => [what, value]));
          expect(readSentFor((label) => rows.get(label) ?? "")).toEqual(ids);
        },
      ),
    );
    const many = Array.from({ length: 5_000 }, (_, index) => `member-${String(index)}`);
    const rows = new Map(sentForRows(many).map(({ what, value }) => [what, value]));
    expect(Math.max(...[...rows.values()].map((value) => value.length))).toBeLessThan(32_767);
    expect(readSentFor((label) => rows.get(label) ?? "")).toEqual(many);
  });
});
