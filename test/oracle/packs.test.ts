import { mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { allocateSets } from "../../src/actions";
import { decrypted, encrypted, strongPassword } from "../../src/cli/file-passwords";
import type { AttendanceCode, Programme } from "../../src/programme";
import { collectCodes, setPack, type SetPack } from "../../src/sharing";
import { planPack, readPack, type WorkbookContent } from "../../src/workbook";
import { readWorkbook, writeWorkbook } from "../../src/xlsx";
import { expectPlansSurvive } from "./expect-plan-survives";
import { inNewFolder, runLibreOffice } from "./office-programs";

async function programmeOf(sample: string): Promise<Programme> {
  const content = await readWorkbook(new Uint8Array(await readFile(`samples/${sample}.xlsx`)), sample);
  const { programme } = allocateSets(content, {
    duplicates: "leave-out",
    hiddenRows: "include",
    newId: () => "sample",
    reform: false,
    today: "2026-08-01",
  });
  return programme;
}

function packsOf(programme: Programme): SetPack[] {
  const wishes = { madeOn: "2026-10-01", contact: "Network office", withEmail: true };
  return programme.sets.map((set) => setPack(programme, set, wishes));
}

/** Codes for the first two meetings of everybody, as a facilitator would enter them. */
function withCodes(programme: Programme): Programme {
  const codes: readonly AttendanceCode[] = ["P", "A", "L", "U", "–"];
  return {
    ...programme,
    attendance: programme.members.flatMap(({ id }, index) =>
      programme.meetings.slice(0, 2).map(({ id: meetingId }, at) => ({
        ...{ memberId: id, meetingId, notUnderstood: null },
        code: codes[(index + at) % codes.length] ?? "P",
      })),
    ),
  };
}

async function savedByLibreOffice(file: Uint8Array, format: "xlsx" | "ods"): Promise<WorkbookContent> {
  return inNewFolder(async (folder) => {
    const made = join(folder, "made");
    await mkdir(made);
    await writeFile(join(folder, "pack.xlsx"), file);
    const filter = format === "xlsx" ? "xlsx:Calc MS Excel 2007 XML" : "ods";
    await runLibreOffice(folder, ["--convert-to", filter, "--outdir", made, join(folder, "pack.xlsx")]);
    const name = `pack.${format}`;
    return readWorkbook(new Uint8Array(await readFile(join(made, name))), name);
  });
}

describe("packs, judged by other programs", () => {
  it("of 60 members, with and without attendance, and of the messy roster", async () => {
    const [sample, messy] = [await programmeOf("roster-60"), await programmeOf("roster-messy")];
    const packs = [
      ...packsOf(sample),
      ...packsOf(withCodes(sample)).slice(0, 2),
      ...packsOf(messy).slice(0, 2),
    ];
    await expectPlansSurvive(packs.map(planPack));
  });
});

describe("packs that LibreOffice saved again", () => {
  it.each(["xlsx", "ods"] as const)("as .%s give every code back", async (format) => {
    const programme = await programmeOf("roster-60");
    const [filledIn] = packsOf(withCodes(programme));
    if (!filledIn) throw new Error("no pack");
    const content = await savedByLibreOffice(await writeWorkbook(planPack(filledIn)), format);
    const pack = readPack(content, "pack");
    const { codes } = collectCodes(programme, [{ file: "pack", pack }], { kind: "keep-tracker" });
    expect(codes).toHaveLength(2 * filledIn.programme.members.length);
    expect(new Set(codes.map(({ standing }) => standing))).toEqual(new Set(["new"]));
  });
});

describe("an encrypted pack", () => {
  it("opens in LibreOffice with its password, and not without", async () => {
    const [pack] = packsOf(await programmeOf("roster-60"));
    if (!pack) throw new Error("no pack");
    const password = strongPassword();
    const bytes = await writeWorkbook(planPack(pack));
    const locked = await encrypted(bytes, password);
    expect(await decrypted(locked, password, "pack.xlsx")).toEqual(bytes);
    await expect(decrypted(locked, "wrong", "pack.xlsx")).rejects.toThrow();
    await inNewFolder(async (folder) => {
      const [file, made] = [join(folder, "pack.xlsx"), join(folder, "made")];
      await mkdir(made);
      await writeFile(file, locked);
      // It says that the file could not be loaded, and writes nothing.
      await runLibreOffice(folder, ["--convert-to", "csv", "--outdir", made, file]).catch(() => null);
      expect(await readdir(made)).toEqual([]);
      const opened = join(made, "opened.xlsx");
      await openWithPassword(folder, file, opened, password);
      const { sheets } = await readWorkbook(new Uint8Array(await readFile(opened)), "opened.xlsx");
      expect(sheets.map(({ name }) => name)).toContain("Session guide");
    });
  });
});

/**
 * By a macro of LibreOffice's own: its command line has no word for a password. It has run in the folder
 * before: the first run makes the profile, and would write over a macro that is there already.
 */
async function openWithPassword(folder: string, file: string, made: string, password: string): Promise<void> {
  await writeFile(join(folder, "profile", "user", "basic", "Standard", "Module1.xba"), macro);
  await runLibreOffice(folder, [`macro:///Standard.Module1.SaveOpened(${file},${made},${password})`]);
}

const macro = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic" script:moduleType="normal">
Sub SaveOpened(given As String, made As String, secret As String)
  Dim options(1) As New com.sun.star.beans.PropertyValue
  options(0).Name = &quot;Hidden&quot; : options(0).Value = True
  options(1).Name = &quot;Password&quot; : options(1).Value = secret
  Dim document As Object
  document = StarDesktop.loadComponentFromURL(ConvertToURL(given), &quot;_blank&quot;, 0, options())
  If IsNull(document) Then Exit Sub
  Dim how(0) As New com.sun.star.beans.PropertyValue
  how(0).Name = &quot;FilterName&quot; : how(0).Value = &quot;Calc MS Excel 2007 XML&quot;
  document.storeToURL(ConvertToURL(made), how())
  document.close(True)
End Sub
</script:module>
`;
