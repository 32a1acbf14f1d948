import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { createServer, type ServerOptions } from "node:https";
import { homedir } from "node:os";
import path from "node:path";
import { generateCertificates, getHttpsServerOptions } from "office-addin-dev-certs";
import { paneHeaders } from "./pane-headers";

const root = path.join(import.meta.dirname, "..");
const port = 3000;

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".map": "application/json",
  ".png": "image/png",
  ".xml": "text/xml; charset=utf-8",
  ".wasm": "application/wasm",
};

/**
 * A certificate that this machine's browsers trust, where one can be installed (it asks); one that they do
 * not trust elsewhere.
 */
async function certificate(): Promise<{ options: ServerOptions; isTrusted: boolean }> {
  try {
    const { ca, cert, key } = await getHttpsServerOptions();
    return { options: { ca, cert, key }, isTrusted: true };
  } catch {
    const folder = path.join(homedir(), ".office-addin-dev-certs");
    const [ca, cert, key] = ["ca.crt", "localhost.crt", "localhost.key"].map((name) =>
      path.join(folder, name),
    ) as [string, string, string];
    await generateCertificates(ca, cert, key);
    return { options: { cert: await readFile(cert), key: await readFile(key) }, isTrusted: false };
  }
}

const build = spawn(
  process.execPath,
  ["node_modules/webpack/bin/webpack.js", "--watch", "--mode=development"],
  {
    ...{ cwd: root, stdio: ["ignore", "ignore", "inherit"] },
  },
);
build.on("exit", (code) => process.exit(code ?? 1));
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => build.kill());

const { options, isTrusted } = await certificate();
const server = createServer(options, (request, response) => {
  const { pathname } = new URL(request.url ?? "/", `https://localhost:${String(port)}`);
  readFile(path.join(root, "dist", path.normalize(pathname))).then(
    (bytes) => {
      const type = types[path.extname(pathname)] ?? "application/octet-stream";
      response.writeHead(200, { ...paneHeaders, "content-type": type, "cache-control": "no-store" });
      response.end(bytes);
    },
    () => {
      response.writeHead(404, paneHeaders).end("Not there (yet): the build takes a moment.");
    },
  );
});
server.on("error", (error) => {
  console.error(`Port ${String(port)} of this machine cannot be used: ${error.message}`);
  build.kill();
});
server.listen(port, "localhost", () => {
  console.log(`The add-in is being built, and served at https://localhost:${String(port)}/taskpane.html
${
  isTrusted
    ? ""
    : `\nNobody trusts its certificate yet: open that address in a browser once and accept it, or install
${path.join(homedir(), ".office-addin-dev-certs", "ca.crt")} as an authority.\n`
}
Excel on Windows  npx office-addin-debugging start manifest.xml
                  loads the add-in into Excel and opens it. Or: share the folder that holds manifest.xml, add
                  it under File, Options, Trust Center, Trusted Add-in Catalogs, and choose it under Add-ins,
                  Shared Folder.
Excel on Mac      npx office-addin-debugging start manifest.xml
                  or copy manifest.xml to ~/Library/Containers/com.microsoft.Excel/Data/Documents/wef,
                  restart Excel, and choose it under Insert, Add-ins, My Add-ins.
Excel on the web  Open a workbook, choose Home, Add-ins, More Add-ins, Upload My Add-in, and give it
                  manifest.xml. The browser must trust the address above.

Then look for "Learning Sets" at the right end of the Home tab. Ctrl+C ends it;
npx office-addin-debugging stop manifest.xml takes the add-in out of Excel again.`);
});
