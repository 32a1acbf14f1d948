import {
  awaitOffice,
  officeTheme,
  opensWithWorkbook,
  openWithWorkbook,
  type OfficeSituation,
} from "../../src/excel";
import { ExcelHost } from "../excel-host/host";
import { bootOffice, type RunningClient } from "../excel-host/transport/boot-office";
import type { ClientSetup } from "../excel-host/transport/client-setup";

let client: RunningClient | null = null;

/** Starts the client as a page in that Excel would, and lends it to the product. */
async function inExcel(setup: Partial<ClientSetup> = {}): Promise<void> {
  client = await bootOffice(new ExcelHost(), setup);
  Object.assign(globalThis, { Excel: client.Excel, Office: client.Office });
}

afterEach(() => {
  client?.close();
  client = null;
  for (const name of ["Excel", "Office"]) Reflect.deleteProperty(globalThis, name);
});

describe("what a page learns of where it is", () => {
  it("is in Excel, and may write", async () => {
    await inExcel();
    expect(await awaitOffice({ seconds: 5, search: "" })).toEqual({
      ...{ kind: "in-excel", platform: "windows", readOnly: false, keepsPage: false },
    });
  });

  it("is in a workbook that is open for reading only", async () => {
    await inExcel({ readOnly: true });
    expect(await awaitOffice({ seconds: 5, search: "" })).toMatchObject({ kind: "in-excel", readOnly: true });
  });

  it("is in an Excel that is too old, with the problem to be told", async () => {
    await inExcel({ requirements: { ExcelApi: "1.13" } });
    expect(await awaitOffice({ seconds: 5, search: "" })).toEqual({
      kind: "excel-too-old",
      problem: { code: "excel-too-old", details: { needed: "ExcelApi 1.14" } },
    });
  });

  it("was opened in a browser, with Office.js there and no Excel around it", async () => {
    client = await bootOffice(null);
    Object.assign(globalThis, { Excel: client.Excel, Office: client.Office });
    expect(await awaitOffice({ seconds: 5, search: "" })).toEqual({ kind: "outside-excel" });
  });

  it("has no Office.js, which nobody tells: it is missing once the time is over", async () => {
    expect(await awaitOffice({ seconds: 0.05, search: "" })).toEqual({ kind: "office-missing" });
  });

  it("has an Office.js that never becomes ready", async () => {
    Object.assign(globalThis, { Office: { onReady: () => new Promise(() => undefined) } });
    expect(await awaitOffice({ seconds: 0.05, search: "" })).toEqual({ kind: "office-missing" });
  });

  it("waits for an Office.js that comes late", async () => {
    const waiting = awaitOffice({ seconds: 5, search: "" });
    await inExcel();
    expect((await waiting).kind).toBe("in-excel");
  });

  it("does not take an Office.js that is here and yet to run for one that failed", async () => {
    // What a browser says of a script from elsewhere, whether it came or not.
    const entry = { name: "https://elsewhere.example/office.js", responseEnd: 1, responseStatus: 0 };
    const counted = jest
      .spyOn(performance, "getEntriesByType")
      .mockReturnValue([{ ...entry, transferSize: 0, decodedBodySize: 0 } as unknown as PerformanceEntry]);
    const waiting = awaitOffice({ seconds: 5, search: "" });
    await new Promise((resolve) => setTimeout(resolve, 100));
    await inExcel();
    expect((await waiting).kind).toBe("in-excel");
    counted.mockRestore();
  });

  it("tells of an Office.js that comes after it was said to be missing", async () => {
    let tell: (kind: string) => void = () => undefined;
    const late = new Promise<string>((resolve) => {
      tell = resolve;
    });
    const onLate = ({ kind }: OfficeSituation): void => {
      tell(kind);
    };
    expect((await awaitOffice({ seconds: 0.05, search: "", onLate })).kind).toBe("office-missing");
    await inExcel();
    expect(await late).toBe("in-excel");
  });
});

describe("the colours of Excel's window", () => {
  it("are plain data, light or dark", async () => {
    const dark = {
      ...{ bodyBackgroundColor: "#292929", bodyForegroundColor: "#FFFFFF" },
      ...{ controlBackgroundColor: "#3B3A39", controlForegroundColor: "#F3F2F1" },
    };
    await inExcel({ theme: dark });
    expect(officeTheme()).toEqual({
      ...{ bodyBackground: "#292929", bodyForeground: "#FFFFFF" },
      ...{ controlBackground: "#3B3A39", controlForeground: "#F3F2F1", isDark: true },
    });
  });

  it("are light in the usual theme, and nothing where Excel does not say", async () => {
    await inExcel();
    expect(officeTheme()?.isDark).toBe(false);
    client?.close();
    await inExcel({ theme: null });
    expect(officeTheme()).toBeNull();
  });
});

describe("opening the pane with the workbook", () => {
  it("is off until somebody asks for it, and goes again", async () => {
    await inExcel();
    expect(opensWithWorkbook()).toBe(false);
    await openWithWorkbook(true);
    // As Excel holds it, not as the client remembers it.
    await new Promise<void>((resolve) => {
      Office.context.document.settings.refreshAsync(() => {
        resolve();
      });
    });
    expect(opensWithWorkbook()).toBe(true);
    await openWithWorkbook(false);
    expect(opensWithWorkbook()).toBe(false);
  });
});
