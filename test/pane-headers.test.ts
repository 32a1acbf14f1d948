import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { headersWhileBuilding, paneHeaders } from "../scripts/pane-headers";

const policy = paneHeaders["content-security-policy"] ?? "";

/** Whether the policy lets a page of that host be around the pane. */
function mayFrame(host: string): boolean {
  return policy.split(" ").some((source) => {
    const pattern = /^https:\/\/(\*\.)?(.+)$/.exec(source);
    if (!pattern) return false;
    const [, isWild, name = ""] = pattern;
    return isWild === undefined ? host === name : host.endsWith(`.${name}`);
  });
}

describe("the headers of the pane", () => {
  it.each([
    ["excel.officeapps.live.com", true],
    ["onedrive.live.com", true],
    ["contoso.sharepoint.com", true],
    ["contoso-my.sharepoint.com", true],
    ["excel.cloud.microsoft", true],
    ["www.microsoft365.com", true],
    ["teams.microsoft.com", true],
    ["teams.cloud.microsoft", true],
    ["www.example.com", false],
    ["live.com.example.com", false],
  ])("let a page of %s be around it: %s", (host, isLet) => {
    expect(mayFrame(host)).toBe(isLet);
  });

  it("are the ones that administrators are told to send", () => {
    const guide = readFileSync(path.join(__dirname, "../docs/deployment.md"), "utf8");
    for (const value of Object.values(paneHeaders)) expect(guide).toContain(`\`${value}\``);
  });

  it("let Excel keep the ribbon's icons, and nothing else while the add-in is being built", () => {
    expect(headersWhileBuilding("/assets/icon-32.png")["cache-control"]).not.toMatch(/no-store|no-cache/);
    expect(headersWhileBuilding("/taskpane.html")["cache-control"]).toBe("no-store");
  });
});

describe("the pages' own policy", () => {
  const folder = path.join(__dirname, "../src/taskpane");

  it.each(readdirSync(folder).filter((file) => file.endsWith(".html")))(
    "of %s lets no script of a page's own text run, and nothing of strangers",
    (file) => {
      const page = readFileSync(path.join(folder, file), "utf8");
      const [, own = ""] = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(page) ?? [];
      const directives = new Map(
        own.split("; ").map((each) => [each.split(" ")[0] ?? "", each.split(" ").slice(1)]),
      );
      const scripts = directives.get("script-src") ?? directives.get("default-src") ?? ["*"];
      const trusted = ["'none'", "'self'", "https://appsforoffice.microsoft.com"];
      expect(scripts.filter((source) => !trusted.includes(source))).toEqual([]);
      for (const name of ["object-src", "base-uri", "form-action"])
        expect(directives.get(name)).toEqual(["'none'"]);
    },
  );
});
