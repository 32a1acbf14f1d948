import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { changelogSection } from "../../scripts/changelog-section";
import { readPublisher } from "../../scripts/publisher";

const folder = mkdtempSync(path.join(tmpdir(), "publisher-"));
const file = path.join(folder, "publisher.json");
const ready = {
  publisher: "Eastmere Learning Network",
  contact: "sets@eastmere.nhs.uk",
  host: "https://addins.eastmere.nhs.uk",
  support: "https://eastmere.nhs.uk/support",
  privacy: "https://eastmere.nhs.uk/privacy",
  terms: "https://eastmere.nhs.uk/terms",
  repository: "https://code.eastmere.nhs.uk/learning-sets",
};

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function read(publisher: object): unknown {
  writeFileSync(file, JSON.stringify(publisher));
  return readPublisher(file);
}

describe("the publisher of a release", () => {
  it("is taken when every field is filled in", () => {
    expect(read(ready)).toEqual(ready);
  });

  it("is refused as it comes with the source, naming every placeholder", () => {
    expect(() => readPublisher(path.join(__dirname, "../../publisher.json"))).toThrow(
      /publisher is still[^]*contact is still[^]*host is still[^]*repository is still/,
    );
  });

  it.each([
    [{ host: "http://addins.eastmere.nhs.uk" }, "host needs an https:// address"],
    [{ host: "https://addins.eastmere.nhs.uk/" }, "without a slash"],
    [{ contact: "the office" }, "contact needs an email address"],
    [{ terms: undefined }, "terms is still a placeholder"],
  ])("is refused with %j", (change, message) => {
    expect(() => read({ ...ready, ...change })).toThrow(message);
  });
});

describe("the changelog's section of a version", () => {
  const changelog =
    "# Changelog\n\n## 1.1.0 (2027-01-04)\n\n- Two.\n\n## 1.0.0\n\n### New\n\n- One.\n\n### Fixed\n\n- More.\n\n## 0.9.0\n";

  it("is what stands below its heading", () => {
    expect(changelogSection(changelog, "1.1.0")).toBe("- Two.");
    expect(changelogSection(changelog, "1.0.0")).toBe("### New\n\n- One.\n\n### Fixed\n\n- More.");
  });

  it.each(["1.2.0", "0.9.0", "1.0"])("is missed for %s", (version) => {
    expect(() => changelogSection(changelog, version)).toThrow("CHANGELOG.md says nothing");
  });
});
