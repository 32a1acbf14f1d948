import { Refusal } from "../programme";
import type { CallArguments, CallResult, EngineCall, EngineReply, EngineRequest } from "./protocol";
import { Cancelled } from "./run-in-steps";

/** A way to an engine: a worker's, or this page's own. */
export interface EngineLine {
  send(request: EngineRequest): void;
  close(): void;
}

/** Opens a line; `onReply` takes what comes back, `onBroken` is told that nothing will any more. */
export type OpenLine = (onReply: (reply: EngineReply) => void, onBroken: () => void) => Promise<EngineLine>;

export interface CallOptions {
  readonly onProgress?: (fraction: number) => void;
  /** Gives the call up. */
  readonly signal?: AbortSignal;
}

interface OpenCall {
  readonly request: Extract<EngineRequest, { kind: "call" }>;
  readonly options: CallOptions;
  readonly resolve: (result: unknown) => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * Calls the engine, in a worker where that works. A worker that cannot be started or dies is replaced, once,
 * by the engine on this thread: it is shown the workbook again, and what was asked is asked again.
 */
export class EngineClient {
  readonly #lines: OpenLine[];
  #line: Promise<EngineLine> | null = null;
  #open = new Map<number, OpenCall>();
  /** The last workbook shown, for an engine that takes over. */
  #shown: Extract<EngineRequest, { kind: "call" }> | null = null;
  #calls = 0;

  /** @param lines the ways to an engine, the best first */
  constructor(lines: readonly OpenLine[]) {
    this.#lines = [...lines];
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
    if (call === "look") this.#shown = request;
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
      this.#line ??= this.#openNext();
      (await this.#line).send(request);
    } catch (error) {
      this.#open.get(request.id)?.reject(error);
      this.#open.delete(request.id);
    }
  }

  async #openNext(): Promise<EngineLine> {
    const open = this.#lines.shift();
    if (!open) throw new Error("Neither a worker nor this page can form sets.");
    try {
      return await open(
        (reply) => {
          this.#take(reply);
        },
        () => {
          this.#moveToNextLine();
        },
      );
    } catch (error) {
      if (this.#lines.length === 0) throw error;
      return this.#openNext();
    }
  }

  #moveToNextLine(): void {
    void this.#line?.then((line) => {
      line.close();
    });
    this.#line = this.#openNext();
    const waiting = [...this.#open.values()].map(({ request }) => request);
    // Its answer was taken long ago, or it is among those that wait.
    if (this.#shown && !this.#open.has(this.#shown.id)) void this.#send(this.#shown);
    for (const request of waiting) void this.#send(request);
  }

  #take(reply: EngineReply): void {
    const call = this.#open.get(reply.id);
    if (!call) return;
    if (reply.kind === "progress") {
      call.options.onProgress?.(reply.fraction);
      return;
    }
    this.#open.delete(reply.id);
    switch (reply.kind) {
      case "result":
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
}
