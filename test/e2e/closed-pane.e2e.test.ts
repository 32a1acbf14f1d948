import { openContent } from "../excel-host/files/open-file";
import type { ExcelHost } from "../excel-host/host";
import type { HostRequest } from "../excel-host/host-connection";
import { contentOf, rosterRows } from "../workbook-content";
import { transports, type Transport } from "../excel-host/transport/transports";
import { withTheMouse } from "./hands";
import { openPaneInExcel, type PaneInExcel } from "./pane-in-excel";
import { servePane, type ServedPane } from "./served-pane";

let served: ServedPane;
beforeAll(async () => {
  served = await servePane();
});
afterAll(() => served.close());

interface WritingPane extends PaneInExcel {
  /** Excel answers the pane that is opened again. */
  answerAgain(): void;
}

/** Writes sets, and gets no answer any more once the workbook is as is said. */
async function writeUntil(transport: Transport, isSoFar: (host: ExcelHost) => boolean): Promise<WritingPane> {
  const never = new Promise<never>(() => undefined);
  let isSilent = false;
  let reached: () => void = () => undefined;
  const soFar = new Promise<void>((resolve) => {
    reached = resolve;
  });
  const pane = await openPaneInExcel(served, {
    ...{ transport, book: openContent(contentOf(rosterRows(24))), query: "?screen=sets" },
    async connect(page, host) {
      await page.exposeFunction("excelHostSend", async (request: HostRequest) => {
        if (isSilent) return never;
        const answer = await host.send(request);
        if (!isSoFar(host)) return answer;
        isSilent = true;
        reached();
        return never;
      });
    },
  });
  const hands = withTheMouse(pane.page, pane.frame);
  await hands.press("Allocate sets");
  await pane.frame.getByText("Preview: nothing is written yet").waitFor();
  await hands.press("Write to the workbook");
  await soFar;
  return {
    ...pane,
    answerAgain() {
      isSilent = false;
      isSoFar = () => false;
    },
  };
}

const sheetsOf = (host: ExcelHost): string[] => host.book.sheets.map(({ name }) => name);
const isStaged = (host: ExcelHost): boolean => sheetsOf(host).some((name) => name.startsWith("~LS "));

describe.each(transports)("a pane that is closed in the middle of a write, %s", (transport) => {
  it("is known when it is opened again, and what it had begun is gone within seconds", async () => {
    const { page, host, reopen, answerAgain } = await writeUntil(transport, isStaged);
    answerAgain();
    const frame = await reopen();
    await frame.getByText("The pane was closed while it was writing. Nothing was changed").waitFor();
    expect(sheetsOf(host)).toEqual(["Members"]);
    expect(host.book.names).toEqual([]);
    await page.close();
  });

  it("has written everything once the sets are there, and finishes the formatting", async () => {
    const isInPlace = (host: ExcelHost): boolean => sheetsOf(host).includes("Set 1") && !isStaged(host);
    const { page, host, reopen, answerAgain } = await writeUntil(transport, isInPlace);
    answerAgain();
    const frame = await reopen();
    await frame.getByText("Everything is written, but some sheets are not fully formatted yet").waitFor();
    await withTheMouse(page, frame).press("Try again");
    await frame.getByText("The formatting is complete.").waitFor();
    expect(host.book.names.filter(({ comment }) => comment.includes("unfinished"))).toEqual([]);
    await page.close();
  });
});
