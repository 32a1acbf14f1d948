/** Where a build will be served from, and where its people get help. */
export interface BuildAddresses {
  /** Without a slash at the end. */
  readonly host: string;
  readonly support: string;
  /** Who is named as the add-in's provider. */
  readonly publisher: string;
}

/**
 * manifest.xml for these addresses.
 * @throws {Error} for an address that Excel does not open: it takes HTTPS only
 */
export function manifestFor(xml: string, addresses: BuildAddresses): string;

/** An add-in of its own, whose buttons open the self-test: for whoever has a real Excel to compare with. */
export function selftestManifest(xml: string): string;
