import { readFile } from "node:fs/promises";
import path from "node:path";
import { JSDOM, ResourceLoader, VirtualConsole } from "jsdom";
import type { HostConnection } from "../host-connection";
import { clientFacts, type ClientSetup } from "./client-setup";
import { inPageBridge } from "./in-page-bridge";

const origin = "https://localhost/";
const clientFolder = path.resolve("node_modules/@microsoft/office-js/dist");

/** Serves the Office.js client from the package, untouched. */
class ClientFiles extends ResourceLoader {
  override fetch(url: string): ReturnType<ResourceLoader["fetch"]> {
    if (!url.startsWith(`${origin}office/`)) return null;
    const file = path.join(clientFolder, url.slice(`${origin}office/`.length));
    return readFile(file) as ReturnType<ResourceLoader["fetch"]>;
  }
}

export interface RunningClient {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  /** Errors the page reported that nobody caught. */
  readonly pageErrors: readonly string[];
  close(): void;
}

/**
 * Starts the real, unmodified Office.js client in a page of jsdom, against the emulated Excel.
 * @param connection null for a page that was opened in a browser, with no Excel around it
 */
export async function bootOffice(
  connection: HostConnection | null,
  setup: Partial<ClientSetup> = {},
): Promise<RunningClient> {
  const pageErrors: string[] = [];
  const virtualConsole = new VirtualConsole();
  virtualConsole.on("jsdomError", (error) => pageErrors.push(error.message.slice(0, 500)));
  const dom = new JSDOM("<!doctype html><html><head></head><body></body></html>", {
    url: `${origin}page.html`,
    runScripts: "dangerously",
    resources: new ClientFiles(),
    virtualConsole,
  });
  const { window } = dom;
  if (connection) {
    const external = inPageBridge(connection, clientFacts(setup));
    Object.defineProperty(window, "external", { value: external });
  }
  const script = window.document.createElement("script");
  script.src = `${origin}office/office.debug.js`;
  const loaded = new Promise<void>((resolve, reject) => {
    script.addEventListener("load", () => {
      resolve();
    });
    script.addEventListener("error", () => {
      reject(new Error("office.debug.js was not found"));
    });
  });
  window.document.head.append(script);
  await loaded;
  const page = window as unknown as { Excel: typeof Excel; Office: typeof Office };
  await page.Office.onReady();
  return {
    Excel: page.Excel,
    Office: page.Office,
    pageErrors,
    close: () => {
      window.close();
    },
  };
}
