/** The Share screen's words. */
export const shareStrings = {
  packs: "A file for each facilitator",
  packsHint:
    "Each holds one set and nothing of any other. Open the workbook that has your sets on the Roster screen first.",
  contact: "Whom facilitators ask",
  email: "With the members' e-mail addresses",
  prepare: "Prepare the files",
  downloadAll: "Download all as one .zip",
  download: "Download",
  noFacilitator: "no facilitator named yet",
  message: (name: string, set: string, programme: string): string =>
    `Dear ${name || "facilitator"}, attached is the workbook of ${set} of ${programme}. It holds this set only: please keep it where only you can open it. After each meeting, enter attendance on its Attendance sheet and send the file back to me.`,
  messageLabel: (set: string): string => `Message for ${set}, to copy`,
  nothingSent: "Nothing is sent by this add-in: check who gets which file, and send each yourself.",
  zipName: "packs.zip",
  collect: "Attendance back",
  collectHint: "Only attendance codes are read from returned files. Nothing changes until you save.",
  chooseFiles: "Open returned files",
  counts: (news: number, same: number, differ: number): string =>
    `${String(news)} new codes, ${String(same)} as they were, ${String(differ)} that differ.`,
  takeAll: "Take the files' codes wherever they differ",
  takeOne: (name: string, meeting: string, tracker: string, pack: string): string =>
    `${name}, ${meeting}: tracker ${tracker || "nothing"}, file ${pack}. Take the file's`,
  leftAside: "Left aside",
  older: (file: string): string => `${file}: the workbook has changed since this file was made.`,
  save: "Save the workbook with these codes",
  fileName: "learning-sets-collected.xlsx",
} as const;
