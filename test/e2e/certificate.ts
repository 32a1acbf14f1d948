import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { mock } from "node:test";
import { generateCertificates } from "office-addin-dev-certs";

const folder = path.resolve("node_modules/.cache/learning-sets");
const days = 7;

/**
 * A certificate for localhost that nobody trusts, made when there is none of this week: browsers of the
 * tests are told not to mind. Nothing is installed on the machine.
 */
export async function localhostCertificate(): Promise<{ readonly cert: Buffer; readonly key: Buffer }> {
  const [authority, cert, key] = ["ca.crt", "localhost.crt", "localhost.key"].map((name) =>
    path.join(folder, name),
  ) as [string, string, string];
  if (!(await isOfThisWeek(key))) {
    // It tells of its success on the console, which nobody who runs a test has a use for.
    const said = mock.method(console, "log", () => undefined);
    await generateCertificates(authority, cert, key, days + 1, ["localhost"]);
    said.mock.restore();
  }
  return { cert: await readFile(cert), key: await readFile(key) };
}

async function isOfThisWeek(file: string): Promise<boolean> {
  try {
    const { mtimeMs } = await stat(file);
    return Date.now() - mtimeMs < days * 24 * 3600 * 1000;
  } catch {
    return false;
  }
}
