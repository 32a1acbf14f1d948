import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import CopyPlugin from "copy-webpack-plugin";
import HtmlPlugin from "html-webpack-plugin";
import webpack from "webpack";
import pane from "../webpack.config.js";
import { NoLookbehind } from "./no-lookbehind.js";
import { Notice } from "./notice.js";
import { Precache } from "./precache.js";

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), "..");
const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
const { mode, resolve, module, optimization, performance } = pane({}, {});

/**
 * The web app in dist/app: the pane on files, without Office.js, installable and working without a network. All of it
 * is below app/, so that its service worker never governs the task pane's page.
 * @type {import("webpack").Configuration}
 */
export default {
  ...{ mode, devtool: false, context: root, resolve, module, optimization, performance },
  entry: { app: "./src/taskpane/app-page.ts", "service-worker": "./src/taskpane/service-worker.ts" },
  output: {
    path: path.join(root, "dist/app"),
    // A service worker is found by its name: only then does a new one take the place of the old.
    chunkFilename: "[name].[contenthash].js",
    filename: ({ chunk }) => (chunk.name === "service-worker" ? "[name].js" : "[name].[contenthash].js"),
    clean: true,
  },
  plugins: [
    new NoLookbehind(),
    new Notice(),
    new webpack.DefinePlugin({ PRODUCT_VERSION: JSON.stringify(version) }),
    new HtmlPlugin({
      template: "./src/taskpane/app.html",
      filename: "index.html",
      chunks: ["app"],
      scriptLoading: "defer",
    }),
    new CopyPlugin({
      patterns: [
        { from: "assets/icon-*.png" },
        { from: "src/taskpane/app.webmanifest" },
        { from: "samples/roster-60.xlsx", to: "samples/roster-60.xlsx" },
      ],
    }),
    new Precache(),
  ],
};
