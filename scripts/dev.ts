import type { ServerResponse } from "node:http";
import path from "node:path";
import webpack from "webpack";
import demo from "../demo/webpack.config.js";
import pane from "../webpack.config.js";
import { demoFiles } from "./demo-files";
import { authorityFile, localhostCertificate } from "./localhost-certificate";
import { serveFiles } from "./serve-files";

const port = Number(process.env["PORT"] ?? 3001);
const files = demoFiles(path.join(import.meta.dirname, ".."));
const reload = '<script>new EventSource("/builds").onmessage = () => location.reload();</script>';

/** Each is a page that waits for the next build. */
const waiting = new Set<ServerResponse>();

const { options, isTrusted } = await localhostCertificate();
const server = serveFiles(options, {
  find: (pathname) => files.find(pathname),
  change: (pathname, bytes) =>
    pathname === "/" ? `${bytes.toString()}${reload}` : (files.change?.(pathname, bytes) ?? bytes),
  answer(pathname, response) {
    if (pathname !== "/builds") return false;
    response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
    response.flushHeaders();
    waiting.add(response);
    response.on("close", () => waiting.delete(response));
    return true;
  },
});
server.on("error", (error) => {
  console.error(`Port ${String(port)} of this machine cannot be used: ${error.message}`);
  process.exit(1);
});

webpack([pane({}, { mode: "development" }), demo]).watch({}, (error, stats) => {
  if (error) console.error(error.message);
  if (stats?.hasErrors()) console.error(stats.toString({ all: false, errors: true, colors: true }));
  if (error || stats?.hasErrors()) return;
  console.log(`Built at ${new Date().toLocaleTimeString("en-GB")}.`);
  for (const page of waiting) page.write("data: built\n\n");
});
server.listen(port, "localhost", () => {
  console.log(`The demo, which reloads when a file changes: https://localhost:${String(port)}/
The first build takes a few seconds. Ctrl+C ends it.
${isTrusted ? "" : `No browser trusts its certificate yet: accept it there, or install ${authorityFile} as an authority.`}`);
});
