import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import path from "node:path";

/**
 * Makes dist/: the pane, its self-test for Script Lab, and the web app in dist/app. Each of them leaves the others'
 * files alone, so two are built at a time; a build uses hardly more than one processor. `--demo` makes the demonstration
 * too. Ends with 1 when one fails.
 */
const root = path.join(import.meta.dirname, "..");
const webpack = createRequire(import.meta.url).resolve("webpack/bin/webpack.js");

await Promise.all([
  node(webpack),
  node("--import", "tsx", "scripts/build-snippet.ts").then(() =>
    node(webpack, "--config", "scripts/webpack-app.js"),
  ),
  ...(process.argv.includes("--demo") ? [node(webpack, "--config", "demo/webpack.config.js")] : []),
]);

async function node(...args: readonly string[]): Promise<void> {
  const code = await new Promise((done, fail) => {
    spawn(process.execPath, args, { cwd: root, stdio: "inherit" }).on("error", fail).on("exit", done);
  });
  if (code !== 0) process.exit(1);
}
