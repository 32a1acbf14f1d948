import { readFile } from "node:fs/promises";
import path from "node:path";
import { JSDOM, ResourceLoader, VirtualConsole, type DOMWindow } from "jsdom";
import type { HostConnection } from "../host-connection";
import { clientFacts, type ClientFacts, type ClientSetup } from "./client-setup";
import { inPageBridge } from "./in-page-bridge";
import { parentFrame } from "./parent-frame";
import type { Transport } from "./transports";

const origin = "https://localhost/";
const clientFolder = path.resolve("node_modules/@microsoft/office-js/dist");

/**
 * What jsdom leaves out and the client in a frame trusts nobody without: its own name and domain, and who sends a message from
 * where. Names nothing outside itself.
 */
function likeABrowser(): void {
  Object.defineProperty(document, "domain", { value: window.location.hostname });
  window.name = window.frameElement?.getAttribute("name") ?? "";
  window.postMessage = (data: unknown) => {
    const source = window.parent === window ? window.frames[0] : window.parent;
    const event = new MessageEvent("message", {
      ...{ data, origin: window.location.origin },
      source: source ?? null,
    });
    setTimeout(() => window.dispatchEvent(event));
  };
}

// tsx, which runs proofs, has a helper of its own in each function that is sent as text.
const page = `<!doctype html><script>
  globalThis.__name ??= (named) => named;
  (${likeABrowser.toString()})();
</script>`;
const addIn = `${page}<script src="office/office.debug.js"></script>`;

/** Serves the Office.js client from the package, untouched, and the page of an add-in in a frame. */
class ClientFiles extends ResourceLoader {
  override fetch(url: string): ReturnType<ResourceLoader["fetch"]> {
    if (url === `${origin}add-in.html`) return fetched(Promise.resolve(Buffer.from(addIn)));
    if (!url.startsWith(`${origin}office/`)) return null;
    return fetched(readFile(path.join(clientFolder, url.slice(`${origin}office/`.length))));
  }
}

/** A page that closes asks what is still on its way to end. */
function fetched(file: Promise<Buffer>): ReturnType<ResourceLoader["fetch"]> {
  return Object.assign(file, { abort: () => undefined }) as ReturnType<ResourceLoader["fetch"]>;
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
  transport: Transport = "in-page",
): Promise<RunningClient> {
  const pageErrors: string[] = [];
  const virtualConsole = new VirtualConsole();
  virtualConsole.on("jsdomError", (error) => pageErrors.push(error.message.slice(0, 500)));
  const { window } = new JSDOM(page, {
    url: `${origin}page.html`,
    runScripts: "dangerously",
    resources: new ClientFiles(),
    virtualConsole,
  });
  const facts = clientFacts(setup);
  if (connection && transport === "in-page") {
    Object.defineProperty(window, "external", { value: inPageBridge(connection, facts) });
  }
  const around = connection && transport === "parent-frame" ? inFrame(window, connection, facts) : null;
  const { Excel, Office } = await (around ?? withClient(window));
  return {
    ...{ Excel, Office, pageErrors },
    close: () => {
      window.close();
    },
  };
}

type WithOffice = Pick<RunningClient, "Excel" | "Office">;

async function withClient(window: DOMWindow): Promise<WithOffice> {
  const script = window.document.createElement("script");
  script.src = `${origin}office/office.debug.js`;
  const loaded = isLoaded(script);
  window.document.head.append(script);
  await loaded;
  return ready(window);
}

async function inFrame(
  window: DOMWindow,
  connection: HostConnection,
  facts: ClientFacts,
): Promise<WithOffice> {
  const putFrame = window.eval(`(${parentFrame.toString()})`) as typeof parentFrame;
  const frame = putFrame(connection, facts, window.document.body, `${origin}add-in.html`);
  await isLoaded(frame);
  return ready(frame.contentWindow);
}

async function ready(window: unknown): Promise<WithOffice> {
  const page = window as WithOffice;
  await page.Office.onReady();
  return page;
}

function isLoaded(element: HTMLElement): Promise<void> {
  return new Promise((resolve, reject) => {
    element.addEventListener("load", () => {
      resolve();
    });
    element.addEventListener("error", () => {
      reject(new Error("office.debug.js was not found"));
    });
  });
}
