import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import CopyPlugin from "copy-webpack-plugin";
import HtmlPlugin from "html-webpack-plugin";
import MinimizerPlugin from "minimizer-webpack-plugin";
import webpack from "webpack";
import { manifestFor, selftestManifest } from "./scripts/manifest-for.js";
import { NoLookbehind } from "./scripts/no-lookbehind.js";
import { Notice } from "./scripts/notice.js";

const here = path.dirname(fileURLToPath(import.meta.url));

const { version } = JSON.parse(readFileSync(path.join(here, "package.json"), "utf8"));

/** Where the pane will be served from, who answers questions, and what of privacy: set when building for others. */
const host = process.env.LEARNING_SETS_HOST ?? "https://localhost:3000";
const support = process.env.LEARNING_SETS_SUPPORT ?? `${host}/support.html`;
const publisher = process.env.LEARNING_SETS_PUBLISHER ?? "Learning Sets for Excel";
const privacy = process.env.LEARNING_SETS_PRIVACY ?? "privacy.html";
const terms = process.env.LEARNING_SETS_TERMS ?? "terms.html";
const contact = process.env.LEARNING_SETS_CONTACT ?? "";

/** A page of plain text beside the pane: what is in the file of its name, on the page that all have in common. */
function textPage(filename) {
  const links = { privacy, terms };
  const text = readFileSync(path.join(here, "src/taskpane/pages", filename), "utf8").replaceAll(
    /<%= (privacy|terms) %>/g,
    (_, link) => links[link],
  );
  const [, title] = /<h1>(.+?)<\/h1>/.exec(text);
  return new HtmlPlugin({
    ...{ template: "./src/taskpane/text-page.html", filename, inject: false },
    templateParameters: { title, text, publisher, contact },
  });
}

/**
 * The add-in as static files: any web server over HTTPS can hold dist/.
 * @type {(environment: object, options: Pick<webpack.Configuration, "mode">) => webpack.Configuration}
 */
export default (_, { mode = "production" }) => ({
  mode,
  // Not the eval of webpack's development mode: the pane's content security policy forbids it.
  devtool: mode === "development" ? "source-map" : false,
  entry: { taskpane: "./src/taskpane/index.tsx", selftest: "./selftest/selftest.ts" },
  output: {
    ...{ path: path.join(here, "dist"), filename: "[name].[contenthash].js" },
    // What scripts/build.ts makes there beside this, and replaces itself.
    clean: { keep: /^(?:app(?:[\\/]|$)|selftest-snippet\.)/ },
  },
  resolve: { extensions: [".ts", ".tsx", ".mjs", ".js"] },
  module: {
    rules: [
      {
        test: /node_modules[\\/]hucre[\\/].*\.mjs$/,
        loader: path.join(here, "scripts/unused-patterns-loader.js"),
      },
      {
        test: /\.tsx?$/,
        loader: "swc-loader",
        options: {
          jsc: {
            parser: { syntax: "typescript", tsx: true },
            transform: { react: { runtime: "automatic" } },
            target: "es2022",
          },
        },
      },
    ],
  },
  // What is loaded later is named for what it holds, so that a person can tell what a page asked for.
  optimization: {
    chunkIds: "named",
    // The minifier of the compiler that reads the TypeScript: it takes a third of Terser's time.
    minimizer: [new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify })],
  },
  plugins: [
    // Development keeps what production drops, and comments.
    ...(mode === "production" ? [new NoLookbehind()] : []),
    new Notice(),
    new webpack.DefinePlugin({ PRODUCT_VERSION: JSON.stringify(version) }),
    new HtmlPlugin({
      template: "./src/taskpane/taskpane.html",
      filename: "taskpane.html",
      chunks: ["taskpane"],
      scriptLoading: "defer",
    }),
    ...["support.html", "privacy.html", "terms.html"].map(textPage),
    new HtmlPlugin({
      template: "./selftest/selftest.html",
      filename: "selftest.html",
      chunks: ["selftest"],
      scriptLoading: "defer",
    }),
    new CopyPlugin({
      patterns: [
        { from: "assets/*.png" },
        { from: "src/taskpane/shortcuts.json", to: "shortcuts.json" },
        { from: "samples/roster-60.xlsx", to: "samples/roster-60.xlsx" },
        {
          from: "manifest.xml",
          transform: (xml) => manifestFor(xml.toString(), { host, support, publisher }),
        },
        {
          from: "manifest.xml",
          to: "selftest-manifest.xml",
          transform: (xml) => manifestFor(selftestManifest(xml.toString()), { host, support, publisher }),
        },
      ],
    }),
  ],
  performance: { maxAssetSize: 1_500_000, maxEntrypointSize: 1_500_000 },
});
