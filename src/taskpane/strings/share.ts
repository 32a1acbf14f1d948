import { catalogue, counted, listOf, plural } from "../../words";

const mostNamed = 3;

/** "Ann Arrow, Ben Birch and 2 others" */
function named(names: readonly string[]): string {
  const more = names.length - mostNamed;
  return listOf([...names.slice(0, mostNamed), ...(more > 0 ? [counted(more, "other", "others")] : [])]);
}

/** The Share screen's words. */
export const shareStrings = catalogue("pane.share", {
  heading: "Share",
  noSetsYet: "There are no sets yet, so there is nothing to share. Allocate sets first.",
  toSets: "Go to Sets",
  packs: "A file for each facilitator",
  packsHint:
    "Each file contains one set only: members, meetings, attendance, a register for the next meeting and a session guide.",
  upToDate: (current: number, all: number): string =>
    plural(
      all,
      `The file is ${current === 0 ? "not " : ""}up to date.`,
      `${String(current)} of ${String(all)} files are up to date.`,
    ),
  standing: {
    notMade: "not made yet",
    current: (day: string): string => `made ${day}`,
    changed: (day: string, changes: readonly string[]): string =>
      `made ${day}; since then ${changes.length > 0 ? listOf(changes) : "meetings or members changed"}`,
    came: (names: readonly string[]): string => `${named(names)} joined`,
    went: (names: readonly string[]): string => `${named(names)} left`,
  },
  contact: "Contact for facilitators",
  email: "Include members' email addresses",
  actionLog: "Include an empty action log (not for sets that have one)",
  passwords: "Give each file its own password",
  prepare: "Prepare the files",
  whoGetsWhich: "Who gets which file",
  checkFirst: "Check that each file goes to the right person. This add-in sends nothing.",
  confirm: "Confirm who gets which",
  noted:
    "Your workbook now notes which files were made, so that you can tell them from others when they come back.",
  notNoted:
    "You can have the files, but your workbook could not note that they were made: they may have no seal when they come back.",
  startAgain: "Back to the choices",
  noFacilitator: "no facilitator yet",
  downloadAll: "Download all as one .zip",
  download: "Download",
  openInExcel: "Open in Excel",
  /** What is said before a click, by where Excel runs. */
  landing: {
    windows: "“Open in Excel” opens a file in a window of its own, not saved yet.",
    mac: "“Open in Excel” opens a file in a window of its own, not saved yet; it may open behind this one.",
    web: "“Open in Excel” asks first, then opens a file in another tab and saves it in your default cloud folder. Excel on the web may hold it back as a pop-up.",
    tablet: "“Open in Excel” opens a file as a new workbook.",
    unknown: "“Open in Excel” opens a file as a new workbook.",
  },
  /** What is said after it. */
  landed: {
    windows: "It is in a window of its own, and not saved yet.",
    mac: "It is in a window of its own, perhaps behind this one, and not saved yet.",
    web: "It is in another tab, and in your default cloud folder.",
    tablet: "It is a workbook of its own now.",
    unknown: "It is a workbook of its own now.",
  },
  downloadHint:
    "Downloads go where your browser puts them. On some Macs a pane cannot download: open the file instead.",
  protectedHint:
    "Files under a password are downloaded only. Each password is shown until this pane is hidden or closed, and is stored nowhere. Note it, and send it a different way from its file.",
  password: (set: string): string => `Password of ${set}`,
  opened: (set: string): string => `The file of ${set} is open.`,
  downloaded: (file: string): string => `The download of ${file} has started.`,
  ifNothingCame: (address: string): string =>
    `If no file appears, Excel for Mac did not let the pane download it. Choose “Open in Excel” instead. For a .zip or a file under a password, save this workbook, open ${address} in your browser, and make the file there.`,
  message: (name: string, set: string, programme: string, isProtected: boolean): string =>
    `Dear ${name || "facilitator"}, attached is the workbook of ${set} of ${programme}. It contains this set only. Keep it where only you can open it.${isProtected ? " You will get its password a different way." : ""} After each meeting, enter attendance on its Attendance sheet. Then send the file back to me. The action log stays with the set: leave it out of what you send if you would rather.`,
  messageLabel: (set: string): string => `Message for ${set}, to copy`,
  copy: "Copy the message",
  copyMessage: (set: string): string => `Copy the message for ${set}`,
  copyPassword: (set: string): string => `Copy the password of ${set}`,
  copyContact: "Copy the contact",
  zipName: "packs.zip",
  collect: "Collect attendance",
  collectHint:
    "Open files that came back, or lists: a CSV file, the answers of a Microsoft form, an attendance report of Teams. Only attendance codes are read, and nothing changes before you save.",
  listHint: "Members are found by email address or name. People who are not listed stay as they are.",
  listMeeting: "Meeting of the list",
  chooseMeeting: "Choose a meeting",
  listSays: "As the list says",
  listCode: "Code for everyone listed without one",
  chooseFiles: "Open returned files",
  otherFiles: "Open other files",
  counts: (news: number, same: number, differ: number): string =>
    `${counted(news, "new code", "new codes")}, ${String(same)} as they were, ${String(differ)} that ${plural(differ, "differs", "differ")}.`,
  newCodes: "New in the tracker",
  newCode: (name: string, meeting: string, code: string): string => `${name}, ${meeting}: ${code}`,
  unsure: (number: number): string =>
    plural(
      number,
      "1 code does not fit the file that was sent.",
      `${String(number)} codes do not fit the files that were sent.`,
    ),
  differ: "Codes that differ",
  differHint: "The tracker's code stays unless you choose the file's.",
  singlyHint: "Codes that do not fit the file you sent are chosen one by one.",
  takeAll: "Take the file's everywhere",
  keepAll: "Keep the tracker's everywhere",
  who: (name: string, meeting: string): string => `${name}, ${meeting}`,
  inRowOf: (name: string, file: string): string => `in the row of ${name} in ${file}`,
  trackerSays: (code: string): string => `Tracker: ${code || "nothing"}`,
  packSays: (code: string): string => `File: ${code}`,
  leftAside: "Ignored",
  otherwise: "Other changes in the files (ignored)",
  refused: "Files that cannot be used",
  lockedHint: (file: string): string => `${file} asks for a password`,
  unlock: "Open with this password",
  save: (number: number): string => `Save ${counted(number, "code", "codes")}`,
  nothingToSave: {
    "no-codes": "These files hold no codes.",
    undecided:
      "These files have no new codes. Where codes differ, the tracker's stay. There is nothing to save unless you choose a file's.",
    "left-aside": "There is nothing to save. The codes that are new were ignored, for the reasons above.",
    "all-known": "There is nothing new in these files: the tracker has all their codes already.",
  },
  collected: (number: number): string => `${counted(number, "code was", "codes were")} saved in the tracker.`,
  forget: "Leave these files out",
});
