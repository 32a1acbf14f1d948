import { closePage, place } from "./page";
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { language as pseudo } from "../../src/languages/en-XA";
import type { Pane } from "../../src/taskpane/core/pane";
import { allocate, listEarlier } from "../../src/taskpane/core/sets-actions";
import { App } from "../../src/taskpane/shell/app";
import { professionChoices } from "../../src/roster";
import { speak } from "../../src/words";
import { readWorkbook } from "../../src/xlsx";
import { bytesOf, paneWith, untilIdle, withContent, withSets } from "./pane-without-screens";

jest.setTimeout(60_000);
Object.assign(globalThis, {
  PRODUCT_VERSION: "1.0",
  ResizeObserver: class {
    observe(): void {
      // Nothing has a size here.
    }
    disconnect(): void {
      // Nor did it ever.
    }
  },
});

let root: Root;
beforeAll(() => {
  speak(pseudo);
});
beforeEach(() => {
  root = createRoot(place());
});
afterEach(async () => {
  await act(async () => {
    root.unmount();
    await Promise.resolve();
  });
});
afterAll(() => {
  speak();
  closePage();
});

/** Made by Intl, the name of a set until somebody gives it another, and the sign on a button. */
const noText = /\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\b,? \d+ [A-Z][a-z]+ \d{4}|\bSet \d+|^Aa$/g;

/** What of a page is not in brackets, and nothing that stands in a cell either. */
function unbracketed(page: Element, pane: Pane): readonly string[] {
  const cells = (pane.content?.sheets ?? []).flatMap(({ name, rows }) => [
    name,
    ...rows.flatMap((row) => row.map(({ value }) => String(value))),
  ]);
  // A draft's columns are cells as soon as it is written.
  const columns = pane.state.sets.draft?.check.columns.map(({ label }) => label) ?? [];
  const choices = professionChoices.flatMap(({ label, family }) => [label, family]);
  const data = [...new Set([...cells, ...columns, ...choices])]
    .filter((text) => /[a-z]{2}/i.test(text))
    .sort((a, b) => b.length - a.length);
  const texts: string[] = [];
  for (const element of [page, ...page.querySelectorAll("*")]) {
    for (const name of ["aria-label", "title", "placeholder", "alt", "aria-description"])
      texts.push(element.getAttribute(name) ?? "");
    for (const node of element.childNodes) if (node.nodeType === 3) texts.push(node.textContent ?? "");
  }
  return [...new Set(texts)].filter((text) => {
    let rest = text.replace(noText, "");
    while (/⟦[^⟦⟧]*⟧/.test(rest)) rest = rest.replace(/⟦[^⟦⟧]*⟧/g, "");
    for (const each of data) rest = rest.replaceAll(each, "");
    return /[a-z]{2}/i.test(rest);
  });
}

async function everyScreen(pane: Pane): Promise<readonly string[]> {
  const found: string[] = [];
  await act(() => {
    root.render(<App pane={pane} isOfficeDark={() => false} />);
  });
  for (const screen of ["today", "roster", "sets", "meetings", "share", "help"] as const) {
    await act(async () => {
      pane.showScreen(screen);
      await untilIdle(pane);
      await new Promise((resolve) => setTimeout(resolve, 300));
    });
    for (let round = 0; round < 2; round++)
      await act(async () => {
        for (const part of place().querySelectorAll("details")) part.open = true;
        for (const button of place().querySelectorAll<HTMLElement>("main button[aria-expanded=false]"))
          button.click();
        await new Promise((resolve) => setTimeout(resolve, 100));
        await untilIdle(pane);
      });
    expect(place().textContent).toContain("⟧");
    found.push(...unbracketed(place(), pane).map((text) => `${screen}: ${text}`));
  }
  return [...new Set(found)];
}

it("has no text outside the catalogues, before there is a workbook", async () => {
  expect(await everyScreen(paneWith().pane)).toEqual([]);
});

it("has none with a roster that has much to check", async () => {
  const content = await readWorkbook(bytesOf("roster-60.xlsx"), "roster-60.xlsx");
  const pane = await withContent(content);
  await allocate(pane);
  expect(await everyScreen(pane)).toEqual([]);
});

it("has none with sets", async () => {
  const { pane } = await withSets();
  await listEarlier(pane);
  expect(await everyScreen(pane)).toEqual([]);
});
