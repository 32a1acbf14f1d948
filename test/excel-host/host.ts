import { Faults, type Fault } from "./faults";
import type { EventSink, HostConnection, HostRequest } from "./host-connection";
import { dispatch } from "./dispatcher/dispatch";
import type { HostObject } from "./dispatcher/members";
import { mayChange, membersOf, type RichApiRequest, type RichApiResponse } from "./dispatcher/rich-api";
import { BookState, type BookEvent } from "./model/book-state";
import { HostError } from "./model/host-error";
import { HostAddinService, HostAppRuntime, HostWebWorkbook, HostWorkbook } from "./objects/host-workbook";

/** The most that Excel on the web takes in one request, and answers. */
export const payloadLimit = 5_000_000;
/** The client's flag for "wait while a cell is being edited". */
const delayForCellEdit = 64;
/** Where the client sends what Excel on the web itself does. */
const ofTheWeb = "WacPartition";
/** What the client calls what happened. */
const eventTypes: Record<BookEvent["kind"], number> = {
  changed: 10,
  added: 13,
  deleted: 15,
  "rows-sorted": 19,
  "columns-sorted": 20,
  renamed: 25,
};

export interface RequestRecord {
  readonly bytesSent: number;
  readonly actions: number;
  /** The code of the error that it was answered with. */
  readonly error: string | null;
}

/** Somebody else who has the workbook open, at work before request `before` (counted from 1). */
export interface SecondUser {
  readonly before: number;
  act(book: BookState): void;
}

/** The emulated Excel: one open workbook, behind the real Office.js client. */
export class ExcelHost implements HostConnection {
  book: BookState;
  readonly faults = new Faults();
  secondUser: SecondUser | null = null;
  /** One for each request of the add-in since `forget`. */
  requests: RequestRecord[] = [];
  /** Whether the page lives on while its pane is closed. */
  isRuntimeShared = true;
  /** Whether the pane is open. */
  isPaneShown = true;
  /** Told when the pane is opened or closed. */
  onPane: (isShown: boolean) => void = () => undefined;
  /** How long actions take, in milliseconds, and who is told that they have taken it, before anything is answered. */
  slowness: { cost(member: string): number; pass(ms: number): void } | null = null;
  /** Told when a request is never going to be answered. */
  onSilence: () => void = () => undefined;
  #sinks: EventSink[] = [];
  #waiting: Promise<void> | null = null;

  constructor(book = new BookState()) {
    this.book = book;
  }

  /** Puts another workbook in Excel's window and starts counting anew. */
  open(book: BookState): void {
    this.book = book;
    this.forget();
  }

  /** Starts counting anew, without faults and second users. */
  forget(): void {
    this.requests = [];
    this.secondUser = null;
    this.slowness = null;
    this.faults.clear();
  }

  listen(sink: EventSink): void {
    this.#sinks = [sink];
  }

  async send(sent: HostRequest): Promise<string | null> {
    await Promise.resolve();
    const request = JSON.parse(sent.body) as RichApiRequest;
    if (isAnnouncement(request)) return JSON.stringify(this.#run(request, sent, null));
    const number = this.requests.length + 1;
    const { book, secondUser } = this;
    if (secondUser?.before === number) {
      book.as("another", () => {
        secondUser.act(book);
      });
    }
    const fault = this.faults.for(number);
    const response = await this.#answer(request, sent, fault);
    if (this.book.isStale || mayChange(request)) this.book.recalculate();
    const cost = this.slowness?.cost;
    if (cost) {
      const memberOf = membersOf(request);
      this.slowness?.pass(request.Actions.reduce((ms, action) => ms + cost(memberOf(action)), 0));
    }
    const whole = response && JSON.stringify(response);
    const isTooLong = whole !== null && whole.length > payloadLimit;
    const text = isTooLong ? JSON.stringify(refused("ResponsePayloadSizeLimitExceeded")) : whole;
    this.requests.push({
      bytesSent: new TextEncoder().encode(sent.body).length,
      actions: request.Actions.length,
      error: isTooLong ? "ResponsePayloadSizeLimitExceeded" : (response?.Error?.Code ?? null),
    });
    this.tellListeners();
    if (text === null) this.onSilence();
    return text;
  }

  /** Presses a ribbon button that runs a function of the add-in. */
  pressButton(functionName: string): void {
    for (const sink of this.#sinks) sink({ functionName });
  }

  /** Opens or closes the pane, whose page goes on. */
  showPane(isShown: boolean): void {
    if (isShown === this.isPaneShown) return;
    this.isPaneShown = isShown;
    this.onPane(isShown);
    const message = JSON.stringify({ visibility: isShown ? "Visible" : "Hidden" });
    for (const sink of this.#sinks) sink({ eventType: 65_539, targetId: "", message });
  }

  /** Tells the client's handlers what happened since the last time. */
  tellListeners(): void {
    const events = this.book.events.filter(({ kind }) => this.book.listened.has(kind));
    this.book.events = [];
    for (const { kind, sheetId, address, by } of events) {
      const message = JSON.stringify({
        worksheetId: sheetId,
        address,
        source: by === "another" ? "Remote" : "Local",
        // Excel says who it was of changed cells only.
        ...(kind === "changed" && {
          changeType: "RangeEdited",
          triggerSource: by === "add-in" ? "ThisLocalAddin" : "Unknown",
        }),
      });
      for (const sink of this.#sinks) sink({ eventType: eventTypes[kind], targetId: "Workbook", message });
    }
  }

  async #answer(
    request: RichApiRequest,
    sent: HostRequest,
    fault: Fault | null,
  ): Promise<RichApiResponse | null> {
    if (fault?.kind === "never-answers" && fault.at === "start") return null;
    if (sent.body.length > payloadLimit) return refused("RequestPayloadSizeLimitExceeded");
    if (this.book.editingCell) {
      if ((sent.flags & delayForCellEdit) === 0) return refused("InvalidOperationInCellEditMode");
      await this.#untilCellIsLeft();
    }
    const response = this.#run(request, sent, fault);
    if (fault?.kind === "never-answers") return null;
    return response;
  }

  /** One wait for all requests that are held back: they go on in their order. */
  #untilCellIsLeft(): Promise<void> {
    this.#waiting ??= this.#cellIsLeft();
    return this.#waiting;
  }

  async #cellIsLeft(): Promise<void> {
    while (this.book.editingCell) await new Promise((resolve) => setTimeout(resolve, 5));
    this.#waiting = null;
  }

  #run(request: RichApiRequest, { partition }: HostRequest, fault: Fault | null): RichApiResponse {
    const { book, isRuntimeShared: isShared } = this;
    const showPane = (isShown: boolean): void => {
      this.showPane(isShown);
    };
    const root = {
      workbook: partition === ofTheWeb ? new HostWebWorkbook({ book }) : new HostWorkbook({ book }),
      newObject(typeName: string): HostObject {
        if (typeName === "Microsoft.InternalService.AddinInternalService") return new HostAddinService();
        if (typeName === "Microsoft.AppRuntime.AppRuntimeService") {
          return new HostAppRuntime({ showPane, isShared });
        }
        throw new HostError("ApiNotFound", `The emulated Excel makes no ${typeName}.`);
      },
      kept(referenceId: string): HostObject {
        const found = book.keptReferences.get(referenceId);
        if (!found) throw new HostError("InvalidReference", "The object is kept no longer.");
        return found;
      },
    };
    const memberOf = membersOf(request);
    const failing = (index: number): void => {
      if (book.isGrouped) throw new HostError("GeneralException", "Several sheets are selected.");
      if (fault && fault.kind !== "never-answers" && index === fault.actionOf(request.Actions.length)) {
        throw new HostError(fault.kind, "Made to fail by a test.");
      }
      const action = request.Actions[index];
      if (!action || !this.faults.refusing) return;
      const values = action.ArgumentInfo?.Arguments ?? [];
      const code = this.faults.refusing(memberOf(action), values);
      if (code) throw new HostError(code, "Refused by a test.");
    };
    return book.as("add-in", () => dispatch(request, root, failing));
  }
}

/** The client's greeting at start, and what is asked of the pane, which is nothing asked of the workbook. */
function isAnnouncement({ ObjectPaths }: RichApiRequest): boolean {
  return Object.values(ObjectPaths).some(({ Name }) =>
    /^Microsoft\.(InternalService|AppRuntime)\./.test(Name),
  );
}

function refused(code: HostError["code"]): RichApiResponse {
  const error = new HostError(code, "Refused as a whole.");
  return {
    Results: [],
    TraceIds: [],
    Error: { Code: error.code, Message: error.message, HttpStatusCode: 400, Location: null, ActionIndex: -1 },
  };
}
