import { defaultSettings, type FreeText } from "../../programme";
import type { PersonTexts } from "./person-texts";

/** What becomes of the texts that people typed freely: each is ours, kept because that was decided, or given up. */
export interface FreeTexts {
  /** @param instead what stands there when the text is given up */
  readonly decided: (where: FreeText["where"], place: string, text: string, instead?: string) => string;
  /** Of those given up, the ones in which nobody known stands: they can be kept. */
  readonly offered: readonly FreeText[];
}

export function freeTexts({ mayBePersonal }: PersonTexts, isKept: boolean): FreeTexts {
  const offered: FreeText[] = [];
  return {
    offered,
    decided(where, place, text, instead = "") {
      if (text.trim() === "" || isOurs(text)) return text;
      if (mayBePersonal(text)) return instead;
      offered.push({ where, place, text });
      return isKept ? text : instead;
    },
  };
}

function isOurs(text: string): boolean {
  return text === defaultSettings.programmeName || /^Set [1-9]\d*$/.test(text);
}
