import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Screen } from "../core/shell-slice";
import { PlacedNotice } from "./notice";
import { usePane, usePaneState } from "./use-pane";
import { useScreenStyles } from "./use-screen-styles";

/** What a screen shows when it has nothing to work on: why the workbook cannot be used, or what comes first. */
export function WithoutView({
  why,
  button,
  screen,
}: {
  readonly why: string;
  readonly button: string;
  readonly screen: Screen;
}): ReactElement {
  const styles = useScreenStyles();
  const pane = usePane();
  const trouble = usePaneState(({ session }) => (session.isEmpty ? null : session.trouble));
  return (
    <>
      {trouble ? <PlacedNotice said={trouble} /> : <p className={styles.text}>{why}</p>}
      <div>
        <Button
          appearance="primary"
          onClick={() => {
            pane.showScreen(screen);
          }}
        >
          {button}
        </Button>
      </div>
    </>
  );
}
