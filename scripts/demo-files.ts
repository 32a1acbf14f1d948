import { existsSync } from "node:fs";
import path from "node:path";
import type { ServedFiles } from "./serve-files";

/**
 * The demonstration's page beside the built pane, from one address. The one thing that is different of the
 * pane: Office.js, which is the real one, comes from its package, so that no network is needed.
 */
export function demoFiles(root: string): ServedFiles {
  const office = path.join(root, "node_modules/@microsoft/office-js/dist");
  return {
    find(pathname) {
      if (pathname.startsWith("/office/")) return path.join(office, pathname.slice("/office/".length));
      const own = path.join(root, "artefacts/demo", pathname === "/" ? "index.html" : pathname);
      return existsSync(own) ? own : path.join(root, "dist", pathname);
    },
    change: (pathname, bytes) =>
      pathname === "/taskpane.html"
        ? bytes.toString().replace("https://appsforoffice.microsoft.com/lib/1/hosted/", "/office/")
        : bytes,
  };
}
