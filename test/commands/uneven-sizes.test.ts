import { allocateSets, type Allocation } from "../../src/commands";
import { sizesOf, Refusal, type Problem } from "../../src/programme";
import { sayProblem } from "../../src/wording";
import { contentOf, rosterRows } from "../workbook-content";
import { opened } from "../opened";

const options = { reform: true, today: "2026-08-20" } as const;
const roster = opened(contentOf(rosterRows(61)));

/** 61 members over six sets, so many of them locked in set 3; formed anew. */
function formed(locked: number, unevenSizes = false): Allocation {
  const { programme } = allocateSets(roster, options);
  const members = programme.members.map((member, index) => ({
    ...member,
    ...(index < locked ? { setNumber: 3, locked: true } : {}),
  }));
  return allocateSets(
    { ...roster, programme: { ...programme, members } },
    { ...options, ...(unevenSizes && { unevenSizes }) },
  );
}

function refused(locked: number): Problem {
  try {
    formed(locked);
  } catch (thrown) {
    if (thrown instanceof Refusal) return thrown.problem;
    throw thrown;
  }
  throw new Error("It was not refused.");
}

describe("61 members in six sets", () => {
  it("are formed with 11 of them locked in set 3, which is the larger one then", () => {
    const { certificate, programme, notices } = formed(11);
    expect(sizesOf(certificate)).toEqual([10, 10, 11, 10, 10, 10]);
    expect(programme.members.slice(0, 11).every(({ setNumber }) => setNumber === 3)).toBe(true);
    expect(notices.map(({ problem }) => problem.code)).not.toContain("sizes-uneven");
  });

  it("are refused with 13 locked, and the sizes named with which it can be", () => {
    const problem = refused(13);
    expect(problem).toMatchObject({
      code: "rules-need-other-sizes",
      details: { sizes: [10, 10, 13, 10, 9, 9], setCount: 6, mostInSet: 11 },
    });
    const { what, remedy } = sayProblem(problem);
    expect(what).toContain(
      "13 members in set 3, 10 members in sets 1, 2 and 4 and 9 members in sets 5 and 6",
    );
    expect(remedy).toContain("--uneven-sizes");
  });

  it("are formed with these sizes when they are accepted, which is said", () => {
    const { certificate, notices } = formed(13, true);
    expect(sizesOf(certificate)).toEqual([10, 10, 13, 10, 9, 9]);
    expect(certificate.shortfalls.find(({ grouping }) => grouping === "size")).toMatchObject({
      standing: "counted",
    });
    expect(notices.find(({ problem }) => problem.code === "sizes-uneven")?.problem.details).toEqual({
      sizes: [10, 10, 13, 10, 9, 9],
    });
  });
});
