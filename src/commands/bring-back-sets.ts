import { Refusal, type SetNumbering } from "../programme";
import { arrangeSetsInSteps, runThrough, setSizes, type Progress } from "../seating";
import type { OpenedWorkbook } from "../workbook";
import type { AllocateOptions, Allocation } from "./allocate-sets";
import { finishAllocation } from "./finish-allocation";
import { highestSet, prepare, rulesForSeveral } from "./prepare";
import { setsToBringBack } from "./record-sets";

export type BringBackOptions = Omit<AllocateOptions, "reform" | "evenOut">;

/**
 * Brings the sets of an earlier allocation back, whoever made it: everyone who is still here has the set
 * they had then, and who has joined since is placed around them. Every code stays with its member and
 * meeting, and the sets of now can be brought back in their turn.
 * @param which 1 for the latest that is different from now, 2 for the one before it
 * @throws {Refusal} when there are none such, or the roster cannot be used
 */
export function bringBackSets(opened: OpenedWorkbook, options: BringBackOptions, which: number): Allocation {
  return runThrough(bringBackSetsInSteps(opened, options, which), options.onProgress);
}

/** As `bringBackSets`, pausing between small steps: placing who has joined since may take a while. @throws {Refusal} */
export function* bringBackSetsInSteps(
  opened: OpenedWorkbook,
  options: BringBackOptions,
  which: number,
): Generator<Progress, Allocation> {
  const prepared = prepare(opened, options);
  yield { fraction: 0 };
  const { members, groupings, settings, leftOut } = prepared.programme;
  const offered = setsToBringBack(prepared.programme);
  const chosen = offered[which - 1];
  if (!chosen) {
    throw new Refusal({ code: "no-such-earlier-sets", details: { which, there: offered.length } });
  }
  const then = new Map(chosen.places.map(({ memberId, setNumber }) => [memberId, setNumber]));
  const startingFrom = members.map((member) => ({ ...member, setNumber: then.get(member.id) ?? null }));
  const setCount = highestSet(startingFrom);
  if (setCount === 0) throw new Refusal({ code: "earlier-sets-empty", details: { which } });
  const filled = new Set(then.values());
  const closed = prepared.programme.year.closedSets
    .map(({ number }) => number)
    .filter((number) => number < setCount && !filled.has(number));
  const numbering: SetNumbering = { setCount, ...(closed.length > 0 && { closed }) };
  const rules = rulesForSeveral(prepared, startingFrom, numbering);
  const { members: placed, stopped } = yield* arrangeSetsInSteps({
    ...{ members: startingFrom, groupings, rules, ...numbering },
    ...{ seed: settings.seed, keepSets: true, maxSize: settings.maxSize, numbers: prepared.numbers },
    ...(options.steps !== undefined && { steps: options.steps }),
    ...(options.shouldStop && { shouldStop: options.shouldStop }),
  });
  yield { fraction: 1 };
  return finishAllocation(
    {
      ...{ prepared, formAnew: false, isBroughtBack: true, rules, isStopped: stopped, ...numbering },
      sizes: setSizes(members.length, { ...settings, leftOut: leftOut.length }),
      before: startingFrom.map(({ setNumber }) => setNumber),
      members: placed,
    },
    { ...options, reform: false },
    { solved: new Set() },
  );
}
