import type { IncomingMessage, ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import type { Page } from "playwright-core";
import type { ExcelHost } from "../../test/excel-host/host";
import type { HostRequest } from "../../test/excel-host/host-connection";
import type { RequestLog } from "./request-log";

const hostPath = "/excel-host";

/**
 * What the pane's own server does besides in a bench: it notes which scripts are asked for, and carries what the
 * client says to the emulated Excel. A browser's test driver would carry it as well, but unpacks an answer of
 * megabytes on the page's own thread, where no Excel does anything of the kind.
 */
export class BenchServer {
  readonly log: RequestLog;
  #host: ExcelHost | null = null;

  constructor(log: RequestLog) {
    this.log = log;
  }

  answer = (request: IncomingMessage, response: ServerResponse): boolean => {
    const { pathname } = new URL(request.url ?? "/", "https://pane.example");
    this.log.note(pathname);
    if (pathname !== hostPath) return false;
    void this.#carry(request, response);
    return true;
  };

  connect = async (page: Page, host: ExcelHost): Promise<void> => {
    this.#host = host;
    await page.addInitScript(`globalThis.excelHostSend = async (request) => {
      const answer = await fetch("${hostPath}", { method: "POST", body: JSON.stringify(request) });
      return answer.status === 204 ? null : answer.text();
    };`);
  };

  async #carry(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const answer = await this.#host?.send(JSON.parse(await text(request)) as HostRequest);
    if (typeof answer === "string")
      response.writeHead(200, { "content-type": "text/plain; charset=utf-8" }).end(answer);
    else response.writeHead(204).end();
  }
}
