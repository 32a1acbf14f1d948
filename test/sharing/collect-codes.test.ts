import fc from "fast-check";
import type { AttendanceCode, Programme } from "../../src/programme";
import { collectCodes, packVersion, type Acceptance, type PackFile } from "../../src/sharing";
import { refusalSentence } from "../refusal-of";
import { smallProgramme } from "../small-programme";

const keep: Acceptance = { kind: "keep-tracker" };
const programme = smallProgramme(["P..", "A..", "...", "PU.", "...", "..L"]);

function packOf(
  codes: readonly (readonly [string, string, AttendanceCode | null, string?])[],
  setNumber = 1,
  more: Partial<PackFile["pack"]> = {},
): PackFile {
  return {
    file: `set-${String(setNumber)}.xlsx`,
    pack: {
      programmeId: programme.id,
      setNumber,
      version: packVersion(programme, setNumber),
      seal: "",
      sentFor: null,
      headings: ["M1", "M2", "M3"],
      codes: codes.map(([memberId, meetingId, code, notUnderstood = null]) => ({
        ...{ memberId, meetingId, rowName: "", code, notUnderstood },
        cell: "Attendance!D9",
      })),
      leftAside: [],
      ...more,
    },
    changes: [],
  };
}

function codeOf({ attendance }: Programme, member: string, meeting: string): AttendanceCode | null {
  return (
    attendance.find(({ memberId, meetingId }) => memberId === member && meetingId === meeting)?.code ?? null
  );
}

describe("codes of returned packs", () => {
  it("are new, as they were, or in conflict, where the tracker's is kept", () => {
    const file = packOf([
      ["M001", "M1", "P"],
      ["M003", "M2", "L"],
      ["M001", "M2", "U"],
      ["M005", "M1", "A"],
    ]);
    const { codes, programme: after } = collectCodes(programme, [file], keep);
    expect(codes.map(({ standing }) => standing)).toEqual(["unchanged", "new", "new", "new"]);
    expect(codeOf(after, "M003", "M2")).toBe("L");
    const conflict = collectCodes(programme, [packOf([["M002", "M1", "P"]], 2)], keep);
    expect(conflict.codes[0]).toMatchObject({
      standing: "conflict",
      trackerSays: "A",
      packSays: "P",
      isTaken: false,
    });
    expect(codeOf(conflict.programme, "M002", "M1")).toBe("A");
  });

  it("in conflict are taken all together, or one by one", () => {
    const file = packOf(
      [
        ["M002", "M1", "P"],
        ["M004", "M1", "L"],
      ],
      2,
    );
    const all = collectCodes(programme, [file], { kind: "take-all" }).programme;
    expect([codeOf(all, "M002", "M1"), codeOf(all, "M004", "M1")]).toEqual(["P", "L"]);
    const one = collectCodes(programme, [file], { kind: "take", codes: new Set(["M004 M1"]) }).programme;
    expect([codeOf(one, "M002", "M1"), codeOf(one, "M004", "M1")]).toEqual(["A", "L"]);
  });

  it("of members who moved on, of nobody, of no meeting, and no codes at all, are said and left aside", () => {
    const file = packOf([
      ["M002", "M2", "P"],
      ["M999", "M1", "P"],
      ["M001", "M77", "P"],
      ["M001", "M2", null, "=HYPERLINK(1)"],
    ]);
    const { codes, programme: after } = collectCodes(programme, [file], keep);
    expect(codes.map(({ standing }) => standing)).toEqual([
      "other-set",
      "not-a-member",
      "no-meeting",
      "not-understood",
    ]);
    expect(after.attendance).toEqual(programme.attendance);
  });

  it("that are hostile text are shown short and tame, and never merged", () => {
    const hostile = `\u001b[31m=cmd|'/c calc'!A1\u202e${"x".repeat(40_000)}`;
    const { codes, programme: after } = collectCodes(
      programme,
      [packOf([["M001", "M2", null, hostile]])],
      keep,
    );
    expect(codes[0]?.packSays.length).toBeLessThan(50);
    expect(codes[0]?.packSays).not.toMatch(/\p{C}/u);
    expect(after.attendance).toEqual(programme.attendance);
  });

  it("know an older version of the pack", () => {
    const older = collectCodes(programme, [packOf([], 1, { version: "00000000", sentFor: [] })], keep);
    expect(older.packs[0]?.isOlder).toBe(true);
    expect(collectCodes(programme, [packOf([])], keep).packs[0]?.isOlder).toBe(false);
  });

  it("of another programme, or of a set that is gone, are refused and nothing is changed", () => {
    const foreign = packOf([], 1, { programmeId: "another" });
    expect(refusalSentence(() => collectCodes(programme, [packOf([]), foreign], keep))).toContain(
      "belongs to another programme. Nothing was changed.",
    );
    expect(refusalSentence(() => collectCodes(programme, [packOf([], 9)], keep))).toContain(
      "there are only 2 sets now",
    );
  });

  it("collected twice change nothing more, in any order of packs, and blanks take nothing back", () => {
    const code = fc.constantFrom<AttendanceCode | null>("P", "L", "A", "U", "–", null);
    const member = fc.constantFrom("M001", "M002", "M003", "M004", "M005", "M006", "M900");
    const meeting = fc.constantFrom("M1", "M2", "M3", "M9");
    const typed = fc.uniqueArray(fc.tuple(member, meeting, code), {
      maxLength: 20,
      selector: ([a, b]) => `${a} ${b}`,
    });
    fc.assert(
      fc.property(typed, typed, fc.boolean(), (first, second, takesAll) => {
        const acceptance: Acceptance = takesAll ? { kind: "take-all" } : keep;
        const own = (codes: typeof first, set: number): PackFile =>
          packOf(
            codes
              .filter(([id, , each]) => each !== null && (Number(id.slice(1)) % 2 === 1) === (set === 1))
              .map(([id, at, each]) => [id, at, each] as const),
            set,
          );
        const files = [own(first, 1), own(second, 2)];
        const once = collectCodes(programme, files, acceptance).programme;
        const twice = collectCodes(once, files, acceptance);
        expect(twice.programme.attendance).toEqual(once.attendance);
        expect(twice.codes.filter(({ standing }) => standing === "new")).toEqual([]);
        const turned = collectCodes(programme, files.toReversed(), acceptance).programme;
        expect(new Set(turned.attendance.map((each) => JSON.stringify(each)))).toEqual(
          new Set(once.attendance.map((each) => JSON.stringify(each))),
        );
        for (const { memberId, meetingId, code: before } of programme.attendance) {
          const after = codeOf(once, memberId, meetingId);
          if (!takesAll && before !== null) expect(after).toBe(before);
          expect(after === null && before !== null).toBe(false);
        }
      }),
      { numRuns: 300 },
    );
  });
});
