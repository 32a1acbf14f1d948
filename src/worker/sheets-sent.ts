import type { SheetContent } from "../sheet";
import type { SheetPlan, WorkbookContent } from "../workbook";
import type { WritePlan } from "./engine";
import type { EngineReply, EngineRequest } from "./protocol";

/** A sheet on its way: its number alone when the other side has it from the message before. */
interface Travelling<Sheet> {
  readonly number: number;
  readonly sheet?: Sheet;
}

/** A request between page and worker, with the workbook's sheets apart. */
export interface RequestSent {
  readonly request: EngineRequest;
  readonly sheets: readonly Travelling<SheetContent>[] | null;
}

/** A reply, with the sheets of its plans apart. */
export interface ReplySent {
  readonly reply: EngineReply;
  readonly sheets: Readonly<Record<"plan" | "restoring", readonly Travelling<SheetPlan>[]>> | null;
}

/**
 * What goes between page and worker is copied: without this, each side would have a new object for every sheet
 * each time, and what it remembers of a sheet would be lost. Both ends keep the sheets of the last message only.
 */
export class SheetsSent {
  readonly #contents = new Numbered<SheetContent>();
  readonly #plans = new Numbered<SheetPlan>();

  packRequest(request: EngineRequest): RequestSent {
    const content = contentIn(request);
    if (!content) return { request, sheets: null };
    const [sheets = []] = this.#contents.pack([content.sheets]);
    return { request: withContent(request, { ...content, sheets: [] }), sheets };
  }

  unpackRequest({ request, sheets }: RequestSent): EngineRequest {
    const content = contentIn(request);
    if (!content || !sheets) return request;
    const [own = []] = this.#contents.unpack([sheets]);
    return withContent(request, { ...content, sheets: own });
  }

  packReply(reply: EngineReply): ReplySent {
    const plans = plansIn(reply);
    if (!plans) return { reply, sheets: null };
    const [plan = [], restoring = []] = this.#plans.pack([plans.plan.sheets, plans.restoring.sheets]);
    return { reply: withSheets(reply, plans, [], []), sheets: { plan, restoring } };
  }

  unpackReply({ reply, sheets }: ReplySent): EngineReply {
    const plans = plansIn(reply);
    if (!plans || !sheets) return reply;
    const [plan = [], restoring = []] = this.#plans.unpack([sheets.plan, sheets.restoring]);
    return withSheets(reply, plans, plan, restoring);
  }
}

class Numbered<Sheet extends object> {
  #numbers: ReadonlyMap<Sheet, number> = new Map();
  #sheets: ReadonlyMap<number, Sheet> = new Map();
  #last = 0;

  pack(lists: readonly (readonly Sheet[])[]): Travelling<Sheet>[][] {
    const before = this.#numbers;
    const now = new Map<Sheet, number>();
    const numbered = lists.map((sheets) =>
      sheets.map((sheet): Travelling<Sheet> => {
        const known = now.get(sheet) ?? before.get(sheet);
        const number = known ?? ++this.#last;
        now.set(sheet, number);
        return known === undefined ? { number, sheet } : { number };
      }),
    );
    this.#numbers = now;
    return numbered;
  }

  unpack(lists: readonly (readonly Travelling<Sheet>[])[]): Sheet[][] {
    const before = this.#sheets;
    const now = new Map<number, Sheet>();
    const sheets = lists.map((travelling) =>
      travelling.map(({ number, sheet = now.get(number) ?? before.get(number) }) => {
        if (!sheet) throw new Error("A sheet was not sent.");
        now.set(number, sheet);
        return sheet;
      }),
    );
    this.#sheets = now;
    return sheets;
  }
}

/** What the page may send is checked by the client's types; messages come from nowhere else. */
function contentIn(request: EngineRequest): WorkbookContent | null {
  return request.kind === "call" && request.call === "open" ? (request.given[0] as WorkbookContent) : null;
}

function withContent(request: EngineRequest, content: WorkbookContent): EngineRequest {
  return request.kind === "call" ? { ...request, given: [content, ...request.given.slice(1)] } : request;
}

function plansIn(reply: EngineReply): WritePlan | null {
  const result = reply.kind === "result" ? reply.result : null;
  const isPlans = typeof result === "object" && result !== null && "plan" in result && "restoring" in result;
  return isPlans ? (result as WritePlan) : null;
}

function withSheets(
  reply: EngineReply,
  plans: WritePlan,
  plan: readonly SheetPlan[],
  restoring: readonly SheetPlan[],
): EngineReply {
  const result: WritePlan = {
    ...plans,
    plan: { ...plans.plan, sheets: plan },
    restoring: { ...plans.restoring, sheets: restoring },
  };
  return reply.kind === "result" ? { ...reply, result } : reply;
}
