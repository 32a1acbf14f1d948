import { mkdtemp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { isSameFile, readBytes, refuseUnwritable, writeBytes } from "../../src/cli/files";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "learning-sets-files-"));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});
const inFolder = (name: string): string => path.join(folder, name);
const bytes = new TextEncoder().encode("whole");

describe("writing a file", () => {
  it("writes the bytes and leaves nothing else behind", async () => {
    await writeBytes(inFolder("sets.xlsx"), bytes, false);
    expect(await readFile(inFolder("sets.xlsx"), "utf8")).toBe("whole");
    expect(await readdir(folder)).toEqual(["sets.xlsx"]);
  });

  it("never replaces an existing file without force", async () => {
    await writeFile(inFolder("sets.xlsx"), "mine");
    await expect(writeBytes(inFolder("sets.xlsx"), bytes, false)).rejects.toMatchObject({
      problem: { code: "output-exists" },
    });
    expect(await readFile(inFolder("sets.xlsx"), "utf8")).toBe("mine");
    expect(await readdir(folder)).toEqual(["sets.xlsx"]);
  });

  it("lets one of two writers of the same name win and keeps its file whole", async () => {
    const file = inFolder("sets.xlsx");
    const results = await Promise.allSettled([
      writeBytes(file, new TextEncoder().encode("first"), false),
      writeBytes(file, new TextEncoder().encode("second"), false),
    ]);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(["first", "second"]).toContain(await readFile(file, "utf8"));
    expect(await readdir(folder)).toEqual(["sets.xlsx"]);
  });

  it("replaces with force", async () => {
    await writeFile(inFolder("sets.xlsx"), "old");
    await writeBytes(inFolder("sets.xlsx"), bytes, true);
    expect(await readFile(inFolder("sets.xlsx"), "utf8")).toBe("whole");
  });

  it.each([
    ["output-folder-missing", "nowhere/sets.xlsx"],
    ["output-is-folder", "folder"],
  ])("refuses %s before any work is done", async (code, name) => {
    await mkdir(inFolder("folder"));
    await expect(refuseUnwritable(inFolder(name), true)).rejects.toMatchObject({ problem: { code } });
  });
});

describe("reading a file", () => {
  it("says that there is none", async () => {
    await expect(readBytes(inFolder("none.xlsx"))).rejects.toMatchObject({
      problem: { code: "file-not-found" },
    });
  });

  it("says that a folder is not a file", async () => {
    await expect(readBytes(folder)).rejects.toMatchObject({ problem: { code: "file-not-readable" } });
  });

  it("knows one file by two paths", async () => {
    await writeFile(inFolder("a.xlsx"), "a");
    await mkdir(inFolder("folder"));
    expect(await isSameFile(inFolder("a.xlsx"), inFolder("folder/../a.xlsx"))).toBe(true);
    expect(await isSameFile(inFolder("a.xlsx"), inFolder("b.xlsx"))).toBe(false);
  });
});
