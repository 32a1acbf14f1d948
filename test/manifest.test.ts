import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { neededExcelApi } from "../src/excel";

const root = path.join(__dirname, "..");
const xml = readFileSync(path.join(root, "manifest.xml"), "utf8");

function all(pattern: RegExp): string[] {
  return [...xml.matchAll(pattern)].map((match) => match[1] ?? "");
}

describe("the manifest", () => {
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

  it("asks for the Excel that the code needs", () => {
    expect(all(/<Set Name="ExcelApi" MinVersion="([^"]+)"/g)).toEqual([neededExcelApi]);
  });

  it("keeps to Office's limits for its words", () => {
    const short = all(/<bt:ShortStrings>([\s\S]*?)<\/bt:ShortStrings>/g)[0] ?? "";
    for (const [, words = ""] of short.matchAll(/DefaultValue="([^"]*)"/g))
      expect(words.length).toBeLessThanOrEqual(125);
    expect((all(/<Description DefaultValue="([^"]*)"/g)[0] ?? "").length).toBeLessThanOrEqual(250);
  });

  it.each(all(/\/assets\/(icon-\d+\.png)"/g))("has %s at its size", (name) => {
    const png = readFileSync(path.join(root, "assets", name));
    expect(png.subarray(1, 4).toString()).toBe("PNG");
    const size = Number(/\d+/.exec(name)?.[0]);
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
  });

  it("opens the one pane on screens that there are", () => {
    expect(new Set(all(/<TaskpaneId>([^<]+)</g)).size).toBe(1);
    const source = readFileSync(path.join(root, "src/taskpane/strings.ts"), "utf8");
    for (const screen of all(/\?screen=(\w+)"/g))
      expect(source).toMatch(new RegExp(`screens: \\{[^}]*\\b${screen}:`));
  });
});
