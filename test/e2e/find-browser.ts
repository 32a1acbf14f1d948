import { spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import path from "node:path";

/**
 * Debian's package of Chromium without its windows: the same pages and scripts, and an eighth less processor time.
 */
const withoutWindows = "chromium-headless-shell";

/** Any browser of Chromium's kind will do; looked for on the path, then where installers put them. */
const names = [
  withoutWindows,
  "chromium",
  "chromium-browser",
  "google-chrome-stable",
  "google-chrome",
  "microsoft-edge-stable",
  "microsoft-edge",
];
const places = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
  "C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe",
];

/**
 * The browser that tests run in: the one named by CHROMIUM, else one that is there, else Debian's, which
 * is installed where that is allowed.
 * @throws {Error} when there is none: without a browser the tests have failed, not passed
 */
export function findBrowser(): string {
  const asked = process.env["CHROMIUM"];
  if (asked !== undefined && asked !== "") {
    if (isProgram(asked)) return asked;
    throw new Error(`CHROMIUM names ${asked}, which is no program here.`);
  }
  const found = installed();
  if (found !== null) return found;
  installDebians();
  const after = installed();
  if (after !== null) return after;
  throw new Error(
    "These tests need a browser of Chromium's kind, and there is none. Install Chromium, Google Chrome or Microsoft Edge, or name one in the environment variable CHROMIUM.",
  );
}

function installed(): string | null {
  const folders = (process.env["PATH"] ?? "").split(path.delimiter).filter((folder) => folder !== "");
  const onPath = names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return [...onPath, ...places].find(isProgram) ?? null;
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Does nothing where there is no apt-get, or no right to use it. */
function installDebians(): void {
  if (process.getuid?.() !== 0 || spawnSync("apt-get", ["--version"]).error) return;
  const environment = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const ask = (...args: readonly string[]): boolean =>
    spawnSync("apt-get", args, { stdio: "ignore", env: environment }).status === 0;
  ask("update", "-qq");
  // Older systems have Chromium with its windows only.
  for (const name of [withoutWindows, "chromium"]) {
    if (ask("install", "-y", "-qq", "--no-install-recommends", name)) return;
  }
}
