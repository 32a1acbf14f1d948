/** What Excel tells the client of itself when an add-in starts. */
export interface ClientSetup {
  /** `{ "ExcelApi": "1.14" }` */
  readonly requirements: Readonly<Record<string, string>>;
  readonly readOnly: boolean;
  /** Colours of Excel's window, "#RRGGBB"; null for a host that does not say. */
  readonly theme: Readonly<Record<ThemeColour, string>> | null;
}

type ThemeColour =
  "bodyBackgroundColor" | "bodyForegroundColor" | "controlBackgroundColor" | "controlForegroundColor";

/** The same as plain data that can be sent into a browser, in the client's own notation. */
export interface ClientFacts {
  readonly requirementMatrix: string;
  readonly readOnly: boolean;
  /** JSON, each colour as a number. */
  readonly theme: string;
}

/** Excel at the product's floor, in its light theme. */
const usualSetup: ClientSetup = {
  requirements: { ExcelApi: "1.14", DelayForCellEdit: "1.1", SharedRuntime: "1.1" },
  readOnly: false,
  theme: {
    bodyBackgroundColor: "#FFFFFF",
    bodyForegroundColor: "#262626",
    controlBackgroundColor: "#F3F2F1",
    controlForegroundColor: "#262626",
  },
};

export function clientFacts(setup: Partial<ClientSetup> = {}): ClientFacts {
  const { requirements, readOnly, theme } = { ...usualSetup, ...setup };
  const matrix = Object.entries(requirements).map(([name, version]) => [name.toLowerCase(), version]);
  const colours = Object.entries(theme ?? {}).map(([name, colour]) => [
    name,
    Number.parseInt(colour.slice(1), 16),
  ]);
  return {
    requirementMatrix: JSON.stringify(Object.fromEntries(matrix)),
    readOnly,
    theme: JSON.stringify(Object.fromEntries(colours)),
  };
}
