import { repeatedPairs, type Progress } from "../../seating";
import { professionsInSets, numberingOf, type Programme } from "../../programme";
import { balanceInOrder, balanceOrders } from "../../roster";
import { known } from "../../sheet";
import type { OpenedWorkbook } from "../../workbook";
import { allocateSetsInSteps, type AllocateOptions, type Allocation } from "../allocate-sets";

/** How a draft is formed: allocating with these gives the same sets again. */
export interface DraftRequest {
  /** From 1; the first is what is asked for without drafts. */
  readonly number: number;
  readonly seed: number;
  /** The columns to balance by, in the draft's own order. */
  readonly balance: string;
}

/** The few numbers that tell drafts apart. */
export interface DraftOffer extends DraftRequest {
  /** Counts off balance. */
  readonly uneven: number;
  /** Pairs who have met before and are together again; null where no column says who has met. */
  readonly repeatedPairs: number | null;
  /** Different professions in the set that has fewest. */
  readonly fewestProfessions: number;
  /** Members who have a set now and would be in another. */
  readonly moved: number;
}

export const mostDrafts = 5;

/** The ways to form up to five drafts: other seeds, and each further column first in turn. @throws {Refusal} */
export function draftRequests(
  { programme }: OpenedWorkbook,
  { settings = {} }: Pick<AllocateOptions, "settings">,
  count: number,
): DraftRequest[] {
  const { seed, balance } = { ...programme.settings, ...settings };
  const orders = balanceOrders(balance);
  return Array.from({ length: Math.min(count, mostDrafts) }, (_, at): DraftRequest => {
    // The second is of the same order as the first; from the third on another column is the most important.
    const order = known(orders[Math.max(0, at - 1) % orders.length]);
    return { number: at + 1, seed: seed + at, balance: at < 2 ? balance : balanceInOrder(balance, order) };
  });
}

/**
 * Up to five allocations, and what tells them apart. Drafts with the same sets as one before are left out. Nothing is
 * written: to take one, allocate with its seed and balance.
 * @throws {Refusal} when the roster cannot be used
 */
export function* severalDraftsInSteps(
  opened: OpenedWorkbook,
  options: AllocateOptions,
  count: number,
): Generator<Progress, DraftOffer[]> {
  const offers: DraftOffer[] = [];
  const known = new Set<string>();
  const requests = draftRequests(opened, options, count);
  for (const [at, request] of requests.entries()) {
    const { seed, balance } = request;
    const work = allocateSetsInSteps(opened, {
      ...options,
      settings: { ...options.settings, seed, balance },
    });
    let step = work.next();
    while (step.done !== true) {
      yield { fraction: (at + step.value.fraction) / requests.length };
      step = work.next();
    }
    const { programme } = step.value;
    const sets = setsAsText(programme);
    if (!known.has(sets)) offers.push({ ...request, ...figuresOf(step.value, opened.programme) });
    known.add(sets);
  }
  return offers;
}

function figuresOf(
  { programme, certificate }: Allocation,
  before: Programme,
): Omit<DraftOffer, keyof DraftRequest> {
  const { members, groupings, sets } = programme;
  const met = groupings.filter((grouping) => grouping.family === null && grouping.kind === "met");
  const now = new Map(members.map(({ id, setNumber }) => [id, setNumber]));
  return {
    uneven: certificate.uneven,
    repeatedPairs: met.length === 0 ? null : repeatedPairs(members, met, numberingOf(sets)).pairs,
    fewestProfessions: professionsInSets(programme)?.fewest ?? 0,
    moved: before.members.filter(({ id, setNumber }) => setNumber !== null && now.get(id) !== setNumber)
      .length,
  };
}

/** The same for the same people together, whatever the sets' numbers. */
function setsAsText({ members, sets }: Programme): string {
  return sets
    .map(({ number }) => members.flatMap(({ id, setNumber }) => (setNumber === number ? [id] : [])).join(" "))
    .sort()
    .join("\n");
}
