import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import path from "node:path";
import { chromium, type Browser, type Page } from "playwright-core";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".xlsx": "application/octet-stream",
};

/** dist/ on this machine, and a browser that reaches nothing else. */
export interface ServedPane {
  readonly browser: Browser;
  readonly address: string;
  close(): Promise<void>;
}

export async function servePane(): Promise<ServedPane> {
  const dist = path.join(__dirname, "../../dist");
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://pane.example");
    readFile(path.join(dist, path.normalize(pathname))).then(
      (bytes) => {
        response.writeHead(200, {
          "content-type": types[path.extname(pathname)] ?? "application/octet-stream",
        });
        response.end(bytes);
      },
      () => {
        response.writeHead(404).end();
      },
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const browser = await chromium.launch({
    executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"],
  });
  return {
    browser,
    address: `http://127.0.0.1:${String(portOf(server))}/taskpane.html`,
    async close() {
      await browser.close();
      server.close();
    },
  };
}

/** Where Office.js comes from. Out of reach here: the pane says so, and goes on with files. */
const office = "https://appsforoffice.microsoft.com/**";

/** The narrowest pane Excel shows; fails the test on any error in the page or any request elsewhere. */
export async function openPane({ browser, address }: ServedPane, width = 320): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 720 }, reducedMotion: "reduce" });
  await page.route(office, (route) => route.abort());
  page.on("pageerror", (error) => {
    throw error;
  });
  page.on("request", (request) => {
    const own = new URL(address).origin;
    const { origin } = new URL(request.url());
    if (!/^(blob|data):/.test(request.url()) && origin !== own && !office.startsWith(origin)) {
      throw new Error(`a request went to ${request.url()}`);
    }
  });
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  await page.goto(address);
  try {
    await page.getByRole("button", { name: "Work with a file instead" }).click();
  } catch (error) {
    throw new Error(["The pane did not appear.", ...complaints].join("\n"), { cause: error });
  }
  return page;
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === "object" && address ? address.port : 0;
}
