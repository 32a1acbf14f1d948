import { chromium, type Browser } from "playwright-core";
import { findBrowser } from "./find-browser";

/**
 * What Chromium's own window would do around each page and no test looks at: without a head it still makes the
 * address bar's pop-ups, two pages beside each page, which cost as much time as the pane does.
 */
export const addressBar = ["WebUIOmniboxPopup", "WebUIOmniboxAimPopup", "WebUIOmniboxFullPopup"];

/** What Playwright turns off of itself: Chromium heeds the last of several such lists only. */
const playwrights = [
  "AimEnabled",
  "AvoidCorsURLLoaderRestartOnRedirect",
  "AvoidUnnecessaryBeforeUnloadCheckSync",
  "DestroyProfileOnBrowserClose",
  "HttpsFirstBalancedModeAutoEnable",
  "HttpsUpgrades",
  "LensOverlay",
  "MediaRouter",
  "NetworkTimeServiceQuerying",
  "OptimizationHints",
  "PaintHolding",
  "PreconnectToSearch",
  "TcpPortRandomizationWin",
  "ThirdPartyStoragePartitioning",
];

/**
 * A browser for tests.
 * @param elsewhere hosts that are answered on this machine instead, each by an address "https://localhost:port"
 */
export function launchBrowser(elsewhere: Readonly<Record<string, string>> = {}): Promise<Browser> {
  const rules = Object.entries(elsewhere).map(
    ([host, address]) => `MAP ${host}:443 ${new URL(address).host}`,
  );
  return chromium.launch({
    executablePath: findBrowser(),
    args: [
      ...["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"],
      `--disable-features=${[...playwrights, ...addressBar].join(",")}`,
      // A page is open for seconds here: to compile its functions once more, for speed, costs more than it gives.
      "--js-flags=--max-optimized-bytecode-size=0",
      `--host-resolver-rules=${rules.join(",")}`,
    ],
  });
}
