import type { EngineDependencies } from "./engine";
import type { OpenTransport } from "./engine-client";
import { SheetsSent, type ReplySent } from "./sheets-sent";

/** To the engine in a worker of its own. */
export function workerTransport(start: () => Worker): OpenTransport {
  return (onReply, onBroken) => {
    const worker = start();
    const sheets = new SheetsSent();
    worker.addEventListener("message", ({ data }: MessageEvent<ReplySent>) => {
      const reply = sheets.unpackReply(data);
      // Unpacking a large answer and showing it are two tasks, so that the page can answer a key in between.
      setTimeout(() => {
        onReply(reply);
      });
    });
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      onBroken();
    });
    return Promise.resolve({
      send: (request) => {
        worker.postMessage(sheets.packRequest(request));
      },
      close: () => {
        worker.terminate();
      },
    });
  };
}

/** To an engine on this thread, loaded when it is needed. It pauses often, so that the page stays alive. */
export function ownThreadTransport(dependencies: EngineDependencies): OpenTransport {
  return async (onReply) => {
    const [{ Engine }, { answerCalls }] = await Promise.all([import("./engine"), import("./answer-calls")]);
    const send = answerCalls(new Engine(dependencies), onReply, {
      pause: () => new Promise((resolve) => setTimeout(resolve, 0)),
      now: () => performance.now(),
    });
    return { send, close: () => undefined };
  };
}
