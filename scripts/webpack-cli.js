import path from "node:path";
import { fileURLToPath } from "node:url";
import CopyPlugin from "copy-webpack-plugin";
import webpack from "webpack";
import pane from "../webpack.config.js";

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), "..");
const { resolve, module } = pane({}, {});

/**
 * The command line as one file that needs no other package; the exact solver stays beside it until it is asked for.
 * `library/cli` is as deep as `src/cli`, so that what is found from there (the sample, the version) is found here too.
 * @type {(out: string) => import("webpack").Configuration}
 */
export const commandLine = (out) => ({
  mode: "production",
  devtool: false,
  target: "node20",
  context: root,
  entry: { main: "./src/cli/main.ts" },
  experiments: { outputModule: true },
  output: {
    path: path.join(out, "library", "cli"),
    filename: "[name].js",
    module: true,
    chunkFormat: "module",
    clean: true,
  },
  resolve,
  module: { ...module, parser: { javascript: { url: false, importMeta: false } } },
  // Not minified: what goes wrong on someone’s machine names the function it went wrong in.
  optimization: { chunkIds: "named", minimize: false },
  plugins: [
    new webpack.BannerPlugin({ banner: "#!/usr/bin/env node", raw: true, entryOnly: true }),
    new CopyPlugin({ patterns: [path.join(root, "node_modules/highs/build/highs.wasm")] }),
  ],
  performance: false,
});
