import { readFileSync } from "node:fs";
import path from "node:path";
import { setsSlice } from "../../src/taskpane/core/sets-slice";
import { EngineClient, workerTransport, type ReadingOptions } from "../../src/worker";
import { answerCalls } from "../../src/worker/answer-calls";
import { Engine } from "../../src/worker/engine";
import { SheetsSent, type RequestSent } from "../../src/worker/sheets-sent";
import { readWorkbook } from "../../src/xlsx";
import type { WorkbookContent } from "../../src/workbook";
import { plannedContent } from "../planned-content";

const reading: ReadingOptions = {
  ...{ sheetName: null, columns: {}, duplicates: "keep", hiddenRows: "include" },
};
/** As the pane asks before anybody chose otherwise. */
const { options: requested } = setsSlice.first;
const file = path.join(__dirname, "../../samples/roster-60.xlsx");

/** A worker as far as a page sees one: what goes to and fro is copied, and its length noted. */
class CopyingWorker extends EventTarget {
  readonly lengths: number[] = [];
  readonly #sheets = new SheetsSent();
  readonly #answer = answerCalls(
    new Engine({
      ...{ newId: () => "programme-1", today: () => "2026-09-08" },
      ...{ moment: () => new Date("2026-09-08T09:00:00Z"), random: () => 0.5 },
    }),
    (reply) => {
      const data: unknown = this.#copied(this.#sheets.packReply(reply));
      this.dispatchEvent(Object.assign(new Event("message"), { data }));
    },
    { pause: () => Promise.resolve(), now: () => performance.now() },
  );

  postMessage(sent: RequestSent): void {
    this.#answer(this.#sheets.unpackRequest(this.#copied(sent)));
  }

  terminate(): void {
    throw new Error("not to be ended");
  }

  #copied<Message>(message: Message): Message {
    this.lengths.push(JSON.stringify(message).length);
    return structuredClone(message);
  }
}

describe("what goes between page and worker", () => {
  it("leaves out sheets that the other side has, which are the same objects there", async () => {
    const worker = new CopyingWorker();
    const client = new EngineClient([workerTransport(() => worker as unknown as Worker)]);
    const roster = await readWorkbook(new Uint8Array(readFileSync(file)), "roster-60.xlsx");
    await client.call("open", [roster, reading]);
    await client.call("allocate", [requested]);
    const formed = await client.call("planDraft", []);
    const content: WorkbookContent = plannedContent(formed.plan);
    const look = await client.call("open", [content, reading]);
    worker.lengths.length = 0;
    // The names of the workbook are sent whole both ways; a sheet would be ten times as much.
    expect(await client.call("open", [{ ...content, sheets: [...content.sheets] }, reading])).toEqual(look);
    expect(worker.lengths[0]).toBeLessThan(10_000);

    const first = await client.call("planChange", [{ kind: "refresh" }]);
    const again = await client.call("planChange", [{ kind: "refresh" }]);
    expect(again).toEqual(first);
    expect(again.plan.sheets.every((sheet, place) => sheet === first.plan.sheets[place])).toBe(true);
    expect(worker.lengths.at(-1)).toBeLessThan(20_000);
  });
});
