import { execFileSync, spawnSync } from "node:child_process";
import {
  chmod,
  mkdtemp,
  mkdir,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  truncate,
  writeFile,
} from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { newDraftName } from "../../src/cli/drafts";
import { fingerprint, isSameFile, readBytes, refuseUnwritable, writeBytes } from "../../src/cli/files";

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

  it("keeps the mode of a file that it replaces, and a link a link", async () => {
    await writeFile(inFolder("sets.xlsx"), "old");
    await chmod(inFolder("sets.xlsx"), 0o640);
    await symlink("sets.xlsx", inFolder("link.xlsx"));
    expect(await writeBytes(inFolder("link.xlsx"), bytes, true)).toEqual({ ownerKept: true });
    expect((await stat(inFolder("sets.xlsx"))).mode & 0o777).toBe(0o640);
    expect(await readFile(inFolder("sets.xlsx"), "utf8")).toBe("whole");
  });

  it("refuses to replace what changed since it was read", async () => {
    await writeFile(inFolder("sets.xlsx"), "theirs");
    const read = fingerprint(new TextEncoder().encode("as read"));
    await expect(writeBytes(inFolder("sets.xlsx"), bytes, true, read)).rejects.toMatchObject({
      problem: { code: "output-changed" },
    });
    expect(await readFile(inFolder("sets.xlsx"), "utf8")).toBe("theirs");
    expect(await readdir(folder)).toEqual(["sets.xlsx"]);
  });

  it("lets one of many who read the same file replace it, and refuses all others", async () => {
    const file = inFolder("sets.xlsx");
    for (let round = 0; round < 2; round++) {
      const before = new TextEncoder().encode(`before ${String(round)}`);
      await writeFile(file, before);
      const contents = Array.from({ length: 12 }, (_, writer) => `${String(round)} ${String(writer)}`);
      const results = await Promise.allSettled(
        contents.map((text) => writeBytes(file, new TextEncoder().encode(text), true, fingerprint(before))),
      );
      const written = contents.filter((_, writer) => results[writer]?.status === "fulfilled");
      expect(written).toEqual([await readFile(file, "utf8")]);
      for (const result of results.filter((each) => each.status === "rejected")) {
        expect(result.reason).toMatchObject({ problem: { code: "output-changed" } });
      }
    }
    expect(await readdir(folder)).toEqual(["sets.xlsx"]);
  });

  it("removes what a run that was killed left, and nothing of one that is alive or of anybody else", async () => {
    const { pid } = spawnSync("true");
    const own = newDraftName();
    const abandoned = own.replace(`-${String(process.pid)}-`, `-${String(pid)}-`);
    const others = own
      .replace(/^(\.learning-sets-)[0-9a-f]{8}/, "$100000000")
      .replace(String(process.pid), String(pid));
    const turn = abandoned.replace(/-([0-9a-f]{12})\.part$/, "-0123456789abcdef-$1.turn");
    for (const name of [own, abandoned, others, turn, ".notes.part"]) await writeFile(inFolder(name), "");
    await writeBytes(inFolder("sets.xlsx"), bytes, false);
    expect((await readdir(folder)).sort()).toEqual([own, others, ".notes.part", "sets.xlsx"].sort());
  });

  it.each([
    ["is as long as a name may be", "output-written", 250],
    ["is too long", "output-not-writable", 300],
  ])("answers plainly when a name %s", async (_, code, length) => {
    const file = inFolder(`${"n".repeat(length - 5)}.xlsx`);
    const written = await writeBytes(file, bytes, false).then(
      () => "output-written",
      (thrown: unknown) => (thrown as { problem: { code: string } }).problem.code,
    );
    expect(written).toBe(code);
  });

  it.each(["pipe", "/dev/null"])("refuses %s before any work is done", async (name) => {
    execFileSync("mkfifo", [inFolder("pipe")]);
    await expect(refuseUnwritable(path.resolve(folder, name), true)).rejects.toMatchObject({
      problem: { code: "output-not-regular" },
    });
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
    await expect(readBytes(folder)).rejects.toMatchObject({
      problem: { code: "file-not-regular", details: { isFolder: true } },
    });
  });

  it.each(["pipe", "/dev/zero"])("refuses %s without waiting for it", async (name) => {
    execFileSync("mkfifo", [inFolder("pipe")]);
    await expect(readBytes(path.resolve(folder, name))).rejects.toMatchObject({
      problem: { code: "file-not-regular" },
    });
  });

  it("refuses what is too large before it is read", async () => {
    await writeFile(inFolder("huge.xlsx"), "");
    await truncate(inFolder("huge.xlsx"), 2 ** 40);
    await expect(readBytes(inFolder("huge.xlsx"))).rejects.toMatchObject({
      problem: { code: "file-too-large" },
    });
  });

  it("knows one file by two paths", async () => {
    await writeFile(inFolder("a.xlsx"), "a");
    await mkdir(inFolder("folder"));
    expect(await isSameFile(inFolder("a.xlsx"), inFolder("folder/../a.xlsx"))).toBe(true);
    expect(await isSameFile(inFolder("a.xlsx"), inFolder("b.xlsx"))).toBe(false);
  });
});
