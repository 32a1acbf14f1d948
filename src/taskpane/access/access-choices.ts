/** The seed's own bar: what a person may choose for the pane, and what they chose last time on this device. */
export const colourSchemes = [
  "Black on yellow",
  "Black on white",
  "Black on pink",
  "Black on blue",
  "Standard colours",
] as const;
export const textSizes = ["Extra large text", "Large text", "Standard text"] as const;

export type ColourScheme = (typeof colourSchemes)[number];
export type TextSize = (typeof textSizes)[number];

export interface AccessChoices {
  readonly colours: ColourScheme;
  readonly text: TextSize;
}

/** Background of each scheme; text on it is black, at 12 to 1 or more. Null for Office's own colours. */
export const backgrounds: Readonly<Record<ColourScheme, string | null>> = {
  "Black on yellow": "#FFF200",
  "Black on white": "#FFFFFF",
  "Black on pink": "#FFC7DA",
  "Black on blue": "#B7DCFF",
  "Standard colours": null,
};

const [coloursKey, textKey] = ["learning-sets.colours", "learning-sets.text"] as const;

/** Of the storage only; a browser that has none, or forbids it, gives the standard. */
export function rememberedChoices(storage: Pick<Storage, "getItem"> | null): AccessChoices {
  return {
    colours: one(colourSchemes, storage?.getItem(coloursKey)) ?? "Standard colours",
    text: one(textSizes, storage?.getItem(textKey)) ?? "Standard text",
  };
}

/** Whether somebody has chosen on this device, or put the choices away. */
export function haveChosen(storage: Pick<Storage, "getItem"> | null): boolean {
  return (storage?.getItem(coloursKey) ?? null) !== null;
}

export function rememberChoices(
  storage: Pick<Storage, "setItem"> | null,
  { colours, text }: AccessChoices,
): void {
  storage?.setItem(coloursKey, colours);
  storage?.setItem(textKey, text);
}

function one<Choice extends string>(
  choices: readonly Choice[],
  typed: string | null | undefined,
): Choice | null {
  return choices.find((choice) => choice === typed) ?? null;
}
