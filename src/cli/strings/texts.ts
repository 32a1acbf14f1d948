import { catalogue, counted, plural } from "../../words";

/** What the command line prints beside what src/wording says of problems, answers and reports. Help: help-texts.ts. */
export const texts = catalogue("cli", {
  addHelp: "(add --help for the options)",
  addHelpRemedy: "Add --help for the options.",
  notFinished: (why: string): string =>
    `Something unexpected happened, and the command was not finished: ${why}`,
  unknownError: "unknown error",
  nothingWritten: "Nothing was written.",
  written: (file: string): string => `Written: ${file}`,
  nothingDifferent: "Nothing changes: the workbook is up to date.",
  newOwner: (file: string): string => `${file} now belongs to you: you may not write files for its owner.`,
  examples: (count: number): string => plural(count, "Example:", "Examples:"),
  notes: {
    clean:
      "The kinds: spaces, apostrophe, name-order (“Ormerod, Xanthe”), spelling, profession, organisation,\nvalue (F and Female). Sets, codes and everything else stay.",
    facilitator: "Meetings up to a facilitator's last day keep their name.",
    collect: "Members are found by email address, else by name. People who are not listed stay as they are.",
    changeMembers: "Without a date, a change is made today. Joiners are typed on the Roster first.",
    writtenTo: "A day is noted, never a reason.",
  },
  wrongUsage: {
    either: (one: string, other: string): string => `give either ${one} or ${other}`,
    details: "give --venue, --speaker, --topic, --speaker-minutes or --session-minutes",
    ownDay: "give --to, --at, --session-minutes or --venue, or else --end",
    cycle: "give either --days, or --first-meeting with --meetings or --until",
    withAllPresent: "--sets and --except go with --all-present",
    codes: "give --all-present, --codes or --confirmed",
    membersOrAll: "give either members or --all",
    linkOrNone: "give either the link or --none",
    facilitatorOrEnd: "give the facilitator, or --end",
    endDay: "--until goes with --end",
    fromWithEnd: "--from does not go with --end",
    draftsAlone: "give --drafts without --draft and --prove",
    newWorkbook: "give the new workbook with --out",
    organisation: "give the organisation with --organisation",
    forRegister: "--set, --meeting and --large-print are for register",
    forSponsor: "--organisation is for sponsor",
    forBoard: "--evaluation is for board",
    forEffect: "--before is for does-it-work",
    folder: "required option '--folder <folder>' not specified",
  },
  notUnderstood: {
    wholeNumber: (least: number, most: number): string =>
      `Give a whole number from ${String(least)} to ${String(most)}.`,
    columns: (roles: string): string =>
      `Write it as "name=Full name,profession=Role"; columns can be chosen for ${roles}.`,
    ending: (ending: string): string =>
      `Only .xlsx workbooks can be written. Give a name that ends in .xlsx, not ${ending}.`,
    twoSets: "Give the numbers of two sets, such as 2,5.",
    sets: "Give the numbers of sets, such as 1,3.",
    codesToTake: "Give a member's ID and a meeting's for each, such as \"M007 M3; M012 M3\".",
    codes: 'Give a member and a code for each, such as "M007 A; Ada Okafor L"; a dot takes a code back.',
    code: "Give an attendance code, such as P or A.",
    room: 'Give a set and its room for each, such as "3=Oak (12)".',
    ruleKind: (kinds: string): string => `One of: ${kinds}.`,
  },
  progress: {
    reading: "Reading the roster",
    forming: "Forming the sets",
    proving: "Proving the balance",
    drawing: "Drawing the workbook",
    writing: "Writing the file",
  },
  sets: {
    input: (programme: string, people: string, file: string, sheet: string, leftOut: number): string =>
      `${programme}: ${people} from ${file}, sheet ${sheet}${leftOut > 0 ? `, ${counted(leftOut, "row", "rows")} left out` : ""}.`,
    formed: (sizes: string): string => `Formed ${sizes}.`,
    broughtBack: (sizes: string): string => `Brought back ${sizes}.`,
    kept: (sizes: string): string => `Everyone kept their set: ${sizes}.`,
    placed: (members: number, sizes: string): string =>
      `Placed ${counted(members, "member", "members")} who had no set; everyone else kept theirs: now ${sizes}.`,
    ofSize: (sets: number, size: number): string => `${counted(sets, "set", "sets")} of ${String(size)}`,
    ofSizes: (sets: number, sizes: readonly (readonly [size: number, sets: number])[]): string =>
      `${counted(sets, "set", "sets")}: ${sizes.map(([size, count]) => `${String(count)} of ${String(size)}`).join(", ")}`,
    balanceCheck: (claim: string): string => `Balance check: ${claim}`,
    leftOut: "Left out:",
    leftOutRow: (sheet: string, row: number, detail: string): string =>
      `${sheet}, row ${String(row)}: ${detail}`,
    headerRow: (row: number): string => `Header row: ${String(row)}. Columns found:`,
    gives: (sizes: string): string => `That gives ${sizes}.`,
  },
  notices: {
    attention: "To check:",
    information: "For information:",
    dismissed: (count: number): string =>
      `${counted(count, "notice", "notices")} that you dismissed ${plural(count, "is", "are")} not shown.`,
  },
  review: {
    counted: "Counted as something else; the cells stay as typed:",
    open: "For you to decide; counted apart until you change the cell:",
    countedAs: (typed: string, as: string): string => `${typed} as ${as}`,
    mayBe: (typed: string, other: string): string => `${typed} may be ${other}`,
    more: (cells: string, count: number): string => `${cells} and ${String(count)} more`,
    zeroWidth: "‹zero width›",
    tab: "‹tab›",
    lineBreak: "‹line break›",
  },
  drafts: {
    fewer: "Other seeds and orders give the same sets.",
    write: "Nothing was written. To write one, run again with --draft and its number instead of --drafts.",
  },
  noSwap: "No swap keeps every rule: the members concerned are locked, pinned or kept with others.",
  noRules: "The Rules sheet has no rules.",
  dismissing: { none: "There is nothing to dismiss.", notices: "Notices:", dismissed: "Dismissed:" },
  calendars: {
    forEverybody: (file: string): string => `For everybody: ${file}`,
    forSet: (set: string, file: string): string => `${set}: ${file}`,
    written: (workbook: string): string =>
      `Written: ${workbook}. Make the next calendar files from it, so that they update these.`,
  },
  report: (file: string): string => `Report: ${file}`,
  folder: "For a folder, --out is now called --folder. --out still works.",
  dayNotKnown: "day not known",
  meetings: {
    none: "No meetings are planned yet.",
    cycle: (meetings: number, months: number): string =>
      `${counted(meetings, "meeting", "meetings")}, ${counted(months, "month", "months")} from the first to the last.`,
  },
  packs: {
    made: (count: number): string =>
      counted(count, "pack. It contains one set only:", "packs. Each contains one set only:"),
    noFacilitator: "no facilitator named yet",
    pack: (set: string, facilitator: string, file: string, password: string | null): string =>
      `${set} → ${facilitator}: ${file}${password === null ? "" : `, password ${password}`}`,
    passwords:
      "The passwords are shown this once and stored nowhere. Send each password a different way from its file.",
    nothingSent: "Nothing was sent: give each file to its facilitator yourself.",
    key: (workbook: string): string =>
      `Written: ${workbook}. Collect into this workbook: it has the key of the packs' seals.`,
    noSeal:
      "These packs have no seal, because the workbook has no key. To make them with one, give --workbook FILE.",
  },
  collected: {
    trackerDiffers: "the tracker says something else",
    leftAside: (why: string): string => `${why}, ignored`,
    counts: (files: string, fresh: number, same: number, different: number): string =>
      `${files}: ${String(fresh)} new ${plural(fresh, "code", "codes")}, ${String(same)} as they were, ${String(different)} that ${plural(different, "differs", "differ")}.`,
    packs: (count: number): string => counted(count, "pack", "packs"),
    lists: (count: number): string => counted(count, "list", "lists"),
    takeAll:
      'To take the files\' codes there, run again with --take-all, or --take "MEMBER MEETING; ..." for some.',
    tookAll: (codes: number, reasons: string): string =>
      `--take-all took ${counted(codes, "code", "codes")}${codes === 0 ? "" : `: ${reasons}`}.`,
    takeSingly: (codes: number, reasons: string, name: string): string =>
      `${counted(codes, "code", "codes")} ignored: ${reasons}. --take-all does not take ${plural(codes, "it", "them")}. To take one, name it: --take "${name}".`,
    codeOf: (id: string, meeting: string, file: string): string => `${id} ${meeting} in ${file}`,
    stranger: (name: string, cell: string, file: string): string => `${name} (${cell} in ${file})`,
    nothing: "nothing",
    code: (of: CodeOfFile): string =>
      `${of.memberId} ${of.meetingId} (${of.name}): tracker ${of.tracker}, ${of.isListed ? "list" : "pack"} ${of.file} in ${of.fileName}${of.rowName === null ? "" : `, in the row of ${of.rowName}`}${of.isTaken ? ", taken" : ""}`,
  },
  changes: {
    set: (set: number, what: string): string => `set ${String(set)}: ${what}`,
    setGone: "no longer there",
    setClosed: (day: string): string => `closed on ${day}`,
    setRenamed: (name: string): string => `now called “${name}”`,
    setNew: (name: string | null): string => (name === null ? "new" : `new, “${name}”`),
    ownDay: (
      set: number,
      { day, start, end, venue }: Record<"day" | "start" | "end" | "venue", string>,
    ): string => `set ${String(set)}: ${day}, ${start} to ${end}${venue === "" ? "" : `, ${venue}`}`,
    withTheRest: (set: number): string => `set ${String(set)} meets with the other sets again`,
    visit: (who: string, set: number, meeting: string): string =>
      `${who}: visits set ${String(set)} at ${meeting}`,
    visitEnded: (who: string, set: number, meeting: string): string =>
      `${who}: no longer visits set ${String(set)} at ${meeting}`,
    inSet: (set: number | null): string => (set === null ? "no set" : `set ${String(set)}`),
    fromTo: (from: string, to: string): string => `${from} → ${to}`,
    joined: (day: string): string => `joined ${day}`,
    lastDay: (day: string): string => `last day ${day}`,
    notSet: "not set",
    locked: (isLocked: boolean): string => (isLocked ? "locked" : "unlocked"),
    movesByHand: (count: number): string =>
      `Moves: ${counted(count, "change", "changes")} made by hand entered`,
    meetingNew: (id: string, when: string): string => `${id} new: ${when}`,
    meetingGone: (id: string, day: string): string => `${id} no longer planned: ${day}`,
    details: {
      venue: "venue",
      speaker: "speaker",
      topic: "topic",
      speakerMinutes: "minutes of the speaker",
      sessionMinutes: "minutes of the session",
    },
    none: "none",
    takenBack: "taken back",
    codes: (id: string, codes: number, each: string): string =>
      `${id}: ${counted(codes, "code", "codes")} recorded (${each})`,
    apologiesConfirmed: (id: string, name: string): string => `${id}: the apologies of ${name} are confirmed`,
    rooms: (rooms: number, links: number): string =>
      `${counted(rooms, "room booking", "room bookings")}${links === 0 ? "" : ` and ${counted(links, "online link", "online links")}`} in all`,
    leaderEnded: (set: string, name: string, day: string): string => `${set}: ${name} until ${day}`,
    leader: (set: string, name: string, day: string | null): string =>
      `${set}: ${name}${day === null ? "" : ` from ${day}`}`,
    facilitatorNew: (name: string): string => `${name}: new facilitator`,
    facilitatorGone: (name: string): string => `${name}: no longer a facilitator`,
    available: (name: string, isAvailable: boolean): string =>
      `${name}: ${isAvailable ? "available" : "not available"}`,
    ruleRemoved: (rule: string): string => `${rule} (removed)`,
    dismissed: (notice: string): string => `Dismissed: ${notice}`,
    shownAgain: (notice: string): string => `Shown again: ${notice}`,
    writtenTo: (name: string, day: string): string => `${name}: written to on ${day}`,
  },
  closing: {
    keepTexts: "To keep these texts: --keep-texts",
    letters: "To decide which organisations become letters: --organisations few, all or named",
    confirm: (programme: string): string =>
      `Nothing was written. To do it: --out FILE --yes-anonymise "${programme}"`,
    formSets: "Run allocate on it to form the new sets.",
  },
  programme: {
    nextMeeting: (day: string | null): string => (day === null ? "no meeting to come" : `next ${day}`),
    members: (count: number | null): string =>
      count === null ? "under 5 members" : counted(count, "member", "members"),
    sets: (count: number): string => counted(count, "set", "sets"),
    noRate: "attendance not shown",
    rate: (percent: number, bound: string): string =>
      `attendance ${String(percent)}%${bound === "about" ? "" : ` ${bound}`}`,
    meetings: (soFar: number, all: number): string => `${String(soFar)} of ${String(all)} meetings so far`,
  },
});

interface CodeOfFile {
  readonly memberId: string;
  readonly meetingId: string;
  readonly name: string;
  readonly tracker: string;
  readonly file: string;
  readonly fileName: string;
  readonly isListed: boolean;
  /** Where the code was found in the row of somebody else. */
  readonly rowName: string | null;
  readonly isTaken: boolean;
}
