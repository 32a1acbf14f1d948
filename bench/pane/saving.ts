import type { Frame } from "playwright-core";
import { openContent } from "../../test/excel-host/files/open-file";
import { openPaneInExcel, type Connect } from "../../test/e2e/pane-in-excel";
import type { ServedPane } from "../../test/e2e/served-pane";
import { contentOf } from "../../test/workbook-content";
import { syntheticRoster } from "../synthetic-roster";
import type { Figure } from "./figure";

/** Members, and within how many milliseconds a register and a move are to be saved. */
const cases = [
  { members: 60, askedMs: 600 },
  { members: 600, askedMs: 1200 },
];

/** From the press of Save until the pane says that it is done: a register of a whole set, and a member's move. */
export async function measureSaving(served: ServedPane, connect: Connect): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const { members, askedMs } of cases) {
    const book = openContent(contentOf(syntheticRoster(members)));
    const { page, frame } = await openPaneInExcel(served, {
      ...{
        connect,
        transport: "in-page",
        book,
        width: 320,
        height: 1000,
        query: "?runtime=shared&screen=sets",
      },
    });
    await frame.getByRole("button", { name: "Allocate sets", exact: true }).click();
    await frame.getByRole("button", { name: "Write to the workbook" }).click({ timeout: 120_000 });
    await frame.getByText("sets were written to the workbook").waitFor({ timeout: 120_000 });
    await untilFormatted(frame);
    const press = (name: string): Promise<void> =>
      frame.getByRole("button", { name, exact: true }).first().click();
    const figure = (what: string, measured: number): Figure => ({
      ...{ unit: "ms", asked: askedMs, measured, what: `${what}, of ${String(members)} members` },
    });

    await frame.getByRole("tab", { name: "Sets" }).click();
    await press("Show the members of Set 1");
    await frame
      .getByRole("button", { name: /^Change: / })
      .first()
      .click();
    await frame
      .getByRole("button", { name: /^Move .* to Set 2$/ })
      .first()
      .click();
    await frame.getByRole("button", { name: "Save 1 move" }).waitFor();
    figures.push(figure("a move saved", await timeUntil(frame, "Save 1 move", "was moved to another set")));

    await untilFormatted(frame);
    await frame.getByRole("tab", { name: "Meetings" }).click();
    await press("Mark all present");
    const isAsked = frame.getByRole("button", { name: "Mark them present" });
    const save = frame.getByRole("button", { name: /^Save \d+ codes$/ });
    await isAsked.or(save).first().waitFor();
    if (await isAsked.isVisible()) await isAsked.click();
    await save.waitFor();
    const name = (await save.textContent()) ?? "";
    await page.waitForTimeout(1000);
    figures.push(figure(`a register saved (${name})`, await timeUntil(frame, name, "saved")));
    await page.close();
  }
  return figures;
}

/** A write puts off what is still to be formatted, which would count with the next. */
async function untilFormatted(frame: Frame): Promise<void> {
  await frame.waitForTimeout(1000);
  await frame.getByText(/^Formatting sheet/).waitFor({ state: "detached", timeout: 300_000 });
}

/** Milliseconds from the press of a button until the status says so, as the page itself sees it. */
async function timeUntil(frame: Frame, button: string, said: string): Promise<number> {
  return frame.evaluate(
    ([name, text]) =>
      new Promise<number>((resolve) => {
        const from = performance.now();
        const isSaid = (): boolean =>
          [...document.querySelectorAll("[role=status]")].some(({ textContent }) =>
            (textContent ?? "").includes(text ?? ""),
          );
        new MutationObserver((_, observer) => {
          if (!isSaid()) return;
          observer.disconnect();
          requestAnimationFrame(() => {
            resolve(performance.now() - from);
          });
        }).observe(document.body, { childList: true, subtree: true, characterData: true });
        [...document.querySelectorAll("button")].find(({ textContent }) => textContent === name)?.click();
      }),
    [button, said],
  );
}
