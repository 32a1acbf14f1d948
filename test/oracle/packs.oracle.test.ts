import { mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import peer from "officecrypto-tool";
import { allocateSets } from "../../src/commands";
import type { AttendanceCode, Programme } from "../../src/programme";
import { collectCodes, setPack, type SetPack } from "../../src/sharing";
import { packChanges, planPack, readPack, type WorkbookContent, type WorkbookPlan } from "../../src/workbook";
import {
  encrypted,
  readProtectedWorkbook,
  readWorkbook,
  strongPassword,
  writeWorkbook,
} from "../../src/xlsx";
import { expectPlansSurvive } from "./expect-plan-survives";
import { copyOfUsedProfile, saveAs } from "./kept-office";
import { inNewFolder, startOffice } from "./office-programs";
import { opened } from "../opened";

async function programmeOf(sample: string): Promise<Programme> {
  const content = await readWorkbook(new Uint8Array(await readFile(`samples/${sample}.xlsx`)), sample);
  const { programme } = allocateSets(opened(content, { duplicates: "leave-out" }), {
    reform: false,
    today: "2026-08-01" as const,
  });
  return programme;
}

function packsOf(programme: Programme): SetPack[] {
  const requested = { madeOn: "2026-10-01" as const, contact: "Network office", withEmail: true };
  return programme.sets.map((set) => setPack(programme, set, requested));
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

/** The plan with the codes of another: what counts them is as it was before they were typed. */
function withTypedCodes(plan: WorkbookPlan, codes: WorkbookPlan): WorkbookPlan {
  const sheets = plan.sheets.map((sheet) => {
    const other = codes.sheets.find(({ key }) => key === sheet.key);
    const rows = sheet.rows.map((cells, row) =>
      cells.map((cell, column) => (cell?.style === "code" ? (other?.rows[row]?.[column] ?? cell) : cell)),
    );
    return { ...sheet, rows };
  });
  return { ...plan, sheets };
}

async function savedByLibreOffice(file: Uint8Array, format: "xlsx" | "ods"): Promise<WorkbookContent> {
  return inNewFolder(async (folder) => {
    const made = join(folder, "made");
    await mkdir(made);
    await writeFile(join(folder, "pack.xlsx"), file);
    const filter = format === "xlsx" ? "xlsx:Calc MS Excel 2007 XML" : "ods";
    await saveAs(filter, made, [join(folder, "pack.xlsx")]);
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
  it.each(["xlsx", "ods"] as const)("as .%s fit their seal and give every code back", async (format) => {
    const programme = await programmeOf("roster-60");
    const [blank] = packsOf(programme);
    const [filledIn] = packsOf(withCodes(programme));
    if (!blank || !filledIn) throw new Error("no pack");
    const typed = withTypedCodes(planPack(blank), planPack(filledIn));
    const content = await savedByLibreOffice(await writeWorkbook(typed), format);
    const pack = readPack(content, "pack");
    expect(packChanges(content, planPack(blank), pack.codes)).toEqual([]);
    const { codes, packs } = collectCodes(programme, [{ file: "pack", pack, changes: [] }], {
      kind: "keep-tracker",
    });
    expect(packs[0]).toMatchObject({ seal: "fits", isOlder: false });
    expect(codes).toHaveLength(2 * filledIn.programme.members.length);
    expect(new Set(codes.map(({ standing }) => standing))).toEqual(new Set(["new"]));
  });
});

describe("an encrypted pack", () => {
  it("opens in LibreOffice with its password and not without, and comes back under another", async () => {
    const programme = await programmeOf("roster-60");
    const [pack] = packsOf(withCodes(programme));
    if (!pack) throw new Error("no pack");
    const password = strongPassword();
    const bytes = await writeWorkbook(planPack(pack));
    const locked = await encrypted(bytes, password);
    await inNewFolder(async (folder) => {
      const [file, made] = [join(folder, "pack.xlsx"), join(folder, "made")];
      await mkdir(made);
      await writeFile(file, locked);
      // It says that the file could not be loaded, and writes nothing.
      await saveAs("csv", made, [file]);
      expect(await readdir(made)).toEqual([]);
      const saved = join(made, "came back.xlsx");
      await savedAgain(folder, { file, password, saved, newPassword: "their own, ägain" });
      const back = new Uint8Array(await readFile(saved));
      await expect(readProtectedWorkbook(back, "back.xlsx", [password])).rejects.toThrow();
      const content = await readProtectedWorkbook(back, "back.xlsx", [password, "their own, ägain"]);
      expect(content.sheets.map(({ name }) => name)).toContain("Session guide");
      const returned = readPack(content, "back.xlsx");
      const { codes } = collectCodes(programme, [{ file: "back.xlsx", pack: returned, changes: [] }], {
        kind: "keep-tracker",
      });
      expect(codes.map(({ standing }) => standing)).toEqual(
        Array.from({ length: 2 * pack.programme.members.length }, () => "new"),
      );
    });
  });

  it("is read and written as another library for such files does", async () => {
    const [pack] = packsOf(await programmeOf("roster-60"));
    if (!pack) throw new Error("no pack");
    const bytes = await writeWorkbook(planPack(pack));
    const theirs = await peer.decrypt(Buffer.from(await encrypted(bytes, "pässword")), {
      password: "pässword",
    });
    expect(new Uint8Array(theirs)).toEqual(bytes);
    for (const kind of [{}, { type: "standard" as const }]) {
      const written = peer.encrypt(Buffer.from(bytes), { password: "pässword", ...kind });
      const content = await readProtectedWorkbook(new Uint8Array(written), "theirs.xlsx", ["pässword"]);
      expect(readPack(content, "theirs.xlsx").setNumber).toBe(1);
    }
  });
});

interface Saving {
  readonly file: string;
  readonly password: string;
  readonly saved: string;
  readonly newPassword: string;
}

/**
 * By a macro of LibreOffice's own: its command line has no word for a password. In a profile that was used
 * before: a first start would write over a macro that is there already.
 */
async function savedAgain(folder: string, saving: Saving): Promise<void> {
  const profile = await copyOfUsedProfile(folder);
  await writeFile(join(profile, "user", "basic", "Standard", "Module1.xba"), macro(saving));
  await startOffice(profile, ["macro:///Standard.Module1.SaveAgain"]);
}

const macro = ({
  file,
  password,
  saved,
  newPassword,
}: Saving): string => `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic" script:moduleType="normal">
Sub SaveAgain
  Dim options(1) As New com.sun.star.beans.PropertyValue
  options(0).Name = &quot;Hidden&quot; : options(0).Value = True
  options(1).Name = &quot;Password&quot; : options(1).Value = &quot;${password}&quot;
  Dim document As Object
  document = StarDesktop.loadComponentFromURL(ConvertToURL(&quot;${file}&quot;), &quot;_blank&quot;, 0, options())
  If IsNull(document) Then Exit Sub
  Dim secret(1) As New com.sun.star.beans.NamedValue
  secret(0).Name = &quot;CryptoType&quot; : secret(0).Value = &quot;StrongEncryptionDataSpace&quot;
  secret(1).Name = &quot;OOXPassword&quot; : secret(1).Value = &quot;${newPassword}&quot;
  Dim how(1) As New com.sun.star.beans.PropertyValue
  how(0).Name = &quot;FilterName&quot; : how(0).Value = &quot;Calc MS Excel 2007 XML&quot;
  how(1).Name = &quot;EncryptionData&quot; : how(1).Value = CreateUnoValue(&quot;[]com.sun.star.beans.NamedValue&quot;, secret())
  document.storeToURL(ConvertToURL(&quot;${saved}&quot;), how())
  document.close(True)
End Sub
</script:module>
`;
