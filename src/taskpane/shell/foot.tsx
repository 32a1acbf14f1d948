import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { usePane, usePaneState } from "../parts/use-pane";
import { strings } from "../strings";

/** Set when building: see webpack.config.js. */
declare const PRODUCT_VERSION: string;

const useStyles = makeStyles({
  foot: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: "8px",
    marginTop: "auto",
    paddingTop: "8px",
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  help: { flex: "none", minWidth: 0 },
});

/** What this is and where the data is; and help. */
export function Foot(): ReactElement {
  const styles = useStyles();
  const pane = usePane();
  const isHelp = usePaneState(({ shell }) => shell.screen === "help");
  return (
    <footer className={styles.foot}>
      <span>{strings.foot(PRODUCT_VERSION)}</span>
      <Button
        size="small"
        appearance="subtle"
        className={styles.help}
        aria-pressed={isHelp}
        onClick={() => {
          pane.showScreen(isHelp ? "today" : "help");
        }}
      >
        {strings.screens.help}
      </Button>
    </footer>
  );
}
