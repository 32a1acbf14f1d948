import path from "node:path";
import { demoFiles } from "./demo-files";
import { authorityFile, localhostCertificate } from "./localhost-certificate";
import { serveFiles } from "./serve-files";

const port = 3001;

const { options, isTrusted } = await localhostCertificate();
const server = serveFiles(options, demoFiles(path.join(import.meta.dirname, "..")));
server.on("error", (error) => {
  console.error(`Port ${String(port)} of this machine cannot be used: ${error.message}`);
});
server.listen(port, "localhost", () => {
  console.log(`The pane beside an emulated Excel: https://localhost:${String(port)}/
For development; it is not Excel, and it is no part of dist/. Ctrl+C ends it.
${isTrusted ? "" : `Nobody trusts its certificate: accept it in the browser, or install ${authorityFile} as an authority.`}`);
});
