import { Refusal } from "../programme";
import type { Engine } from "./engine";
import type { EngineReply, EngineRequest } from "./protocol";
import { Cancelled, type CallControl } from "./run-in-steps";

/** Takes requests to an engine and replies, whatever carries them: a worker's messages, or plain calls. */
export function answerCalls(
  engine: Engine,
  reply: (message: EngineReply) => void,
  { pause, now }: Pick<CallControl, "pause" | "now">,
): (request: EngineRequest) => void {
  const cancelled = new Set<number>();
  return (request) => {
    if (request.kind === "cancel") {
      cancelled.add(request.id);
      return;
    }
    const { id } = request;
    const control: CallControl = {
      ...{ pause, now },
      onProgress: (fraction) => {
        reply({ kind: "progress", id, fraction });
      },
      isCancelled: () => cancelled.has(id),
    };
    void answer(engine, request, control).then((message) => {
      cancelled.delete(id);
      reply(message);
    });
  };
}

async function answer(
  engine: Engine,
  { id, call, given }: Extract<EngineRequest, { kind: "call" }>,
  control: CallControl,
): Promise<EngineReply> {
  try {
    // What the page may send is checked by the client's types; messages come from nowhere else.
    const method = engine[call].bind(engine) as (...all: readonly unknown[]) => unknown;
    return { kind: "result", id, result: await method(...given, control) };
  } catch (thrown) {
    if (thrown instanceof Refusal) return { kind: "refused", id, problem: thrown.problem };
    if (thrown instanceof Cancelled) return { kind: "cancelled", id };
    return { kind: "failed", id, message: String(thrown) };
  }
}
