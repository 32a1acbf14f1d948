import type { ChangedCount, RuleCost, SwapAnswer, WhyHere } from "../programme";
import { sayCount } from "./say-count";
import { sayList } from "./say-list";
import { sayRule } from "./say-rule";

/** "Ada Ash (set 1) and Bo Birch (set 3): 2 counts are outside the even range now, 1 then. ..." */
export function saySwap({ a, b, unevenBefore, unevenAfter, changed }: SwapAnswer): string {
  const change =
    unevenBefore === unevenAfter && changed.length === 0
      ? "the balance stays as it is"
      : `${sayCount(unevenBefore, "count")} outside the even range now, ${String(unevenAfter)} then`;
  const details = changed.length === 0 ? "" : ` (${sayList(changed.map(sayChanged))})`;
  return `${a.name} (set ${String(a.set)}) and ${b.name} (set ${String(b.set)}): ${change}${details}.`;
}

function sayChanged({ label, set, before, after, floor, ceil }: ChangedCount): string {
  return `${label} in set ${String(set)}: ${String(before)} → ${String(after)}, even is ${sayRange(floor, ceil)}`;
}

/** One true sentence on why a member is in their set. */
export function sayWhyHere({ name, set, setCount, held, keptWith, groups, asGood }: WhyHere): string {
  const place = `${name} is in set ${String(set)}`;
  if (held === "locked") return `${place} because the Roster locks them there.`;
  if (held === "pinned") return `${place} because the Rules sheet pins them to it.`;
  const counts = groups.map(({ heading, check, here }) => {
    const others = here === 1 ? "the only one" : `one of ${String(here)}`;
    return `${others} of ${heading} “${check.label}” (${sayRange(check.floor, check.ceil)} of the ${String(check.n)} in each set is even)`;
  });
  const mix = counts.length === 0 ? "" : ` as ${sayList(counts)}`;
  if (keptWith.length > 0) {
    return `${place}${mix}, because the Rules sheet keeps them with ${sayList(keptWith)}.`;
  }
  const others = setCount - 1;
  if (asGood.length === 0) {
    return `${place}${mix}; in ${others === 1 ? "the other set" : `none of the other ${String(others)} sets`} could ${others === 1 ? "nobody" : "anybody"} change places with them without the balance being worse.`;
  }
  return `${place}${mix}; in ${String(asGood.length)} of the other ${String(others)} sets somebody could change places with them and the balance would be as good (${sayList(asGood.map((each) => `set ${String(each)}`))}), so chance decided among those.`;
}

/** What one rule costs, against the balance without it. */
export function sayRuleCost({ rule, cell, unevenWith, unevenWithout }: RuleCost): string {
  const where = cell === "" ? "" : ` (cell ${cell})`;
  const cost = unevenWith - unevenWithout;
  const verdict =
    cost > 0
      ? `it costs ${sayCount(cost, "uneven count")}: ${String(unevenWith)} with it, ${String(unevenWithout)} without`
      : `it costs nothing: ${String(unevenWith)} uneven with it, ${String(unevenWithout)} without`;
  return `${sayRule(rule)}${where}: ${verdict}.`;
}

function sayRange(floor: number, ceil: number): string {
  return floor === ceil ? String(floor) : `${String(floor)} or ${String(ceil)}`;
}
