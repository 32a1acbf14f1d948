import type { IncomingMessage, ServerResponse } from "node:http";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { text } from "node:stream/consumers";
import type { Page } from "playwright-core";
import type { ExcelHost } from "../../test/excel-host/host";
import type { HostRequest } from "../../test/excel-host/host-connection";
import { excelAround } from "../../test/e2e/pane-in-excel";
import { officeAddress } from "../../test/e2e/served-pane";
import type { RequestLog } from "./request-log";

const ownScript = /^\/taskpane\.\w+\.js$/;
const hostPath = "/excel-host";
const officePath = new URL(officeAddress).pathname;

const carrying = `globalThis.excelHostSend = async (request) => {
  const answer = await fetch("${hostPath}", { method: "POST", body: JSON.stringify(request) });
  return answer.status === 204 ? null : new TextDecoder().decode(await answer.arrayBuffer());
};`;

/** The page's own script with another one ahead of it: a file more would be waited for, as no pane waits. */
async function sayScript(response: ServerResponse, pathname: string, ahead: string): Promise<void> {
  const own = await readFile(path.join("dist", path.normalize(pathname)), "utf8");
  say(response, "text/javascript", `${ahead}\n${own}`);
}

async function sayOffice(response: ServerResponse, name: string): Promise<void> {
  const file = path.resolve("node_modules/@microsoft/office-js/dist", path.normalize(name));
  say(response, "text/javascript", await readFile(file, "utf8"));
}

function say(response: ServerResponse, type: string, body: string): void {
  response
    .writeHead(200, { "content-type": `${type}; charset=utf-8`, "access-control-allow-origin": "*" })
    .end(body);
}

/**
 * What the pane's own server does besides in a bench: it notes which scripts are asked for, and carries what the
 * client says to the emulated Excel. A browser's test driver would carry it as well, but unpacks an answer of
 * megabytes on the page's own thread, where no Excel does anything of the kind.
 */
export class BenchServer {
  readonly log: RequestLog;
  #host: ExcelHost | null = null;
  #script = "";
  #noted: (said: unknown) => void = () => undefined;

  constructor(log: RequestLog) {
    this.log = log;
  }

  answer = (request: IncomingMessage, response: ServerResponse): boolean => {
    const { pathname } = new URL(request.url ?? "/", "https://pane.example");
    this.log.note(pathname);
    if (pathname === hostPath) void this.#carry(request, response);
    else if (pathname === "/problem-message") void this.#note(request, response);
    else if (pathname.startsWith(officePath)) void sayOffice(response, pathname.slice(officePath.length));
    else if (this.#script && ownScript.test(pathname)) void sayScript(response, pathname, this.#script);
    else return false;
    return true;
  };

  connect = async (page: Page, host: ExcelHost): Promise<void> => {
    this.#host = host;
    this.#script = "";
    await page.addInitScript(carrying);
  };

  /**
   * The next page that is opened is in this Excel, and is watched from within.
   * @param watch runs in the page before anything of its own, and posts what it finds to "/problem-message"
   */
  saidBy<ProblemMessage>(host: ExcelHost, watch: () => void): Promise<ProblemMessage> {
    this.#host = host;
    // Functions are sent as text; tsx has a helper of its own in each.
    this.#script = `globalThis.__name ??= (named) => named;
      ${carrying} ${excelAround()} (${watch.toString()})();`;
    return new Promise((resolve) => {
      this.#noted = resolve as (said: unknown) => void;
    });
  }

  async #note(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.#noted(JSON.parse(await text(request)));
    response.writeHead(204).end();
  }

  async #carry(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const answer = await this.#host?.send(JSON.parse(await text(request)) as HostRequest);
    if (typeof answer === "string")
      response.writeHead(200, { "content-type": "text/plain; charset=utf-8" }).end(answer);
    else response.writeHead(204).end();
  }
}
