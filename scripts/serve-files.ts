import { readFile } from "node:fs/promises";
import type { ServerResponse } from "node:http";
import { createServer, type Server, type ServerOptions } from "node:https";
import path from "node:path";
import { headersWhileBuilding, paneHeaders } from "./pane-headers";

const types: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".map": "application/json",
  ".png": "image/png",
  ".xml": "text/xml; charset=utf-8",
  ".wasm": "application/wasm",
};

export interface ServedFiles {
  /** The file behind a path that begins with "/"; null where there is none. */
  find(pathname: string): string | null;
  /** Changes a file on its way, where it must be another here. */
  change?(pathname: string, bytes: Buffer): Buffer | string;
  /** Answers a request for something that is no file; false for any other. */
  answer?(pathname: string, response: ServerResponse): boolean;
}

/** Files over HTTPS, with the headers that a web server should send with the pane. */
export function serveFiles(options: ServerOptions, files: ServedFiles): Server {
  return createServer(options, (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "https://localhost");
    if (files.answer?.(pathname, response)) return;
    void (async () => {
      // Normalised, it cannot climb out of its folder.
      const wanted = path.posix.normalize(pathname);
      const file = files.find(wanted);
      try {
        const bytes = await readFile(file ?? "");
        const type = types[path.extname(wanted)] ?? (wanted === "/" ? types[".html"] : undefined);
        response.writeHead(200, {
          ...headersWhileBuilding(wanted),
          "content-type": type ?? "application/octet-stream",
        });
        response.end(files.change?.(wanted, bytes) ?? bytes);
      } catch {
        response.writeHead(404, paneHeaders).end("There is no such file (yet): a build takes a moment.");
      }
    })();
  });
}
