import { readFile } from "node:fs/promises";
import type { ServerOptions } from "node:https";
import { homedir } from "node:os";
import path from "node:path";
import { generateCertificates, getHttpsServerOptions } from "office-addin-dev-certs";

const folder = path.join(homedir(), ".office-addin-dev-certs");

/** The authority that a person can install by hand where it could not be installed for them. */
export const authorityFile = path.join(folder, "ca.crt");

/**
 * A certificate that this machine's browsers trust, where its authority can be installed (it asks); one that
 * they do not trust elsewhere.
 */
export async function localhostCertificate(): Promise<{
  readonly options: ServerOptions;
  readonly isTrusted: boolean;
}> {
  try {
    const { ca, cert, key } = await getHttpsServerOptions();
    return { options: { ca, cert, key }, isTrusted: true };
  } catch {
    const [cert, key] = [path.join(folder, "localhost.crt"), path.join(folder, "localhost.key")];
    await generateCertificates(authorityFile, cert, key);
    return { options: { cert: await readFile(cert), key: await readFile(key) }, isTrusted: false };
  }
}
