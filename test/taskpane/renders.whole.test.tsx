import { click, closePage, place, press, typeInto } from "./page";
import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { act, Profiler, type ComponentType } from "react";
import { createRoot, type Root } from "react-dom/client";
import { AttendanceScreen } from "../../src/taskpane/attendance/attendance-screen";
import { openRegister } from "../../src/taskpane/core/attendance-actions";
import { selectMember } from "../../src/taskpane/core/member-actions";
import type { Pane } from "../../src/taskpane/core/pane";
import { chooseOptions } from "../../src/taskpane/core/sets-actions";
import { PaneProvider } from "../../src/taskpane/parts/use-pane";
import { RosterScreen } from "../../src/taskpane/roster/roster-screen";
import { SetsScreen } from "../../src/taskpane/sets/sets-screen";
import { ShareScreen } from "../../src/taskpane/share/share-screen";
import { AccessBar } from "../../src/taskpane/shell/access-bar";
import { ChangeBanner } from "../../src/taskpane/shell/change-banner";
import { MissingSheets } from "../../src/taskpane/shell/missing-sheets";
import { Protections } from "../../src/taskpane/shell/protections";
import { SituationNotice } from "../../src/taskpane/shell/situation-notice";
import { WorkStatus } from "../../src/taskpane/shell/work-status";
import { strings } from "../../src/taskpane/strings";
import { attendanceStrings } from "../../src/taskpane/strings/attendance";
import { shareStrings } from "../../src/taskpane/strings/share";
import { speak } from "../../src/words";
import { withSets } from "./pane-without-screens";
import { enteredAt } from "../../src/taskpane/core/attendance-slice";

const screens: Readonly<Record<string, ComponentType>> = {
  ...{ RosterScreen, SetsScreen, AttendanceScreen, ShareScreen },
};
const shell: Readonly<Record<string, ComponentType>> = {
  ...{ AccessBar, ChangeBanner, MissingSheets, Protections, SituationNotice, WorkStatus },
};

let pane: Pane;
let root: Root;
let renders: Record<string, number> = {};

/** What is rendered of all screens and of the shell while something is done, and how often. */
async function rendersDuring(something: () => unknown): Promise<typeof renders> {
  renders = {};
  await act(async () => {
    await something();
  });
  return renders;
}

beforeAll(async () => {
  ({ pane } = await withSets());
  await openRegister(pane, "M1", 1);
  root = createRoot(place());
  const count = (id: string): void => {
    renders[id] = (renders[id] ?? 0) + 1;
  };
  const mounted = await rendersDuring(() => {
    root.render(
      <PaneProvider value={pane}>
        <FluentProvider theme={webLightTheme}>
          {Object.entries({ ...screens, ...shell }).map(([id, Part]) => (
            <Profiler key={id} id={id} onRender={count}>
              <Part />
            </Profiler>
          ))}
        </FluentProvider>
      </PaneProvider>,
    );
  });
  expect(Object.keys(mounted).sort()).toEqual(Object.keys({ ...screens, ...shell }).sort());
  // Lists of sets grow after the screen around them.
  const later = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, 20));
  while (Object.keys(await rendersDuring(later)).length > 0);
});

afterAll(async () => {
  await act(() => {
    root.unmount();
  });
  closePage();
});

/** Of whom a text is asked for from now on. */
function spiedText(catalogue: "pane.meetings" | "pane.sets", entry: "codeOf" | "handle"): string[] {
  const asked: string[] = [];
  const text = (name: string): string => {
    asked.push(name);
    return name;
  };
  speak({ tag: "en-GB", texts: { [catalogue]: { [entry]: text } } });
  return asked;
}

afterEach(() => {
  speak();
});

describe("what a change renders, with every screen on one page", () => {
  it("a code typed into a register renders one line of it, and no other screen", async () => {
    const line = pane.state.attendance.register?.lines[2];
    const group = attendanceStrings.codeOf(line?.name ?? "");
    const lines = spiedText("pane.meetings", "codeOf");
    expect(await rendersDuring(() => press(group, "a"))).toEqual({ AttendanceScreen: 1 });
    expect(enteredAt(pane.state.attendance, pane.state.attendance.register?.meetingId)).toEqual({
      [line?.memberId ?? ""]: "A",
    });
    expect(lines).toEqual([line?.name]);
  });

  it("a keystroke where a cycle is planned renders no other screen, although the preview is given up", async () => {
    const { meetings } = attendanceStrings;
    await rendersDuring(async () => {
      await import("../../src/taskpane/meetings/meetings");
    });
    await rendersDuring(() => {
      click(meetings.plan);
    });
    const typed = await rendersDuring(() => {
      typeInto(meetings.pattern, "second Tuesday");
    });
    expect(Object.keys(typed)).toEqual(["AttendanceScreen"]);
  });

  it("what is typed or chosen on Sets or on Share renders that screen alone", async () => {
    const found = await rendersDuring(() => {
      typeInto(strings.sets.find, "a");
    });
    expect(Object.keys(found)).toEqual(["SetsScreen"]);
    const chosen = await rendersDuring(() => chooseOptions(pane, { targetSize: 9 }));
    expect(Object.keys(chosen)).toEqual(["SetsScreen"]);
    const contact = await rendersDuring(() => {
      typeInto(shareStrings.contact, "A");
    });
    expect(Object.keys(contact)).toEqual(["ShareScreen"]);
  });

  it("a member who is selected renders the rows that change, of all that are shown", async () => {
    await rendersDuring(() => {
      typeInto(strings.sets.find, "invented");
    });
    const [first, second] = pane.state.session.view?.sets[0]?.members ?? [];
    await rendersDuring(() => selectMember(pane, first?.id ?? ""));
    // A row that is not selected says of whom it is.
    const rows = spiedText("pane.sets", "handle");
    await rendersDuring(() => selectMember(pane, second?.id ?? ""));
    expect(rows).toEqual([first?.name]);
  });

  it("progress renders the bar that shows it, and nothing else", async () => {
    let finish: () => void = () => undefined;
    const working = new Promise<null>((resolve) => {
      finish = () => {
        resolve(null);
      };
    });
    let isDone: Promise<boolean> | null = null;
    await rendersDuring(() => {
      isDone = pane.run("Working", () => working);
    });
    expect(
      await rendersDuring(() => {
        pane.progress(0.5);
      }),
    ).toEqual({ WorkStatus: 1 });
    await rendersDuring(async () => {
      finish();
      await isDone;
    });
  });
});
