import type { Frame, Page } from "playwright-core";
import { ExcelHost } from "../excel-host/host";
import type { EventSink, HostConnection, HostMessage, HostRequest } from "../excel-host/host-connection";
import type { BookState } from "../excel-host/model/book-state";
import { clientFacts, type ClientSetup } from "../excel-host/transport/client-setup";
import { inPageBridge } from "../excel-host/transport/in-page-bridge";
import { parentFrame } from "../excel-host/transport/parent-frame";
import type { Transport } from "../excel-host/transport/transports";
import type { ServedPane } from "./served-pane";

export type Connect = (page: Page, host: ExcelHost) => Promise<void>;

export interface PaneInExcelOptions {
  readonly transport: Transport;
  readonly book: BookState;
  readonly width?: number;
  readonly height?: number;
  /** "?screen=sets", as the ribbon's buttons open it. */
  readonly query?: string;
  readonly setup?: Partial<ClientSetup>;
  /** Runs in the page before anything of its own. */
  readonly before?: () => void;
  /** Puts `excelHostSend` into the page's window. */
  readonly connect?: Connect;
}

export interface PaneInExcel {
  readonly page: Page;
  /** The pane; on "in-page" it is the whole page. */
  readonly frame: Frame;
  /** The emulated Excel in the test's own process: workbook, faults, second user, counted requests. */
  readonly host: ExcelHost;
  /** Errors that nobody caught, and what the browser complained of. */
  readonly complaints: readonly string[];
  /** Addresses outside the pane's own server that were asked for. */
  readonly strangers: readonly string[];
  /** Closes the pane, whatever it is doing, and opens it again in the same browser. */
  reopen(): Promise<Frame>;
}

/** What the browser's side of a transport finds in its window. */
interface BrowserSide {
  excelHostSend(request: HostRequest): Promise<string | null>;
  excelHostEvent?: EventSink;
}

/**
 * Opens the built pane in a browser, inside the emulated Excel, with the real Office.js client from its
 * package in the place of the address that the page loads it from. The page itself is untouched.
 */
export async function openPaneInExcel(
  served: ServedPane,
  {
    transport,
    book,
    width = 350,
    height = 720,
    query = "",
    setup = {},
    before,
    connect = byBinding,
  }: PaneInExcelOptions,
): Promise<PaneInExcel> {
  const host = new ExcelHost(book);
  const page = await served.browser.newPage({
    ...{ viewport: { width, height }, reducedMotion: "reduce", ignoreHTTPSErrors: true },
  });
  // Functions are sent to the page as text; tsx, which runs the pictures, has a helper of its own in each.
  await page.addInitScript("globalThis.__name ??= (named) => named;");
  if (before) await page.addInitScript(before);
  const complaints: string[] = [];
  const strangers: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.stack ?? String(error)));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  const own = [served.address, served.excelOnTheWeb].map((each) => new URL(each).origin);
  page.on("request", (request) => {
    const url = request.url();
    if (!/^(blob|data):/.test(url) && !own.includes(new URL(url).origin)) strangers.push(url);
  });
  await connect(page, host);
  host.listen((message) => {
    const tell = (told: HostMessage): void => {
      (window as unknown as BrowserSide).excelHostEvent?.(told);
    };
    // A page that was closed meanwhile has nobody to be told.
    page.evaluate(tell, message).catch(() => undefined);
  });
  const address = `${served.address}${query}`;
  const facts = JSON.stringify(clientFacts(setup));
  if (transport === "in-page") await page.addInitScript({ content: excelAround(facts) });
  const reopen = async (): Promise<Frame> => {
    const frame =
      transport === "in-page"
        ? await openInPage(page, address)
        : await openInFrame(page, served.excelOnTheWeb, { address, facts });
    try {
      await frame.getByRole("main").waitFor();
    } catch (error) {
      throw new Error(["The pane did not appear.", ...complaints].join("\n"), { cause: error });
    }
    return frame;
  };
  return { page, frame: await reopen(), host, complaints, strangers, reopen };
}

async function byBinding(page: Page, host: ExcelHost): Promise<void> {
  await page.exposeFunction("excelHostSend", (request: HostRequest) => host.send(request));
}

async function openInPage(page: Page, address: string): Promise<Frame> {
  await page.goto(address);
  return page.mainFrame();
}

/** What Excel on Windows puts into a pane's window, as a script. It needs `excelHostSend` there. */
export function excelAround(facts = JSON.stringify(clientFacts())): string {
  return `Object.defineProperty(window, "external", {
    value: (${inPageBridge.toString()})((${browserConnection.toString()})(), ${facts}),
  });`;
}

async function openInFrame(
  page: Page,
  excelOnTheWeb: string,
  { address, facts }: { readonly address: string; readonly facts: string },
): Promise<Frame> {
  await page.goto(excelOnTheWeb);
  // The frame itself is nothing that could be handed over.
  await page.evaluate(
    `void (${parentFrame.toString()})(
      (${browserConnection.toString()})(), ${facts}, document.body, ${JSON.stringify(address)},
    )`,
  );
  const frame = page.frames().find((each) => each !== page.mainFrame());
  if (!frame) throw new Error("The page of Excel on the web has no frame.");
  return frame;
}

/** The host of the test's process as seen from the page. Names nothing outside itself: its text is sent there. */
function browserConnection(): HostConnection {
  const side = window as unknown as BrowserSide;
  return {
    send: (request) => side.excelHostSend(request),
    listen: (sink) => {
      side.excelHostEvent = sink;
    },
  };
}
