import { readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import webpack from "webpack";
import { stringify } from "yaml";
import pane from "../webpack.config.js";

/** The self-test as one file that Script Lab imports: dist/selftest-snippet.yaml. */
const root = path.join(import.meta.dirname, "..");
const dist = path.join(root, "dist");
const script = path.join(dist, "selftest-snippet.js");
const { resolve = {}, module = {}, optimization = {} } = pane({}, {});
const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as {
  readonly version: string;
};

await new Promise<void>((done, fail) => {
  webpack(
    {
      ...{ mode: "production", devtool: false, resolve, module, optimization, context: root },
      entry: "./selftest/selftest.ts",
      output: { path: dist, filename: path.basename(script) },
      performance: false,
      plugins: [
        new webpack.DefinePlugin({ PRODUCT_VERSION: JSON.stringify(version) }),
        new webpack.optimize.LimitChunkCountPlugin({ maxChunks: 1 }),
      ],
    },
    (error, stats) => {
      if (error) fail(error);
      else if (stats?.hasErrors() === true) fail(new Error(stats.toString("errors-only")));
      else done();
    },
  );
});

const page = readFileSync(path.join(root, "selftest/selftest.html"), "utf8");
const between = (open: string, close: string): string =>
  page.slice(page.indexOf(open) + open.length, page.indexOf(close)).trim();
const snippet = {
  name: "Learning Sets: self-test",
  description:
    "Compares this Excel with the one that Learning Sets is tested against. Use a new, blank workbook.",
  host: "EXCEL",
  api_set: {},
  script: { content: readFileSync(script, "utf8"), language: "typescript" },
  template: { content: between("<body>", "</body>"), language: "html" },
  style: { content: between("<style>", "</style>"), language: "css" },
  libraries: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js\n@types/office-js",
};
writeFileSync(path.join(dist, "selftest-snippet.yaml"), stringify(snippet));
rmSync(script);
