import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { findBrowser } from "../../test/e2e/find-browser";
import { addressBar } from "../../test/e2e/launch-browser";

/**
 * Opens an address in a browser that nobody drives. One that is driven has V8 keep the place of every error that is
 * made, and React makes some while it is loaded: a quarter of a second of reading scripts twice that no pane has.
 * Nor has a pane an address bar beside it, whose pop-ups are pages of their own.
 * The browser is up and idle when it gets there, and has nothing of the page from before.
 * @param officePort where what comes from Microsoft's servers is found on this machine
 * @param said resolves with what the page says of itself
 */
export async function openInPlainBrowser<ProblemMessage>(
  address: string,
  officePort: string,
  said: Promise<ProblemMessage>,
): Promise<ProblemMessage> {
  const profile = await mkdtemp(path.join(tmpdir(), "learning-sets-bench-"));
  const idleMs = 1_500;
  const start = `data:text/html,<script>setTimeout(()=>location.href=${encodeURIComponent(JSON.stringify(address))},${String(idleMs)})</script>`;
  const browser = spawn(
    findBrowser(),
    [
      ...["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"],
      ...["--no-first-run", "--ignore-certificate-errors", "--window-size=320,720"],
      `--disable-features=${addressBar.join(",")}`,
      `--host-resolver-rules=MAP appsforoffice.microsoft.com:443 localhost:${officePort}`,
      ...[`--user-data-dir=${profile}`, start],
    ],
    { stdio: "ignore" },
  );
  const ended = new Promise<void>((resolve) => browser.once("exit", () => resolve()));
  try {
    const early = ended.then(() => {
      throw new Error("The browser ended before the page had come.");
    });
    return await Promise.race([said, early]);
  } finally {
    browser.kill("SIGKILL");
    await ended;
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}
