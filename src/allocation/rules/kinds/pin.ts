import type { Constraint, PinRule } from "../rule";

export function pin({ member, set }: PinRule): Constraint {
  return { members: [member], terms: { pins: [[member, set]] }, isBroken: (sets) => sets[member] !== set };
}
