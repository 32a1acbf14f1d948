/** The colours of Excel's own window, each "#RRGGBB". */
export interface OfficeTheme {
  readonly bodyBackground: string;
  readonly bodyForeground: string;
  readonly controlBackground: string;
  readonly controlForeground: string;
  /** Light text on a dark ground. */
  readonly isDark: boolean;
}

/** Null where Excel does not say, as on the web. Call it once Office is ready. */
export function officeTheme(): OfficeTheme | null {
  const theme = Office.context.officeTheme as Partial<Office.OfficeTheme> | undefined;
  const bodyBackground = colour(theme?.bodyBackgroundColor);
  const bodyForeground = colour(theme?.bodyForegroundColor);
  if (bodyBackground === null || bodyForeground === null) return null;
  return {
    bodyBackground,
    bodyForeground,
    controlBackground: colour(theme?.controlBackgroundColor) ?? bodyBackground,
    controlForeground: colour(theme?.controlForegroundColor) ?? bodyForeground,
    isDark: brightness(bodyBackground) < brightness(bodyForeground),
  };
}

/** With or without the "#", as platforms differ; null for what is no colour. */
function colour(said: string | undefined): string | null {
  const digits = /^#?([0-9a-f]{6})$/i.exec(said ?? "")?.[1];
  return digits === undefined ? null : `#${digits.toUpperCase()}`;
}

/** Brightness as the eye weighs the three colours, 0 to 255. */
function brightness(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}
