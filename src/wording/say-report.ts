import { spokenDate, type IsoDate } from "../sheet";
import { sayCount } from "./say-count";
import { sayList } from "./say-list";
import { catalogue, counted, numeral, plural } from "../words";

/** What a report that was made holds, to be told in a sentence. */
export type ReportFacts =
  | {
      readonly kind: "register";
      /** A page each. */
      readonly registers: number;
      /** In the order of their days. */
      readonly meetings: readonly { readonly id: string; readonly date: IsoDate }[];
      readonly largePrint: boolean;
    }
  | {
      readonly kind: "chase";
      readonly conversations: number;
      readonly apologies: number;
      readonly registers: number;
    }
  | {
      readonly kind: "sponsor";
      readonly organisation: string;
      readonly members: number;
      /** Other organisations whose figures are shown. */
      readonly elsewhere: number;
    }
  | {
      readonly kind: "certificates";
      readonly certificates: number;
      /** Members who have not come to a meeting yet. */
      readonly without: number;
    }
  | { readonly kind: "evaluation"; readonly statements: number; readonly fewest: number }
  | {
      readonly kind: "board";
      readonly sets: number;
      readonly meetings: number;
      /** Of the evaluation, with enough answers at any stage; only where its answers were given. */
      readonly statements?: number;
    }
  | {
      readonly kind: "mailing-list";
      readonly sets: number;
      /** Members and facilitators. */
      readonly people: number;
      /** People whose address is not known. */
      readonly without: number;
    }
  | {
      readonly kind: "does-it-work";
      /** Pairs who met, at least; null with too few people. */
      readonly pairs: number | null;
      /** Whose figures can be shown. */
      readonly organisations: number;
      readonly trend: "risen" | "fallen" | "steady" | null;
      /** The name of the last programme, which is beside it; null without. */
      readonly before: string | null;
    }
  | {
      readonly kind: "facilitator-hours";
      readonly facilitators: number;
      /** Recorded so far. */
      readonly meetings: number;
    };

/** What each kind of report is called: its workbook's title, in the list of all kinds, on its card, above what it asks. */
export const reportNames = catalogue("reportNames", {
  register: {
    title: "Registers",
    listed: "a page to sign for each set",
    card: "Registers",
    heading: "Register to sign at a meeting",
  },
  chase: {
    title: "People to contact",
    listed: "people to contact, with a draft message for each",
    card: "People to contact",
    heading: "People to contact, with draft messages",
  },
  sponsor: {
    title: "Report for an organisation",
    listed: "for an organisation about its members",
    card: "Sponsor report",
    heading: "For an organisation about its members",
  },
  certificates: {
    title: "Certificates of participation",
    listed: "of participation",
    card: "Certificates",
    heading: "Certificates of participation",
  },
  evaluation: {
    title: "Evaluation",
    listed: "at the start, in the middle and at the end",
    card: "Evaluation",
    heading: "Evaluation at the start, in the middle and at the end",
  },
  board: {
    title: "Programme report",
    listed: "the programme on a page",
    card: "Programme on a page",
    heading: "The programme on a page",
  },
  "does-it-work": {
    title: "Does it work?",
    listed: "connections between members, attendance and who stayed, for the chair",
    card: "Does it work?",
    heading: "Does it work? For the chair",
  },
  "mailing-list": {
    title: "Mailing list by set",
    listed: "names and email addresses by set, for the administrator only",
    card: "Mailing list",
    heading: "Mailing list by set",
  },
  "facilitator-hours": {
    title: "Facilitators' hours",
    listed: "hours led by each facilitator at meetings so far",
    card: "Facilitator hours",
    heading: "Hours led by each facilitator",
  },
} satisfies Readonly<Record<ReportFacts["kind"], object>>);

/** What a report holds, and what to do with it, a sentence each. */
export const sayReport = catalogue("sayReport", (facts: ReportFacts): readonly string[] => {
  switch (facts.kind) {
    case "register": {
      const { registers, meetings, largePrint } = facts;
      const days = sayList(meetings.map(({ id, date }) => `${id} on ${spokenDate(date)}`));
      const print = largePrint ? ", in large print" : "";
      return [`${sayCount(registers, "register")} for ${days}, one A4 page each${print}.`];
    }
    case "chase": {
      const { conversations, apologies, registers } = facts;
      const about = [
        ...(conversations > 0
          ? [`${counted(conversations, "conversation that is", "conversations that are")} due`]
          : []),
        ...(apologies > 0 ? [`${counted(apologies, "apology", "apologies")} to confirm`] : []),
        ...(registers > 0 ? [`the incomplete registers of ${sayCount(registers, "set")}`] : []),
      ];
      if (about.length === 0) return ["Nobody needs to be written to."];
      return [
        `Draft messages about ${sayList(about)}.`,
        "Nothing was sent: read each text before you use it.",
      ];
    }
    case "sponsor": {
      const { organisation, members, elsewhere } = facts;
      const figures =
        elsewhere === 0
          ? "It has no figures about other organisations."
          : `For ${sayCount(elsewhere, "other organisation")} it has figures only.`;
      return [
        `The report names ${sayCount(members, "member")} from ${organisation}. ${figures}`,
        "It leaves out figures about fewer than five people elsewhere, and figures that would reveal them.",
      ];
    }
    case "certificates": {
      const without =
        facts.without === 0
          ? ""
          : ` ${sayCount(facts.without, "member")} ${plural(facts.without, "has", "have")} none, because they are not recorded as present at any meeting.`;
      return [`${sayCount(facts.certificates, "certificate")}, one A4 page each.${without}`];
    }
    case "evaluation":
      return [
        `${sayCount(facts.statements, "statement")}: a page to hand out, a sheet to type answers in without names, and results that stay hidden below ${String(facts.fewest)} answers.`,
      ];
    case "board":
      return [
        `One A4 page on ${sayCount(facts.sets, "set")} and ${sayCount(facts.meetings, "meeting")}, without a member's name.`,
        ...(facts.statements === undefined
          ? []
          : [
              plural(
                facts.statements,
                "1 statement of the evaluation has",
                `${String(facts.statements)} statements of the evaluation have`,
              ) + " enough answers to be shown.",
            ]),
      ];
    case "does-it-work":
      return [
        facts.pairs === null
          ? "Too few people have met so far to say how many connections there are."
          : `At least ${numeral(facts.pairs)} pairs of people have met. Nothing in it is about a single person.`,
        ...(facts.before === null ? [] : [`The report shows ${facts.before} beside it.`]),
      ];
    case "facilitator-hours":
      return [
        `Hours led by ${sayCount(facts.facilitators, "facilitator")} at ${sayCount(facts.meetings, "meeting")} so far.`,
      ];
    case "mailing-list": {
      const { sets, people, without } = facts;
      const missing =
        without === 0 ? "" : ` ${sayCount(without, "person")} ${plural(without, "has", "have")} no address.`;
      return [
        `Names and email addresses of ${sayCount(people, "person")} in ${sayCount(sets, "set")}.${missing}`,
        "The list is for you only: do not send it to anyone.",
      ];
    }
  }
});
