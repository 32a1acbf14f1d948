import { webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";
import { backgrounds, type AccessChoices, type TextSize } from "./access-choices";

const scales: Readonly<Record<TextSize, number>> = {
  "Extra large text": 1.5,
  "Large text": 1.25,
  "Standard text": 1,
};

/**
 * Fluent's tokens for the choices: Office's own where none was made. Windows' contrast themes override
 * colours by themselves.
 */
export function themeFor(access: AccessChoices, isOfficeDark: boolean): Theme {
  const { colours, text } = access;
  return {
    ...(isDark(access, isOfficeDark) ? webDarkTheme : webLightTheme),
    ...sized(scales[text]),
    ...coloured(backgrounds[colours]),
  };
}

/** Whether the pane is light on dark: what the browser draws of itself, calendars' signs and scroll bars, follows it. */
export function isDark({ colours }: AccessChoices, isOfficeDark: boolean): boolean {
  return backgrounds[colours] === null && isOfficeDark;
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

/**
 * One background and one ink for everything: nothing is told by a shade. What is see-through stays so, or it would
 * cover what it is laid over, such as the bar of what goes on.
 */
function coloured(background: string | null): Partial<Theme> {
  if (background === null) return {};
  const tokens = Object.keys(webLightTheme)
    .filter((name) => name.startsWith("color"))
    .filter((name) => !name.startsWith("colorTransparentBackground"));
  return Object.fromEntries(
    tokens.map((name) => {
      const isInk = /Foreground|Stroke|Border/.test(name) && !/OnBrand|Inverted/.test(name);
      const isFilled =
        /^color(BrandBackground|CompoundBrandBackground|NeutralForegroundInverted)/.test(name) &&
        !/Inverted/.test(name);
      return [name, isInk || isFilled ? "#000000" : background];
    }),
  );
}
