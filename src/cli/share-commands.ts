import path from "node:path";
import type { Command } from "commander";
import {
  apply,
  collectPacks,
  makePacks,
  makeSealedPacks,
  type Acceptance,
  type SealedPacks,
} from "../commands";
import { type SetNumber, type MeetingId, Refusal, type AttendanceCode, type Programme } from "../programme";
import { known } from "../sheet";
import { openReturned, packFileNames, planPack, type OpenedList, type OpenedPack } from "../workbook";
import { encrypted, readProtectedWorkbook, strongPassword, writeWorkbook } from "../xlsx";
import { collectionJson, sayCollection } from "./collection-words";
import type { CommandContext } from "./command-context";
import { isSameFile, makeFolder, refuseUnwritable } from "./files";
import { openFile } from "./open-file";
import { addFolderOption } from "./folder-option";
import { meetingId, acceptedCodes, attendanceCode, setNumbers, workbookFile } from "./options";
import { printableJson } from "./printable";
import { refuseLoss } from "./refuse-loss";
import { addChangeOptions, bytesOf, type ChangeOptions } from "./run-command";
import { readInput, writeOutput } from "./write-output";
import { examples, notesAndExamples } from "./examples";
import { texts } from "./strings/texts";
import { wrongUsage } from "./wrong-usage";
import { listOf } from "../words";

interface PacksOptions {
  readonly folder: string;
  readonly workbook?: string;
  readonly sets?: readonly SetNumber[];
  readonly email?: true;
  readonly actionLog: boolean;
  readonly contact: string;
  readonly password?: string | true;
  readonly force?: true;
  readonly json?: true;
}

interface CollectOptions extends Pick<ChangeOptions, "out" | "preview" | "force" | "json"> {
  readonly meeting?: MeetingId;
  readonly as: AttendanceCode;
  readonly takeAll?: true;
  readonly take?: ReadonlySet<string>;
  readonly password: readonly string[];
}

/** Adds `packs` and `collect`: a workbook for each facilitator, and their attendance codes back. */
export function addShareCommands(program: Command, context: CommandContext): void {
  const packs = program
    .command("packs")
    .description("write a workbook for each facilitator, with their set only")
    .argument("<workbook>", "a workbook that allocate wrote");
  addFolderOption(packs, "where to write the packs; it is made if it does not exist", context)
    .option(
      "--workbook <file>",
      "the workbook to write: it notes which packs were made, and has a key for their seals from then on",
      workbookFile,
    )
    .option("--sets <numbers>", "some sets only, such as 1,3", setNumbers)
    .option("--email", "include the members' email addresses")
    .option("--no-action-log", "without an empty action log, for sets that already have one")
    .option("--contact <words>", "contact for facilitators, such as a name and an email address", "")
    .option(
      "--password [password]",
      "encrypt each pack; if you give no password, each pack gets its own, shown once",
    )
    .option("--force", "replace packs that are there already, and the file given with --workbook")
    .option("--json", "print one JSON object instead of text")
    .addHelpText(
      "after",
      examples(
        "packs sets.xlsx --folder packs --workbook sealed.xlsx",
        "packs sealed.xlsx --folder november --no-action-log --force",
      ),
    )
    .action(async (workbook: string, options: PacksOptions) => {
      await writePacks(workbook, options, context);
    });
  const collecting = program
    .command("collect")
    .description(
      "bring attendance codes of returned packs, or of lists from elsewhere, into the workbook; nothing else in them is read",
    )
    .argument("<workbook>", "the administrator's workbook")
    .argument(
      "<files...>",
      "returned packs and lists, in any order: CSV files, answers of a Microsoft form, attendance reports of Teams",
    );
  addChangeOptions(collecting)
    .option(
      "--meeting <id>",
      "lists: the meeting they are of, such as M3, unless their columns say so",
      meetingId,
    )
    .option("--as <code>", "lists: the code for people who are listed without one", attendanceCode, "P")
    .option(
      "--take-all",
      "take the packs' codes where the tracker says something else (default: the tracker's stays); never what is not from the pack you sent",
    )
    .option(
      "--take <codes>",
      'single codes to take, such as "M007 M3; M012 M3", or "M007 M3 in back.xlsx" where several packs have it',
      acceptedCodes,
    )
    .option(
      "--password <password>",
      "for packs that are encrypted; once for each password there is",
      (password: string, before: readonly string[]) => [...before, password],
      [],
    )
    .addHelpText(
      "after",
      notesAndExamples(
        texts.notes.collect,
        "collect sets.xlsx packs/*.xlsx --out collected.xlsx",
        'collect sets.xlsx "Attendance report.csv" --meeting M3 --preview',
        "collect sets.xlsx apologies.xlsx --meeting M3 --as A --out collected.xlsx",
      ),
    )
    .action(async (workbook: string, files: readonly string[], options: CollectOptions, command: Command) => {
      await collect(workbook, files, options, command, context);
    });
}

async function writePacks(workbook: string, options: PacksOptions, context: CommandContext): Promise<void> {
  const { packs, keepRecords } = await preparePacks(workbook, options, context);
  const names = packFileNames(packs);
  const planned = packs.map((pack, index) => ({
    pack,
    file: path.join(options.folder, known(names[index])),
  }));
  await makeFolder(options.folder);
  for (const { file } of planned) await refuseUnwritable(file, options.force === true);
  // The workbook first: a pack whose seal no workbook knows would be nobody's when it comes back.
  const kept = await keepRecords();
  const written: { set: string; file: string; password?: string; facilitator: string }[] = [];
  for (const { pack, file } of planned) {
    const password = options.password === true ? strongPassword() : options.password;
    const bytes = await writeWorkbook(planPack(pack));
    await writeOutput(
      file,
      password === undefined ? bytes : await encrypted(bytes, password),
      options.force === true,
      context,
    );
    const facilitator = listOf(pack.programme.facilitators.map(({ name }) => name));
    written.push({
      set: pack.set.name,
      file,
      facilitator,
      ...(options.password === true && password !== undefined && { password }),
    });
  }
  if (options.json) {
    const isSealed = packs.every(({ seal }) => seal !== null);
    context.print(printableJson({ ok: true, packs: written, isSealed, workbook: kept }));
    return;
  }
  context.print(
    [
      texts.packs.made(written.length),
      ...written.map(
        ({ set, file, facilitator, password }) =>
          `  ${texts.packs.pack(set, facilitator || texts.packs.noFacilitator, file, password ?? null)}`,
      ),
      ...(options.password === true ? [texts.packs.passwords] : []),
      ...sayKept({ packs }, kept),
      texts.packs.nothingSent,
    ].join("\n"),
  );
}

/** Where packs will be known again, and what they lack. */
function sayKept({ packs }: Pick<SealedPacks, "packs">, workbook: string | null): string[] {
  if (workbook !== null) {
    return [texts.packs.key(workbook)];
  }
  if (packs.every(({ seal }) => seal !== null)) return [];
  return [texts.packs.noSeal];
}

interface MadePacks extends Pick<SealedPacks, "packs"> {
  /** Writes the workbook that knows the packs again, where one was asked for. */
  readonly keepRecords: () => Promise<string | null>;
}

async function preparePacks(
  workbook: string,
  { workbook: out, force, contact, email, actionLog, sets }: PacksOptions,
  context: CommandContext,
): Promise<MadePacks> {
  const opened = await openFile(workbook, context);
  const today = context.today();
  const options = {
    ...{ madeOn: today, contact, withEmail: email === true, withActionLog: actionLog },
    ...(sets && { sets }),
  };
  if (out === undefined) {
    return { packs: makePacks(opened, options), keepRecords: () => Promise.resolve(null) };
  }
  await refuseUnwritable(out, force === true);
  const { packs, records } = makeSealedPacks(opened, options, () => context.newId());
  const keepRecords = async (): Promise<string> => {
    if (await isSameFile(workbook, out)) refuseLoss(out, opened.origin);
    const applied = apply(opened, { kind: "keep-packs", packs: records }, { today });
    await writeOutput(out, await bytesOf(applied, context, opened.origin), force === true, context);
    return path.resolve(out);
  };
  return { packs, keepRecords };
}

async function collect(
  workbook: string,
  files: readonly string[],
  options: CollectOptions,
  command: Command,
  context: CommandContext,
): Promise<void> {
  const { out, preview, force } = options;
  if ((out === undefined) === (preview === undefined)) {
    wrongUsage(command, texts.wrongUsage.either("--out FILE", "--preview"));
  }
  if (out !== undefined) {
    await refuseUnwritable(out, force === true);
    if (await isSameFile(workbook, out))
      throw new Refusal({ code: "output-is-input", details: { file: out } });
  }
  const returned: OpenedPack[] = [];
  const lists: OpenedList[] = [];
  const baseNames = files.map((file) => path.basename(file));
  for (const [index, file] of files.entries()) {
    const isShared = baseNames.indexOf(path.basename(file)) !== baseNames.lastIndexOf(path.basename(file));
    const name = isShared ? file : known(baseNames[index]);
    const content = await readProtectedWorkbook(await readInput(file, context), name, options.password);
    const found = openReturned(content, name);
    if ("list" in found) lists.push(found);
    else returned.push(found);
  }
  const acceptance: Acceptance = options.takeAll
    ? { kind: "take-all" }
    : options.take
      ? { kind: "take", codes: options.take }
      : { kind: "keep-tracker" };
  const opened = await openFile(workbook, context);
  const listOptions = { meetingId: options.meeting ?? null, code: options.as };
  refuseUnknownMeeting(opened.programme, listOptions.meetingId);
  const collection = collectPacks(
    opened,
    returned,
    acceptance,
    { today: context.today() },
    { lists, options: listOptions },
  );
  const file = out === undefined ? null : path.resolve(out);
  if (file !== null) {
    const bytes = await bytesOf({ ...collection, notices: [] }, context, opened.origin);
    await writeOutput(file, bytes, force === true, context);
  }
  context.print(
    options.json
      ? printableJson(collectionJson(collection, file))
      : sayCollection(collection, acceptance.kind, opened.origin, file),
  );
}

/** @throws {Refusal} "unknown-meeting" */
function refuseUnknownMeeting({ meetings }: Programme, typed: MeetingId | null): void {
  const known = meetings.map(({ id }) => id);
  if (typed !== null && !known.includes(typed)) {
    throw new Refusal({ code: "unknown-meeting", details: { typed, known } });
  }
}
