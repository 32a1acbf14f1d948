import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".webmanifest": "application/manifest+json",
};

/** A plain web server over dist/, which sends no header of its own: the web app's address, and the server's end. */
export async function serveApp(): Promise<{ readonly address: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    const asked = new URL(request.url ?? "/", "http://localhost").pathname;
    const name = path.normalize(asked.endsWith("/") ? `${asked}index.html` : asked);
    readFile(path.join("dist", name)).then(
      (bytes) => {
        response.writeHead(200, { "content-type": types[path.extname(name)] ?? "application/octet-stream" });
        response.end(bytes);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  return {
    address: `http://localhost:${String((server.address() as AddressInfo).port)}/app/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeIdleConnections();
      }),
  };
}
