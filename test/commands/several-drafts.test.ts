import {
  allocateSets,
  draftRequests,
  runThrough,
  severalDraftsInSteps,
  type AllocateOptions,
} from "../../src/commands";
import { sayDraft } from "../../src/wording";
import { opened } from "../opened";
import { contentOf, rosterRows } from "../workbook-content";

const options: AllocateOptions = { reform: false, today: "2026-08-20", steps: 500 };
const roster = rosterRows(30, 4).map((cells, at) =>
  at === 0
    ? [...cells, "Gender", "Band", "Last set"]
    : [...cells, at % 2 === 0 ? "woman" : "man", `Band ${String((at * at) % 5)}`, `Set ${String(at % 3)}`],
);
const workbook = opened(contentOf(roster));
const balance = "Gender; Band; Last set (met)";

describe("several drafts", () => {
  it("come from other seeds and put each column first in turn", () => {
    expect(draftRequests(workbook, { settings: { seed: 7, balance } }, 5)).toEqual([
      { number: 1, seed: 7, balance },
      { number: 2, seed: 8, balance },
      { number: 3, seed: 9, balance: "Band; Gender; Last set (met)" },
      { number: 4, seed: 10, balance: "Last set (met); Gender; Band" },
      { number: 5, seed: 11, balance },
    ]);
  });

  it("are told apart by numbers that allocating with their seed and order bears out", () => {
    const drafts = runThrough(severalDraftsInSteps(workbook, { ...options, settings: { balance } }, 4));
    expect(drafts.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
    for (const { seed, balance: order, ...figures } of drafts) {
      const { certificate, programme, notices } = allocateSets(workbook, {
        ...options,
        settings: { seed, balance: order },
      });
      const again = notices.find(({ problem }) => problem.code === "met-again")?.problem;
      expect(again?.details).toMatchObject({ pairs: figures.repeatedPairs });
      const professions = programme.sets.map(
        ({ number }) =>
          new Set(
            programme.members
              .filter((each) => each.setNumber === number)
              .map((each) => each.groups["profession"]),
          ).size,
      );
      expect(figures).toMatchObject({
        ...{ uneven: certificate.uneven, fewestProfessions: Math.min(...professions), moved: 0 },
      });
    }
  });

  it("are one where everybody has a set and keeps it", () => {
    const { programme } = allocateSets(workbook, options);
    const seated = { ...workbook, programme: { ...workbook.programme, members: programme.members } };
    const drafts = runThrough(severalDraftsInSteps(seated, options, 3));
    expect(drafts).toHaveLength(1);
    expect(drafts[0]?.moved).toBe(0);
  });

  it("are said in a line each", () => {
    const draft = {
      number: 2,
      seed: 8,
      balance: "",
      uneven: 0,
      repeatedPairs: null,
      fewestProfessions: 6,
      moved: 1,
    };
    expect(sayDraft(draft, true)).toBe(
      "Draft 2 (seed 8): balanced. At least 6 professions in each set. 1 member would move.",
    );
    expect(sayDraft({ ...draft, uneven: 2, repeatedPairs: 1, balance: "Gender", moved: 0 }, false)).toBe(
      "Draft 2 (seed 8, balance Gender): 2 counts off balance. 1 pair has met before. At least 6 professions in each set.",
    );
  });
});
