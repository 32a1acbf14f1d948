import type { BanRule, Constraint } from "../rule";

export function ban({ member, set }: BanRule): Constraint {
  return { members: [member], terms: { bans: [[member, set]] }, isBroken: (sets) => sets[member] === set };
}
