import { catalogue, counted, dayIn, listOf, numeral, plural } from "../../words";

/** What reports say, but for those with a catalogue of their own. */
export const reportTexts = catalogue("report", {
  subject: "Action Learning Sets",
  ofProgramme: (programme: string, title: string): string => `${programme}: ${title}`,
  onDay: (programme: string, day: string): string => `${programme}, ${day}`,
  notShown: "not shown",
  notRecorded: "not recorded",
  under: (number: number): string => `under ${String(number)}`,
  rate: (percent: number, bound: "about" | "or more" | "or less"): string =>
    `${String(percent)}%${bound === "about" ? "" : ` ${bound}`}`,
  bound: (bound: "or more" | "or less"): string => bound,
  chase: {
    sheet: "People to contact",
    howTo:
      "In the order of the roster. Each draft describes what is recorded and asks for no reason. Change it as you know the person. Do not write down why somebody was absent.",
    columns: ["About", "Name", "Email", "Set", "Written to on", "Draft message"],
    about: {
      misses: "Conversation due",
      apology: "Apology for a day that changed",
      registers: "Register not complete",
    },
    facilitator: (set: number | null): string => `Facilitator of set ${String(set)}`,
    nobody: "Nobody needs to be written to.",
    summary: "People to contact, with a draft message for each.",
  },
  mailing: {
    sheet: "Mailing list",
    howTo:
      "For the programme's administrator only. Paste a set's addresses into Bcc, so that nobody sees the other addresses.",
    toCopy: "Addresses to copy",
    toCopyColumns: ["Set", "Addresses", "Without an address", "To copy"],
    everyone: "Everyone",
    everyoneColumns: ["Set", "Role", "Name", "Email"],
    facilitator: "Facilitator",
    member: "Member",
    summary: "Names and email addresses by set.",
  },
  hours: {
    sheet: "Hours",
    howTo:
      "Set sessions of meetings that are held or have attendance recorded. Each is counted for the person who led the set on the day.",
    columns: ["Facilitator", "Organisation", "Sets", "Sessions", "Hours"],
    nobody: "There is nobody on the Facilitators sheet.",
    summary: "Hours led by each facilitator.",
  },
  effect: {
    sheet: "Does it work?",
    connections: "Connections made",
    pairs: (pairs: number, times: number): string =>
      `At least ${numeral(pairs)} pairs of people have been at a table together, on average at least ${plural(times, "once", `${String(times)} times`)}.`,
    across: (organisations: number, professions: number): string =>
      `Of all pairs who sit together, about ${String(organisations)}% are from two organisations, and about ${String(professions)}% from two professions.`,
    noPairs: "Too few people have met so far to say how many connections there are.",
    grid: "Pairs who met, by organisation",
    gridHow:
      "Pairs of people from two organisations who have met. A dash means that too few people of one of them sit with the other.",
    organisation: "Organisation",
    met: (atLeast: number, step: number): string =>
      atLeast === 0 ? `under ${numeral(step)}` : `${numeral(atLeast)} or more`,
    notShown: "–",
    noGrid: "There are not two organisations whose figures can be shown without pointing at somebody.",
    beside: "Beside the last programme",
    besideHow: (programme: string): string =>
      `The last programme is ${programme}. Each column is that programme's own figures.`,
    besideColumns: ["", "This one", "The last"],
    rows: {
      pairs: "Pairs of people who have met",
      times: "How often each pair has met, on average",
      acrossOrganisations: "Of all pairs who sit together, from two organisations",
      acrossProfessions: "Of all pairs who sit together, from two professions",
      attendance: "Attendance",
      trend: "Attendance at later meetings",
    },
    atLeast: "or more",
    shortTrend: { risen: "higher", fallen: "lower", steady: "about the same" },
    attendance: "Attendance",
    rate: (rate: string): string => `Attendance so far is ${rate}.`,
    trend: {
      risen: "Attendance has risen: it is higher at the later meetings than at the earlier ones.",
      fallen: "Attendance has fallen: it is lower at the later meetings than at the earlier ones.",
      steady: "Attendance has stayed about the same.",
    },
    noTrend: "Too few meetings have a rate that can be shown to see a trend.",
    staying: "Who stayed",
    stayingColumns: ["Joined", "Still there"],
    stayingThen: "In the last programme",
    joined: {
      start: "By the first meeting",
      "1 to 3": "Up to 3 months later",
      "4 to 6": "4 to 6 months later",
      later: "More than 6 months later",
    },
    rounded: (percent: number): string => `Rounded to the nearest ${String(percent)}%.`,
    roundedThen: (percent: number): string =>
      `The last programme's rates are rounded to the nearest ${String(percent)}%.`,
    hidden:
      "Nothing here is about fewer than five people, nor can it be worked out. Organisations are in the order of their names.",
    summary: "Connections, attendance and who stayed, in figures about many people.",
  },
  programmes: {
    title: "Programmes side by side",
    sheet: "Programmes",
    columns: [
      ...["Programme", "File", "Members", "Sets", "Balance", "Attendance"],
      ...["Meetings so far", "Next meeting"],
    ],
    meetings: (soFar: number, all: number): string => `${String(soFar)} of ${String(all)}`,
    none: "none",
    noSets: "no sets yet",
    balanced: "Balanced",
    off: (counts: number): string => `${counted(counts, "count", "counts")} off balance`,
    countsOnly: "Counts only: nobody is named, and no figure is about fewer than five people.",
    summary: "Programmes side by side, in numbers.",
  },
  certificates: {
    sheet: "Certificates",
    summary: "A certificate of participation for each member who came.",
    title: "Certificate of participation",
    certify: "This is to certify that",
    tookPart: (meetings: number, minutes: number): string =>
      `took part in ${counted(meetings, "meeting", "meetings")}, ${counted(Math.round((minutes / 60) * 100) / 100, "hour", "hours")} in all, each with an external speaker and a session of an Action Learning Set:`,
    signed: "For the programme",
    /** "8 September 2026" */
    day: (day: Date): string => dayIn({ day: "numeric", month: "long", year: "numeric" }, day),
  },
  sponsor: {
    sheet: "Report",
    title: (organisation: string): string => `Members from ${organisation}`,
    own: (members: number, organisation: string, percent: number | null): string =>
      `${counted(members, "member comes", "members come")} from ${organisation}. ${percent === null ? "Nothing is recorded for them yet." : `Their attendance is ${String(percent)}% of what is recorded.`}`,
    members: "Your members",
    memberColumns: ["Name", "Present", "Recorded", "Not recorded", "Rate"],
    whatCounts:
      "Present counts those who came late as well. Rate is present over recorded; a meeting still to come is not recorded. The reason for an absence is never recorded.",
    others: "Other organisations",
    otherColumns: ["Organisation", "Members", "Rate"],
    noOthers: "No other organisation's figures can be shown without pointing at somebody.",
    hidden:
      "Organisations with fewer than five members are not shown, and some others are left out too. So nobody's figures can be worked out from several reports. For the same reason there is no total, and some rates are not shown or say only “91% or more”.",
    rounded: (percent: number): string =>
      `For the same reason, the report rounds rates of other organisations to the nearest ${String(percent)}%.`,
    summary: "How the members of one organisation attend.",
  },
  register: {
    sheet: (number: number): string => `Register ${String(number)}`,
    title: (set: string): string => `Register: ${set}`,
    columns: ["Name", "Organisation", "Noted before", "Present", "Late", "Apologies", "Signature"],
    largeColumns: ["Name", "Code", "Signed"],
    request:
      "Tick present, late or apologies; leave a line blank when it is not known. Do not write the reason for an absence.",
    largeRequest: "P present, L late, A apologies. Never write why somebody was absent.",
    times: (start: string, end: string): string => `set session ${start} to ${end}`,
    room: (room: string): string => `room ${room}`,
    meeting: (day: string, id: string, times: string): string => `${day} (${id}), ${times}`,
    place: (place: string): string => `Place: ${place}`,
    online: (link: string): string => `Online: ${link}`,
    facilitator: (names: readonly string[]): string =>
      `Facilitator: ${names.length > 0 ? listOf(names) : "____________________"}`,
    noted: {
      P: "Present",
      L: "Late",
      R: "Joined remotely",
      A: "Apologies",
      U: "No apology",
      "–": "Not due",
    },
    toConfirm: (noted: string): string => `${noted}, to be confirmed`,
    summary: (set: string, day: string): string => `The register of ${set} for ${day}, to be printed.`,
  },
});
