import { place } from "./page";
import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { act, type ComponentType } from "react";
import { createRoot } from "react-dom/client";
import type { Pane } from "../../src/taskpane/core/pane";
import { PaneProvider } from "../../src/taskpane/parts/use-pane";
import { untilIdle } from "./pane-without-screens";

/** Shows a screen, does something there step by step, each once the one before is over, and says what stands on it then. */
export async function shown(
  pane: Pane,
  Part: ComponentType,
  ...steps: readonly (() => unknown)[]
): Promise<string> {
  const root = createRoot(place());
  await act(() => {
    root.render(
      <PaneProvider value={pane}>
        <FluentProvider theme={webLightTheme}>
          <Part />
        </FluentProvider>
      </PaneProvider>,
    );
  });
  try {
    for (const step of [() => undefined, ...steps]) {
      await act(async () => {
        await step();
        // What it sets off is over before the next, and before the page goes.
        await new Promise((resolve) => setTimeout(resolve, 50));
        await untilIdle(pane);
      });
    }
    return place().textContent;
  } finally {
    await act(async () => {
      root.unmount();
      await Promise.resolve();
    });
  }
}
