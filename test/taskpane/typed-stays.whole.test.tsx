import { choose, click, closePage, place, typeInto } from "./page";
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import type { Pane } from "../../src/taskpane/core/pane";
import type { Screen } from "../../src/taskpane/core/shell-slice";
import { App } from "../../src/taskpane/shell/app";
import { strings } from "../../src/taskpane/strings";
import { attendanceStrings } from "../../src/taskpane/strings/attendance";
import { peopleStrings } from "../../src/taskpane/strings/people";
import { reportsStrings } from "../../src/taskpane/strings/reports";
import { setChangeStrings } from "../../src/taskpane/strings/set-changes";
import { visitStrings } from "../../src/taskpane/strings/visits";
import { untilIdle, withSets } from "./pane-without-screens";

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

let pane: Pane;
let root: Root;
beforeAll(async () => {
  ({ pane } = await withSets());
  root = createRoot(place());
  await act(() => {
    root.render(<App pane={pane} isOfficeDark={() => false} />);
  });
});
afterAll(async () => {
  await act(async () => {
    root.unmount();
    await Promise.resolve();
  });
  closePage();
});

async function go(screen: Screen): Promise<void> {
  await act(async () => {
    pane.showScreen(screen);
    await new Promise((resolve) => setTimeout(resolve, 150));
    await untilIdle(pane);
  });
}

/** Opens a part of the screen, by its heading or button, unless it is open. */
async function open(name: string): Promise<void> {
  await act(async () => {
    const part = [...place().querySelectorAll("details")].find(
      (each) => each.querySelector("summary")?.textContent === name,
    );
    const button = [...place().querySelectorAll("button")].find((each) =>
      [each.textContent, each.getAttribute("aria-label")].includes(name),
    );
    if (part) part.open = true;
    else if (button?.getAttribute("aria-expanded") !== "true") button?.click();
    await new Promise((resolve) => setTimeout(resolve, 100));
    await untilIdle(pane);
  });
}

type Field = HTMLInputElement | HTMLSelectElement;
const labelOf = (field: Field): string => field.labels?.[0]?.textContent ?? "";

/** What is typed into, and the lists with a choice; within the parts that are open. */
function fields(): Field[] {
  return [...place().querySelectorAll<Field>("main input, main select")].filter(
    (field) =>
      !/^(radio|checkbox|file|search)$/.test(field.type) &&
      labelOf(field) !== "" &&
      (field.closest("details")?.open ?? true),
  );
}

function values(): Record<string, string> {
  return Object.fromEntries(fields().map((field) => [labelOf(field), field.value]));
}

const sample: Readonly<Record<string, string>> = {
  ...{ date: "2027-03-04", time: "09:35", number: "17", email: "ann@sets.example" },
  ...{ url: "https://meet.example/typed" },
};

/** Types another text into every field, and chooses another option from every list that is named. */
async function typeEverywhere(lists: readonly string[]): Promise<void> {
  for (const at of fields().keys())
    await act(async () => {
      const field = fields()[at];
      if (!field) return;
      const isList = field instanceof HTMLSelectElement;
      if (isList && !lists.includes(labelOf(field))) return;
      const value = isList ? (field.options[field.options.length - 1]?.value ?? "") : sample[field.type];
      const prototype = isList ? HTMLSelectElement.prototype : HTMLInputElement.prototype;
      Object.getOwnPropertyDescriptor(prototype, "value")?.set?.call(field, value ?? `typed ${String(at)}`);
      field.dispatchEvent(new Event(isList ? "change" : "input", { bubbles: true }));
      await Promise.resolve();
    });
}

const { meetings } = attendanceStrings;
const forms: readonly (readonly [Screen, readonly string[], readonly string[]])[] = [
  ["sets", [peopleStrings.people], [peopleStrings.organisation]],
  ["sets", [peopleStrings.rules], [peopleStrings.ruleKind, peopleStrings.member, peopleStrings.set]],
  [
    "sets",
    [strings.sets.showMembers("Set 1"), peopleStrings.chooseFor("Set 1")],
    [peopleStrings.facilitator],
  ],
  ["sets", [setChangeStrings.add], []],
  ["meetings", [meetings.oneMore], []],
  ["meetings", [meetings.rooms], [meetings.roomsFor]],
  ["meetings", [meetings.ownDay], [meetings.ownDayFor, meetings.ownDaySet]],
  ["meetings", [visitStrings.links], [visitStrings.linksFor]],
  ["meetings", [meetings.plan], [meetings.how]],
  ["meetings", [meetings.handle("M2")], []],
  ["meetings", [visitStrings.add], [visitStrings.kind, visitStrings.host]],
  ["share", [reportsStrings.closing], []],
];

describe("what is typed and not saved yet", () => {
  it.each(forms)("is there when %s is shown again, in %p", async (screen, names, lists) => {
    await go(screen);
    for (const name of names) await open(name);
    const before = values();
    await typeEverywhere(lists);
    await typeEverywhere([]);
    const typed = values();
    expect(Object.keys(typed).length).toBeGreaterThan(0);
    expect(typed).not.toEqual(before);
    await go("help");
    await go(screen);
    // What was typed is in sight again: nothing has to be opened for it.
    expect(values()).toEqual(typed);
  });

  it("is forgotten once it is saved, but for what is typed meanwhile", async () => {
    await go("meetings");
    await open(meetings.rooms);
    await act(async () => {
      choose(meetings.roomsFor, "");
      await Promise.resolve();
    });
    await act(async () => {
      typeInto(meetings.room("Set 1"), "Oak");
      await Promise.resolve();
    });
    await act(async () => {
      click(meetings.saveRooms);
      typeInto(meetings.room("Set 2"), "Elm");
      await untilIdle(pane);
    });
    const saved = (): unknown => pane.state.session.view?.rooms.map(({ room }) => room);
    expect(saved()).toEqual(["Oak"]);
    expect(values()[meetings.room("Set 2")]).toBe("Elm");
    await act(async () => {
      click(meetings.saveRooms);
      await untilIdle(pane);
    });
    expect(saved()).toEqual(["Oak", "Elm"]);
    expect(pane.typed.has("rooms of every meeting")).toBe(false);
  });
});
