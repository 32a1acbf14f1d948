import { spawn } from "node:child_process";
import path from "node:path";
import { authorityFile, localhostCertificate } from "./localhost-certificate";
import { serveFiles } from "./serve-files";

const root = path.join(import.meta.dirname, "..");
const port = 3000;

const build = spawn(
  process.execPath,
  ["node_modules/webpack/bin/webpack.js", "--watch", "--mode=development"],
  {
    ...{ cwd: root, stdio: ["ignore", "ignore", "inherit"] },
  },
);
build.on("exit", (code) => process.exit(code ?? 1));
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => build.kill());

const { options, isTrusted } = await localhostCertificate();
const server = serveFiles(options, {
  find: (pathname) => path.join(root, "dist", pathname),
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
${authorityFile} as an authority.\n`
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

To compare Excel with the emulated one of the tests, give it dist/selftest-manifest.xml in the same way, in a
blank workbook: its button opens a self-test (docs/unverified-in-excel.md).

Then look for "Learning Sets" at the right end of the Home tab. Ctrl+C ends it;
npx office-addin-debugging stop manifest.xml takes the add-in out of Excel again.`);
});
