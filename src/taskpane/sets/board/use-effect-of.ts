import type { SetNumber, MemberId } from "../../../programme";
import { usePaneState } from "../../parts/use-pane";
import { shortEffect, type ShortEffect } from "./short-effect";

/** What it would do to move the picked member into a set; null while nobody is picked, and for their own set. */
export function useEffectOfSet(set: SetNumber): ShortEffect | null {
  const uneven = usePaneState(({ sets }) => sets.picked?.effects?.uneven ?? 0);
  const effect = usePaneState(({ sets }) => sets.picked?.effects?.sets.get(set));
  return effect ? shortEffect(effect, uneven, set) : null;
}

/** What it would do if the picked member and this one changed places; null where that cannot be. */
export function useEffectOfSwap(member: MemberId): ShortEffect | null {
  const uneven = usePaneState(({ sets }) => sets.picked?.effects?.uneven ?? 0);
  const effect = usePaneState(({ sets }) => sets.picked?.effects?.partners.get(member));
  return effect ? shortEffect(effect, uneven, effect.partner.set) : null;
}
