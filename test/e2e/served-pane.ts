import { readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer, type Server } from "node:https";
import type { AddressInfo } from "node:net";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { localhostCertificate } from "./certificate";
import { launchBrowser } from "./launch-browser";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".xlsx": "application/octet-stream",
};

const framePage = `<!doctype html>
<html lang="en">
  <title>Excel on the web, emulated</title>
  <link rel="icon" href="data:," />
  <style>
    body { margin: 0 }
    iframe { border: 0; width: 100vw; height: 100vh; display: block }
  </style>
  <body></body>
</html>`;

/** Where pages load Office.js from. */
export const officeAddress = "https://appsforoffice.microsoft.com/lib/1/hosted/";

/** dist/ on this machine over HTTPS, Office.js from its package, and a browser that finds it at Microsoft's address. */
export interface ServedPane {
  readonly browser: Browser;
  readonly address: string;
  /** A blank page for Excel on the web: elsewhere than the add-in, as the real one is. */
  readonly excelOnTheWeb: string;
  close(): Promise<void>;
}

/** @param answer sees each request first; what it answers itself, it says so of */
export async function servePane(
  answer: (request: IncomingMessage, response: ServerResponse) => boolean = () => false,
): Promise<ServedPane> {
  const dist = path.resolve("dist");
  const officeFolder = path.resolve("node_modules/@microsoft/office-js/dist");
  const certificate = await localhostCertificate();
  const server = createServer(certificate, (request, response) => {
    if (!answer(request, response)) sendFile(response, dist, pathOf(request));
  });
  const office = createServer(certificate, (request, response) => {
    response.setHeader("access-control-allow-origin", "*");
    sendFile(response, officeFolder, pathOf(request).slice(new URL(officeAddress).pathname.length));
  });
  const excel = createServer(certificate, (_, response) => {
    response.writeHead(200, { "content-type": types[".html"] }).end(framePage);
  });
  const address = `${await listening(server)}/taskpane.html`;
  const excelOnTheWeb = `${await listening(excel)}/`;
  const browser = await launchBrowser({ [new URL(officeAddress).hostname]: await listening(office) });
  return {
    ...{ browser, address, excelOnTheWeb },
    async close() {
      await browser.close();
      for (const each of [server, excel, office]) each.close();
    },
  };
}

function pathOf({ url }: IncomingMessage): string {
  return new URL(url ?? "/", "https://pane.example").pathname;
}

function sendFile(response: ServerResponse, folder: string, name: string): void {
  readFile(path.join(folder, path.normalize(name))).then(
    (bytes) => {
      response.writeHead(200, { "content-type": types[path.extname(name)] ?? "application/octet-stream" });
      response.end(bytes);
    },
    () => {
      response.writeHead(404).end();
    },
  );
}

async function listening(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  return `https://localhost:${String((server.address() as AddressInfo).port)}`;
}

/**
 * The page opened in a browser with Office.js out of reach, in the narrowest width Excel shows: the pane says
 * so, and goes on with files unless it is left there. Fails the test on any error in the page or any request elsewhere.
 */
export async function openPane(
  { browser, address }: ServedPane,
  { isLeftThere = false }: { readonly isLeftThere?: boolean } = {},
): Promise<Page> {
  const page = await browser.newPage({
    ...{ viewport: { width: 320, height: 720 }, reducedMotion: "reduce", ignoreHTTPSErrors: true },
  });
  await page.route(`${officeAddress}**`, (route) => route.abort());
  page.on("pageerror", (error) => {
    throw error;
  });
  page.on("request", (request) => {
    const own = new URL(address).origin;
    const url = request.url();
    if (!/^(blob|data):/.test(url) && !url.startsWith(officeAddress) && new URL(url).origin !== own) {
      throw new Error(`a request went to ${url}`);
    }
  });
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  await page.goto(address);
  try {
    const goOn = page.getByRole("button", { name: "Work with a file instead" });
    await (isLeftThere ? goOn.waitFor() : goOn.click());
  } catch (error) {
    throw new Error(["The pane did not appear.", ...complaints].join("\n"), { cause: error });
  }
  return page;
}
