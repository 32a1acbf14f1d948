import { webLightTheme, type Theme } from "@fluentui/react-components";
import type { AccessChoices, ColourScheme, TextSize } from "./access-choices";

/** Background of each scheme; text on it is black, at 12 to 1 or more. Null for Office's own colours. */
const backgrounds: Readonly<Record<ColourScheme, string | null>> = {
  "Black on yellow": "#FFF200",
  "Black on white": "#FFFFFF",
  "Black on pink": "#FFC7DA",
  "Black on blue": "#B7DCFF",
  "Standard colours": null,
};

const scales: Readonly<Record<TextSize, number>> = {
  "Extra large text": 1.5,
  "Large text": 1.25,
  "Standard text": 1,
};

/** Fluent's tokens for the choices. Windows' contrast themes override colours by themselves. */
export function themeFor({ colours, text }: AccessChoices): Theme {
  return { ...webLightTheme, ...sized(scales[text]), ...coloured(backgrounds[colours]) };
}

function sized(scale: number): Partial<Theme> {
  const tokens = Object.entries(webLightTheme).filter(([name]) => /^(fontSize|lineHeight)/.test(name));
  return Object.fromEntries(
    tokens.map(([name, value]) => [
      name,
      `${String(Math.round(Number.parseFloat(String(value)) * scale))}px`,
    ]),
  );
}

/** One background and one ink for everything: nothing is told by a shade. */
function coloured(background: string | null): Partial<Theme> {
  if (background === null) return {};
  const tokens = Object.keys(webLightTheme).filter((name) => name.startsWith("color"));
  return Object.fromEntries(
    tokens.map((name) => {
      const isInk = /Foreground|Stroke/.test(name) && !/OnBrand|Inverted/.test(name);
      const isFilled =
        /^color(BrandBackground|CompoundBrandBackground|NeutralForegroundInverted)/.test(name) &&
        !/Inverted/.test(name);
      return [name, isInk || isFilled ? "#000000" : background];
    }),
  );
}
