import path from "node:path";
import { fileURLToPath } from "node:url";
import CopyPlugin from "copy-webpack-plugin";
import pane from "../webpack.config.js";

const here = path.dirname(fileURLToPath(import.meta.url));
const { resolve, module } = pane({}, {});

/**
 * The demonstration: development only, and no part of dist/.
 * @type {import("webpack").Configuration}
 */
export default {
  mode: "development",
  devtool: "source-map",
  entry: { "demo/demo": "./demo/demo.ts" },
  output: { path: path.join(here, "../artefacts/demo"), filename: "[name].js", clean: true },
  ...{ resolve, module },
  plugins: [
    new CopyPlugin({
      patterns: [{ from: "demo/index.html" }, { from: "demo/demo.css", to: "demo/demo.css" }],
    }),
  ],
};
