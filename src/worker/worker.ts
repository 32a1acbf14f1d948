import { speakIn } from "../languages";
import { answerCalls } from "./answer-calls";
import { Engine } from "./engine";
import { pageDependencies } from "./page-dependencies";
import type { EngineReply } from "./protocol";
import { SheetsSent, type RequestSent } from "./sheets-sent";

/** The worker's own thread: it only hands messages to the engine and back. */
const engine = new Engine(pageDependencies);
const sheets = new SheetsSent();
const spoken = speakIn(self.name);
const answer = answerCalls(
  engine,
  (message: EngineReply) => {
    self.postMessage(sheets.packReply(message));
  },
  { pause: () => new Promise((resolve) => setTimeout(resolve, 0)), now: () => performance.now() },
);
self.addEventListener("message", ({ data }: MessageEvent<RequestSent>) => {
  const request = sheets.unpackRequest(data);
  void spoken.then(() => {
    answer(request);
  });
});
