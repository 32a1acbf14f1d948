import path from "node:path";
import type { Command } from "commander";
import { collectPacks, makePacks, type Acceptance, type ReturnedFile } from "../actions";
import { Refusal } from "../programme";
import {
  packFileNames,
  planPack,
  planWorkbook,
  type ProgrammeReadingOptions,
  type WorkbookContent,
} from "../workbook";
import { encrypted, readProtectedWorkbook, readWorkbook, strongPassword, writeWorkbook } from "../xlsx";
import { collectionJson, sayCollection } from "./collection-words";
import type { CommandContext } from "./command-context";
import { isSameFile, makeFolder, readBytes, refuseUnwritable, writeBytes } from "./files";
import { acceptedCodes, setNumbers } from "./options";

interface PacksWords {
  readonly out: string;
  readonly sets?: readonly number[];
  readonly email?: true;
  readonly contact: string;
  readonly password?: string | true;
  readonly force?: true;
  readonly json?: true;
}

interface CollectWords {
  readonly out: string;
  readonly takeAll?: true;
  readonly take?: ReadonlySet<string>;
  readonly password: readonly string[];
  readonly force?: true;
  readonly json?: true;
}

/** Adds `packs` and `collect`: a workbook for each facilitator, and their attendance codes back. */
export function addShareCommands(program: Command, context: CommandContext): void {
  const reading: ProgrammeReadingOptions = {
    duplicates: "keep",
    hiddenRows: "include",
    newId: () => context.newId(),
  };
  program
    .command("packs")
    .description("write a workbook for each facilitator that holds their set and no other")
    .argument("<workbook>", "a workbook that allocate wrote")
    .requiredOption("--out <folder>", "where the packs go; it is made if it is not there")
    .option("--sets <numbers>", "some sets only, such as 1,3", setNumbers)
    .option("--email", "with the members' e-mail addresses")
    .option("--contact <words>", "whom facilitators ask, such as a name and an address", "")
    .option(
      "--password [password]",
      "encrypt each pack; without a password given, one is made up for each and shown once",
    )
    .option("--force", "replace packs that are there already")
    .option("--json", "print one JSON object instead of words")
    .action(async (workbook: string, words: PacksWords) => {
      await writePacks(workbook, words, reading, context);
    });
  program
    .command("collect")
    .description("bring attendance codes of returned packs into the workbook; nothing else of a pack is read")
    .argument("<workbook>", "the administrator's workbook")
    .argument("<packs...>", "returned packs, in any order")
    .requiredOption("--out <file>", "the workbook to write")
    .option(
      "--take-all",
      "where the tracker says something else, take the pack's code (default: the tracker's stays)",
    )
    .option("--take <codes>", 'single codes to take, such as "M007 M3; M012 M3"', acceptedCodes)
    .option(
      "--password <password>",
      "for packs that are encrypted; once for each password there is",
      (password: string, before: readonly string[]) => [...before, password],
      [],
    )
    .option("--force", "replace the file given with --out")
    .option("--json", "print one JSON object instead of words")
    .action(async (workbook: string, packs: readonly string[], words: CollectWords) => {
      await collect(workbook, packs, words, reading, context);
    });
}

async function writePacks(
  workbook: string,
  words: PacksWords,
  reading: ProgrammeReadingOptions,
  context: CommandContext,
): Promise<void> {
  const packs = makePacks(await read(workbook), {
    ...reading,
    madeOn: context.today(),
    contact: words.contact,
    withEmail: words.email === true,
    ...(words.sets && { sets: words.sets }),
  });
  const names = packFileNames(packs);
  const planned = packs.map((pack, index) => ({ pack, file: path.join(words.out, names[index] ?? "") }));
  await makeFolder(words.out);
  for (const { file } of planned) await refuseUnwritable(file, words.force === true);
  const written: { set: string; file: string; password?: string; facilitator: string }[] = [];
  for (const { pack, file } of planned) {
    const password = words.password === true ? strongPassword() : words.password;
    const bytes = await writeWorkbook(planPack(pack));
    await writeBytes(
      file,
      password === undefined ? bytes : await encrypted(bytes, password),
      words.force === true,
    );
    const facilitator = pack.programme.facilitators.map(({ name }) => name).join(" and ");
    written.push({
      set: pack.set.name,
      file,
      facilitator,
      ...(words.password === true && password !== undefined && { password }),
    });
  }
  if (words.json) {
    context.print(JSON.stringify({ ok: true, packs: written }, null, 2));
    return;
  }
  context.print(
    [
      `${String(written.length)} ${written.length === 1 ? "pack" : "packs"}, each with one set and nothing of any other:`,
      ...written.map(
        ({ set, file, facilitator, password }) =>
          `  ${set} → ${facilitator || "no facilitator named yet"}: ${file}${password === undefined ? "" : `, password ${password}`}`,
      ),
      ...(words.password === true
        ? ["The passwords are shown this once and stored nowhere. Send each by another way than its file."]
        : []),
      "Nothing was sent: give each file to its facilitator yourself.",
    ].join("\n"),
  );
}

async function collect(
  workbook: string,
  packs: readonly string[],
  words: CollectWords,
  reading: ProgrammeReadingOptions,
  context: CommandContext,
): Promise<void> {
  await refuseUnwritable(words.out, words.force === true);
  if (await isSameFile(workbook, words.out)) {
    throw new Refusal({ code: "output-is-input", details: { file: words.out } });
  }
  const returned: ReturnedFile[] = [];
  for (const file of packs) {
    const name = path.basename(file);
    const content = await readProtectedWorkbook(await readBytes(file), name, words.password);
    returned.push({ file: name, content });
  }
  const acceptance: Acceptance = words.takeAll
    ? { kind: "take-all" }
    : words.take
      ? { kind: "take", codes: words.take }
      : { kind: "keep-tracker" };
  const collection = collectPacks(await read(workbook), returned, reading, acceptance);
  const { programme, certificate } = collection;
  const { setSheets } = collection.reading;
  const bytes = await writeWorkbook(planWorkbook({ programme, certificate, notices: [], setSheets }));
  await writeBytes(words.out, bytes, words.force === true);
  const file = path.resolve(words.out);
  context.print(
    words.json ? JSON.stringify(collectionJson(collection, file), null, 2) : sayCollection(collection, file),
  );
}

async function read(workbook: string): Promise<WorkbookContent> {
  return readWorkbook(await readBytes(workbook), path.basename(workbook));
}
