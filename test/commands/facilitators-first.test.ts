import { allocateSets, type AllocateOptions } from "../../src/commands";
import type { Facilitator } from "../../src/programme";
import type { CellScalar } from "../../src/sheet";
import { opened } from "../opened";
import { contentOf } from "../workbook-content";

const options: AllocateOptions = { reform: false, today: "2026-08-20", steps: 2000 };
const [sets, size] = [6, 10];

/** 60 people in six sets, five each of Trusts A to C: a facilitator from one of them can lead one set of the six. */
const roster: CellScalar[][] = [
  ["Full name", "Job role", "Employer"],
  ...Array.from({ length: sets * size }, (_, at): CellScalar[] => [
    `Member${String(at)} Invented`,
    ["Staff nurse", "GP", "Physiotherapist", "Midwife"][at % 4] ?? "",
    at < 15 ? `Trust ${"ABC".charAt(at % 3)}` : `Practice ${String((at * at) % 13)}`,
  ]),
];

function facilitator(name: string, organisation: string, changes: Partial<Facilitator> = {}): Facilitator {
  const nothing = { id: "", email: "", setNumber: null, from: null, notes: "", available: true, mostSets: 1 };
  return { name, organisation, ...nothing, ...changes };
}

function formed(seed: number, facilitators: readonly Facilitator[]): ReturnType<typeof allocateSets> {
  const workbook = opened(contentOf(roster));
  return allocateSets(
    { ...workbook, programme: { ...workbook.programme, facilitators } },
    { ...options, settings: { seed } },
  );
}

const seeds = Array.from({ length: 8 }, (_, at) => at + 1);
const scarce = [..."ABCXYZ"].map((trust) => facilitator(`Leader ${trust}`, `Trust ${trust}`));

describe("facilitators who are scarce", () => {
  it.each(seeds)("have a set of strangers each, where that can be had: seed %i", (seed) => {
    const { programme, certificate, notices } = formed(seed, scarce);
    const led = programme.facilitators.map(({ setNumber }) => setNumber);
    expect(led.toSorted()).toEqual([1, 2, 3, 4, 5, 6]);
    for (const { organisation, setNumber } of programme.facilitators) {
      const own = programme.members.filter((member) => member.organisation === organisation);
      expect(own.map((member) => member.setNumber)).not.toContain(setNumber);
    }
    expect(certificate.uneven).toBe(0);
    expect(notices.map(({ problem }) => problem.code)).not.toContain("facilitators-short");
  });

  it("keep the set they have, and one who cannot lead from outside leaves a gap that is named", () => {
    const [a, b] = scarce;
    const everywhere = facilitator("Leader P", "Practice 1");
    const kept = formed(1, [...(a ? [{ ...a, setNumber: 2 }] : []), ...(b ? [b] : []), everywhere]);
    expect(kept.programme.facilitators[0]?.setNumber).toBe(2);
    expect(kept.programme.facilitators[2]?.setNumber).toBeNull();
    expect(kept.notices.map(({ problem }) => problem.code)).toContain("facilitators-short");
  });
});
