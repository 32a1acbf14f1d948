import { Button, makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";

const useStyles = makeStyles({
  sign: {
    width: "6px",
    height: "6px",
    borderLeft: "2px solid currentColor",
    borderBottom: "2px solid currentColor",
    transform: "rotate(45deg)",
  },
  // Its words, not the room around them, stand in line with everything else.
  back: { marginInlineStart: "-8px", marginBottom: "4px" },
});

/** The way back out of a page, above its heading. */
export function Back({
  label,
  isBusy = false,
  onGo,
}: {
  readonly label: string;
  readonly isBusy?: boolean;
  readonly onGo: () => void;
}): ReactElement {
  const styles = useStyles();
  return (
    <div>
      <Button
        size="small"
        appearance="subtle"
        className={styles.back}
        icon={<span className={styles.sign} />}
        disabledFocusable={isBusy}
        onClick={onGo}
      >
        {label}
      </Button>
    </div>
  );
}
