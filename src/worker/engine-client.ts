import { Refusal } from "../programme";
import type { CallArguments, CallResult, EngineCall, EngineReply, EngineRequest } from "./protocol";
import { Cancelled } from "./run-in-steps";

/** A way to an engine: a worker's, or this page's own. */
export interface EngineTransport {
  send(request: EngineRequest): void;
  close(): void;
}

/** Opens one; `onReply` takes what comes back, `onBroken` is told that nothing will any more. */
export type OpenTransport = (
  onReply: (reply: EngineReply) => void,
  onBroken: () => void,
) => Promise<EngineTransport>;

export interface CallOptions {
  readonly onProgress?: (fraction: number) => void;
  /** Gives the call up. */
  readonly signal?: AbortSignal;
}

type CallRequest = Extract<EngineRequest, { kind: "call" }>;

interface OpenCall {
  readonly request: CallRequest;
  readonly options: CallOptions;
  readonly resolve: (result: unknown) => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * Calls the engine, in a worker where that works. A worker that cannot be started or dies is replaced, once,
 * by the engine on this thread: it is shown the workbook again, and forms the sets and opens the returned files
 * that the other one held; then what was asked is asked again. Files that it died of are not read again: there they
 * would end the page.
 */
export class EngineClient {
  readonly #transports: OpenTransport[];
  #transport: Promise<EngineTransport> | null = null;
  #open = new Map<number, OpenCall>();
  /** What an engine that takes over is asked first: for the same it holds the same. */
  #held: Readonly<Record<"workbook" | "draft" | "returned", CallRequest | null>> = {
    ...{ workbook: null, draft: null, returned: null },
  };
  /** Told when a call of those is answered, by its ID, or never will be. */
  #repeated = new Map<number, () => void>();
  #calls = 0;

  /** @param transports the ways to an engine, the best first */
  constructor(transports: readonly OpenTransport[]) {
    this.#transports = [...transports];
  }

  /** @throws {Refusal} what the engine refuses; {Cancelled} when `signal` says so */
  call<Call extends EngineCall>(
    call: Call,
    given: CallArguments<Call>,
    options: CallOptions = {},
  ): Promise<CallResult<Call>> {
    if (options.signal?.aborted === true) return Promise.reject(new Cancelled());
    const id = ++this.#calls;
    const request = { kind: "call", id, call, given } as const;
    // Both give up what was formed before.
    if (call === "open") this.#held = { ...this.#held, workbook: request, draft: null };
    if (call === "allocate" || call === "bringBack") this.#held = { ...this.#held, draft: null };
    return new Promise<CallResult<Call>>((resolve, reject) => {
      this.#open.set(id, { request, options, resolve: resolve as OpenCall["resolve"], reject });
      options.signal?.addEventListener("abort", () => {
        void this.#send({ kind: "cancel", id });
      });
      void this.#send(request);
    });
  }

  async #send(request: EngineRequest): Promise<void> {
    try {
      this.#transport ??= this.#openNext();
      (await this.#transport).send(request);
    } catch (error) {
      this.#open.get(request.id)?.reject(error);
      this.#open.delete(request.id);
    }
  }

  async #openNext(): Promise<EngineTransport> {
    const open = this.#transports.shift();
    if (!open) throw new Error("Neither a worker nor this page can form sets.");
    try {
      return await open(
        (reply) => {
          this.#take(reply);
        },
        () => {
          this.#moveToNext();
        },
      );
    } catch (error) {
      if (this.#transports.length === 0) throw error;
      return this.#openNext();
    }
  }

  #moveToNext(): void {
    void this.#transport?.then((transport) => {
      transport.close();
    });
    for (const goOn of this.#repeated.values()) goOn();
    this.#transport = this.#openNext().then((transport) => this.#repeatHeld(transport));
    for (const { request } of this.#open.values()) if (!this.#isGivenUp(request)) void this.#send(request);
  }

  #isGivenUp({ id, call, given }: CallRequest): boolean {
    const files = filesReadBy(call, given);
    if (files.length === 0) return false;
    this.#open.get(id)?.reject(new Refusal({ code: "files-ended-reader", details: { files } }));
    this.#open.delete(id);
    return true;
  }

  /** One after the other, each before anything else is asked. */
  async #repeatHeld(transport: EngineTransport): Promise<EngineTransport> {
    for (const request of Object.values(this.#held)) {
      // One that is not answered yet is among those that wait.
      if (request === null || this.#open.has(request.id)) continue;
      const answered = new Promise<void>((resolve) => this.#repeated.set(request.id, resolve));
      transport.send(request);
      await answered;
      this.#repeated.delete(request.id);
    }
    return transport;
  }

  #take(reply: EngineReply): void {
    const call = this.#open.get(reply.id);
    if (!call) {
      if (reply.kind !== "progress") this.#repeated.get(reply.id)?.();
      return;
    }
    if (reply.kind === "progress") {
      call.options.onProgress?.(reply.fraction);
      return;
    }
    this.#open.delete(reply.id);
    switch (reply.kind) {
      case "result":
        this.#hold(call.request);
        call.resolve(reply.result);
        break;
      case "refused":
        call.reject(new Refusal(reply.problem));
        break;
      case "cancelled":
        call.reject(new Cancelled());
        break;
      case "failed":
        call.reject(new Error(reply.message));
    }
  }

  #hold(request: CallRequest): void {
    const { workbook } = this.#held;
    const isOfThisWorkbook = workbook !== null && request.id > workbook.id;
    if ((request.call === "allocate" || request.call === "bringBack") && isOfThisWorkbook)
      this.#held = { ...this.#held, draft: request };
    if (request.call === "openReturned") this.#held = { ...this.#held, returned: request };
  }
}

/** What the page may ask is checked by the client's types. */
function filesReadBy(call: EngineCall, given: readonly unknown[]): readonly string[] {
  if (call === "readFile" || call === "listedChanges" || call === "earlierCohort")
    return [given[0] as string];
  if (call === "reportBeside") return [given[1] as string];
  if (call === "openReturned" || call === "compareProgrammes")
    return (given[0] as readonly { readonly file: string }[]).map(({ file }) => file);
  return [];
}
