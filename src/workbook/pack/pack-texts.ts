import { catalogue, counted, listOf } from "../../words";

/** What a facilitator reads in a pack. Sheets' titles and tables' headers are data: src/tables. */
export const packTexts = catalogue("pack", {
  subject: "Action Learning Set",
  about: (set: string, programme: string): string => `${set} of ${programme}, for its facilitator.`,
  welcome: {
    forWhom: (set: string, facilitators: readonly string[]): string =>
      `This workbook is for the facilitator of ${set}${facilitators.length > 0 ? `: ${listOf(facilitators)}` : ""}. It contains this set only.`,
    contents: "What is in it",
    members: "Members: who is in the set.",
    meetings: "Meetings: when and where; the set session begins when the external speaker ends.",
    attendance: (codes: string): string =>
      `Attendance: a code for each member and meeting. Type ${codes}, and leave blank what is not known.`,
    rates: "Attendance rates: how many of the members due came. They are counted automatically.",
    register: "Register: a page to print and pass round, filled in for the next meeting.",
    guide: "Session guide: how a session goes, and what to agree at the first one.",
    log: "Action log: for the set's own use. It stays with the set and is never collected.",
    sendingBack: "Sending attendance back",
    howToSendBack:
      "Save this file and send it back. If it has an action log, you may send a copy without that sheet. Only the codes of the Attendance sheet are read from the file; anything else you changed is ignored.",
    questions: (contact: string): string =>
      `Questions: ${contact === "" ? "ask the person who sent you this file." : contact}`,
    earlierLog: "The action log of an earlier file",
    /** By hand, in Excel: the product never reads the log, so it cannot move it either. */
    moveLog: [
      "If your set keeps a log in an earlier file, move it over by hand. In the earlier file, select the log's rows and copy them. In this file, select the first empty row of the Action log and paste.",
    ],
    keepLog: [
      "This file has no action log, so your set keeps the one it has. To move the log into this file by hand:",
      "1.  Open the earlier file and this file in Excel on your computer.",
      "2.  In the earlier file, right-click the Action log tab and choose Move or Copy.",
      "3.  Under To book, choose this file. Tick Create a copy, then choose OK.",
      "In Excel on the web, add a sheet here instead, then copy the log's rows and paste them into it.",
    ],
    confidence: "In confidence",
    howToKeep:
      "What is said in the set stays in the set. Keep this file where only you can open it, and delete it when the programme has ended.",
    stamp:
      "The lines from Programme ID on tell the administrator's program where this file belongs. Leave them as they are.",
    summary: "What this file is, and what to do with it.",
  },
  members: {
    counted: (members: string, visitors: number, leavers: readonly string[]): string =>
      `${members}${visitors > 0 ? ` and ${counted(visitors, "visitor", "visitors")}` : ""}${leavers.length > 0 ? `: ${listOf(leavers)}` : ""}.`,
    visitors: "A visitor is with the set at one meeting only. Type their code for that meeting.",
    away: (people: readonly string[]): string =>
      `With another set, so leave the code blank: ${listOf(people)}.`,
    summary: "Who is in the set.",
  },
  meetings: {
    begins: "The set session begins when the external speaker ends.",
    summary: "When and where the set meets.",
  },
  register: {
    meeting: "Meeting",
    room: "Room",
    online: "Online",
    facilitator: "Facilitator",
    columns: ["Name", "Organisation", "Present", "Late", "Apologies", "Signature"],
    noReason: "Do not write the reason for an absence.",
    summary: "A page to print and pass round.",
  },
  log: {
    stays: "This page stays with the set. It is never collected: delete it from any copy that you send back.",
    summary: "The set's own notes. They stay with the set.",
  },
  guide: {
    model: "The model: question, understand, reflect, act",
    cycle: [
      "Question",
      "What am I really asking?",
      "Understand",
      "What is going on here, and who is affected?",
      "Reflect",
      "What have I learned, about it and about me?",
      "Act",
      "What will I do, and by when?",
    ],
    next: "The result of the action leads to the next question.",
    session: (minutes: number): string => `A session of ${counted(minutes, "minute", "minutes")}`,
    columns: ["Stage", "Minutes", "What happens"],
    stages: {
      arrive: ["Arrive", "Settle, and remember that what is said here stays here."],
      catchUp: ["Catch up", "Each member says in a sentence what became of the action they chose last time."],
      agree: "Agree the turns",
      oneTurn: "Who would like the set's time today? There is time for one short turn.",
      someTurns: (turns: number, minutes: number): string =>
        `Who would like the set's time today? There is time for ${counted(turns, "turn", "turns")} of ${String(minutes)} minutes. Share them out fairly over the year.`,
      turns: [
        "Turns",
        "One member presents something they truly have to deal with. The others ask open questions and listen; nobody gives advice. The presenter thinks aloud, then says what they will do.",
      ],
      learned: ["What we learned", "Each member says what they take away for their own work."],
      actions: [
        "Actions",
        "Every presenter names one action, and by when. The set may write it in its action log.",
      ],
    },
    /** The five of the network that these sets come from, in our own words. */
    principles: [
      "Five key principles",
      "Room to act: the set gives its members the time, the trust and the setting in which they can decide and act for themselves.",
      "Learning from experience: what went well teaches us, and so does what did not.",
      "Many disciplines: a complex issue becomes clearer when several professions look at it together.",
      "The people in the room: they have the ability, and enough influence, to change things.",
      "What the room has: the set uses all that its members know and can do before it looks elsewhere.",
    ],
    manners: [
      "Working together",
      "Bring real work: a question that matters to you, and that you can act on.",
      "Ask before you answer: an open question helps more than good advice.",
      "Listen: one person speaks at a time, and silence is allowed.",
      "Leave roles and grades outside the room.",
      "End every turn with an action. The next meeting asks what came of it.",
    ],
    rules: [
      "Ground rules to agree at the first session",
      "What may be told outside, and what may not?",
      "How do we let each other know when somebody cannot come?",
      "How do we share the time between turns?",
      "Telephones, cameras, notes: what is welcome?",
      "What do we do when something troubles one of us, or a person's safety is at stake?",
    ],
    summary: "How a session goes, and what to agree at the first one.",
  },
});
