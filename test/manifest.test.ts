import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { JSDOM } from "jsdom";
import { neededExcelApi } from "../src/excel";
import { ribbonFunctions, ribbonScreens } from "../src/taskpane/core/shell-slice";
import { manifestFor, selftestManifest } from "../scripts/manifest-for";

const root = path.join(__dirname, "..");
const xml = readFileSync(path.join(root, "manifest.xml"), "utf8");
/** Throws where the text is not well-formed. */
const manifest = new JSDOM(xml, { contentType: "text/xml" }).window.document;

function all(pattern: RegExp): string[] {
  return [...xml.matchAll(pattern)].map((match) => match[1] ?? "");
}

function elements(name: string): Element[] {
  return [...manifest.getElementsByTagName(name)];
}

/** The names of an element's children, in order; one that repeats is listed once. */
function orderIn(element: Element | undefined): string[] {
  return [...new Set([...(element?.children ?? [])].map(({ localName }) => localName))];
}

/** What the schema of add-in-only manifests wants in this order, of what we use. */
const orders: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    ...["Id", "Version", "ProviderName", "DefaultLocale", "DisplayName", "Description", "IconUrl"],
    ...["HighResolutionIconUrl", "SupportUrl", "AppDomains", "Hosts", "Requirements", "DefaultSettings"],
    ...["Permissions", "VersionOverrides", "ExtendedOverrides"],
  ],
  VersionOverrides: ["Hosts", "Resources"],
  DesktopFormFactor: ["GetStarted", "FunctionFile", "ExtensionPoint"],
  GetStarted: ["Title", "Description", "LearnMoreUrl"],
  Group: ["Label", "Icon", "Control"],
  Control: ["Label", "Supertip", "Icon", "Action"],
  Supertip: ["Title", "Description"],
  Resources: ["Images", "Urls", "ShortStrings", "LongStrings"],
};

/** `id="Icon.16" DefaultValue="https://.../assets/icon-16.png"` */
function idAndFile(attributes: string): [string, string] {
  const [, id = "", name = ""] = /id="([^"]+)".*\/([^/]+\.png)"/.exec(attributes) ?? [];
  return [id, path.join(root, "assets", name)];
}

describe("the manifest", () => {
  it("names the pane as Excel wants it where a workbook asks for it to open", () => {
    expect(all(/<TaskpaneId>([^<]*)/g)).toEqual(["Office.AutoShowTaskpaneWithDocument"]);
  });

  it("is read by Microsoft's own library: name, ID, host and permission", () => {
    const printed = execFileSync(
      process.execPath,
      [path.join(__dirname, "read-manifest.mjs"), path.join(root, "manifest.xml")],
      { encoding: "utf8" },
    );
    const info = JSON.parse(printed) as Record<string, unknown>;
    expect(info.displayName).toBe("Learning Sets");
    expect(info.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(info.hosts).toEqual(["Workbook"]);
    expect(info.permissions).toBe("ReadWriteDocument");
  });

  it.each(Object.entries(orders))("has the parts of %s in the schema's order", (name, order) => {
    const found = elements(name);
    expect(found.length).toBeGreaterThan(0);
    for (const element of found) expect(orderIn(element)).toEqual(order);
  });

  it("defines every resource that it names, once", () => {
    const named = new Set(all(/resid="([^"]+)"/g));
    const defined = all(/<bt:(?:Image|Url|String) id="([^"]+)"/g);
    expect([...named].filter((id) => !defined.includes(id))).toEqual([]);
    expect(defined.filter((id) => !named.has(id))).toEqual([]);
    expect(new Set(defined).size).toBe(defined.length);
  });

  it("asks for nothing but HTTPS from its own host", () => {
    const addresses = all(/"(https?:\/\/[^"]+)"/g).filter(
      (address) => !/schemas\.microsoft\.com|w3\.org/.test(address),
    );
    expect(addresses.length).toBeGreaterThan(8);
    expect(addresses.filter((address) => !address.startsWith("https://localhost:3000/"))).toEqual([]);
  });

  it("says where to get support, and asks for the Excel that the code needs", () => {
    expect(all(/<SupportUrl DefaultValue="([^"]+)"/g)).toEqual(["https://localhost:3000/support.html"]);
    expect(all(/<Set Name="ExcelApi" MinVersion="([^"]+)"/g)).toEqual([neededExcelApi]);
    expect(all(/<Set Name="SharedRuntime" MinVersion="([^"]+)"/g)).toEqual(["1.1"]);
  });

  it("keeps to Office's limits for its words", () => {
    const short = all(/<bt:ShortStrings>([\s\S]*?)<\/bt:ShortStrings>/g)[0] ?? "";
    for (const [, words = ""] of short.matchAll(/DefaultValue="([^"]*)"/g))
      expect(words.length).toBeLessThanOrEqual(125);
    expect((all(/<Description DefaultValue="([^"]*)"/g)[0] ?? "").length).toBeLessThanOrEqual(250);
  });

  it.each(all(/\/assets\/(\w+-\d+\.png)"/g))("has %s at its size", (name) => {
    const png = readFileSync(path.join(root, "assets", name));
    expect(png.subarray(1, 4).toString()).toBe("PNG");
    const size = Number(/\d+/.exec(name)?.[0]);
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
  });

  it("has a picture of its own for each button, at each size that Office asks for", () => {
    const sizesOf = (icon: Element): string[] =>
      [...icon.children].map((image) => image.getAttribute("size") ?? "");
    const icons = elements("Icon");
    expect(icons.map(sizesOf)).toEqual(icons.map(() => ["16", "32", "64", "80"]));
    const files = new Map(all(/<bt:Image (id="[^"]+" DefaultValue="[^"]+")/g).map(idAndFile));
    const shown = icons.flatMap((icon) =>
      [...icon.children].map((image) =>
        readFileSync(files.get(image.getAttribute("resid") ?? "") ?? "").toString("hex"),
      ),
    );
    // The button that opens the pane has the add-in's own, as the group has.
    expect(new Set(shown).size).toBe((icons.length - 1) * 4);
  });

  // Microsoft, "Configure your Office Add-in to use a shared runtime": one resource for all of them.
  it("runs the pane and the buttons' functions in one page, which lives while the workbook is open", () => {
    const [runtime] = elements("Runtime");
    expect(runtime?.getAttribute("lifetime")).toBe("long");
    expect(orderIn(runtime?.parentElement?.parentElement ?? undefined)).toEqual([
      ...["Runtimes", "DesktopFormFactor"],
    ]);
    const named = [...elements("Runtime"), ...elements("FunctionFile"), ...elements("SourceLocation")]
      .map((element) => element.getAttribute("resid"))
      .filter((resid) => resid !== null);
    expect(named).toEqual(["Pane.Url", "Pane.Url", "Pane.Url"]);
    expect(xml).toContain('id="Pane.Url" DefaultValue="https://localhost:3000/taskpane.html?runtime=shared"');
  });

  it("has a button that opens the pane, and one for each screen", () => {
    expect(elements("Action").map((action) => orderIn(action).join())).toEqual([
      ...["TaskpaneId,SourceLocation", ...ribbonScreens.map(() => "FunctionName")],
    ]);
    expect(all(/<FunctionName>([^<]+)</g).sort()).toEqual(Object.values(ribbonFunctions).sort());
    expect(all(/id="\w+\.Label" DefaultValue="([^"]+)"/g)).toEqual([
      ...["Learning Sets", "Open pane", "Allocate sets", "Check roster", "Attendance", "Share", "Help"],
    ]);
  });

  // Microsoft, "Add custom keyboard shortcuts to your Office Add-ins".
  it("has a keyboard shortcut for each screen, which runs its button's function", () => {
    const { actions, shortcuts } = JSON.parse(
      readFileSync(path.join(root, "src/taskpane/shortcuts.json"), "utf8"),
    ) as {
      readonly actions: readonly { readonly id: string; readonly type: string; readonly name: string }[];
      readonly shortcuts: readonly {
        readonly action: string;
        readonly key: Readonly<Record<string, string>>;
      }[];
    };
    const functions = ribbonScreens.map((screen) => ribbonFunctions[screen]);
    expect(actions.map(({ id }) => id)).toEqual(functions);
    expect(shortcuts.map(({ action }) => action)).toEqual(functions);
    const keys = shortcuts.map(({ key }) => key.default ?? "");
    expect(new Set(keys).size).toBe(ribbonScreens.length);
    for (const key of keys) expect(key).toMatch(/^Ctrl\+Alt\+Shift\+\d$/);
    expect(all(/<ExtendedOverrides Url="([^"]+)"/g)).toEqual(["https://localhost:3000/shortcuts.json"]);
  });
});

describe("the manifest of a build", () => {
  it("names the host and the support address it was built for, and no other", () => {
    const built = manifestFor(xml, {
      ...{ host: "https://addins.example.nhs.uk", support: "https://help.example.nhs.uk/learning-sets" },
      publisher: "Eastmere & Northwold",
    });
    expect(built).not.toContain("localhost");
    expect(built).toContain("<ProviderName>Eastmere &amp; Northwold</ProviderName>");
    expect(built).toContain('<SupportUrl DefaultValue="https://help.example.nhs.uk/learning-sets"/>');
    expect(built).toContain('DefaultValue="https://addins.example.nhs.uk/taskpane.html?runtime=shared"');
    expect(built).toContain('<ExtendedOverrides Url="https://addins.example.nhs.uk/shortcuts.json"/>');
  });

  it("has a twin for the self-test, which is another add-in and opens another page", () => {
    const twin = selftestManifest(xml);
    expect(twin).not.toContain("taskpane.html");
    expect(twin).not.toMatch(/FunctionName|FunctionFile|Runtime|shortcuts/);
    expect(twin).not.toContain(/<Id>([^<]+)</.exec(xml)?.[1]);
    expect(twin).toContain('DefaultValue="https://localhost:3000/selftest.html"');
  });

  it("is refused for a host that is not HTTPS, which Excel would not open", () => {
    const built = (): string =>
      manifestFor(xml, { host: "http://addins.example", support: "https://x.example", publisher: "" });
    expect(built).toThrow("LEARNING_SETS_HOST");
  });
});
