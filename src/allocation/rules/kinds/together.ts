import type { Constraint, TogetherRule } from "../rule";

export function together({ a, b }: TogetherRule): Constraint {
  return { members: [a, b], terms: { together: [[a, b]] }, isBroken: (sets) => sets[a] !== sets[b] };
}
