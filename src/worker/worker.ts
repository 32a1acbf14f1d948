import { answerCalls } from "./answer-calls";
import { Engine } from "./engine";
import { pageDependencies } from "./page-dependencies";
import type { EngineReply, EngineRequest } from "./protocol";

/** The worker's own thread: it only hands messages to the engine and back. */
const engine = new Engine(pageDependencies);
const answer = answerCalls(
  engine,
  (message: EngineReply) => {
    self.postMessage(message);
  },
  { pause: () => new Promise((resolve) => setTimeout(resolve, 0)), now: () => performance.now() },
);
self.addEventListener("message", ({ data }: MessageEvent<EngineRequest>) => {
  answer(data);
});
