/** What Excel tells the client of itself when an add-in starts. */
export interface ClientSetup {
  /** `{ "ExcelApi": "1.14" }` */
  readonly requirements: Readonly<Record<string, string>>;
  readonly readOnly: boolean;
  /** Colours of Excel's window, "#RRGGBB"; null for a host that does not say. */
  readonly theme: {
    readonly bodyBackgroundColor: string;
    readonly bodyForegroundColor: string;
    readonly controlBackgroundColor: string;
    readonly controlForegroundColor: string;
  } | null;
}

/** Excel at the product's floor, in its light theme. */
export const usualSetup: ClientSetup = {
  requirements: { ExcelApi: "1.14", DelayForCellEdit: "1.1" },
  readOnly: false,
  theme: {
    bodyBackgroundColor: "#FFFFFF",
    bodyForegroundColor: "#262626",
    controlBackgroundColor: "#F3F2F1",
    controlForegroundColor: "#262626",
  },
};

/** As the client expects it: names in small letters, as JSON. */
export function requirementMatrix({ requirements }: ClientSetup): string {
  return JSON.stringify(
    Object.fromEntries(Object.entries(requirements).map(([name, version]) => [name.toLowerCase(), version])),
  );
}
