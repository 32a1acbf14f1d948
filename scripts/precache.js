import { createHash } from "node:crypto";
import webpack from "webpack";

/**
 * Tells the service worker which files are the web app's own: all that the build makes, but itself. A file without a
 * hash in its name is known by its contents.
 */
export class Precache {
  apply(compiler) {
    const { Compilation, sources } = webpack;
    compiler.hooks.thisCompilation.tap("Precache", (compilation) => {
      compilation.hooks.processAssets.tap(
        { name: "Precache", stage: Compilation.PROCESS_ASSETS_STAGE_REPORT },
        (assets) => {
          const own = Object.keys(assets).filter(
            (file) => file !== "service-worker.js" && !file.endsWith(".txt"),
          );
          const entries = own.sort().map((url) => ({
            url,
            revision: /\.[0-9a-f]{20}\./.test(url)
              ? null
              : createHash("sha256").update(assets[url].buffer()).digest("hex").slice(0, 16),
          }));
          compilation.updateAsset(
            "service-worker.js",
            (source) => new sources.ConcatSource(`const PRECACHED=${JSON.stringify(entries)};\n`, source),
          );
        },
      );
    });
  }
}
