import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState, type ReactElement, type ReactNode } from "react";
import { tabStop } from "./tab-stop";
import { usePane } from "./use-pane";
import { useScreenStyles } from "./use-screen-styles";

const useStyles = makeStyles({
  part: { "&[open] > summary::before": { transform: "translateY(-2px) rotate(45deg)" } },
  summary: {
    display: "flex",
    alignItems: "center",
    columnGap: "12px",
    minHeight: "32px",
    paddingInline: "4px",
    marginInline: "-4px",
    borderRadius: tokens.borderRadiusMedium,
    cursor: "pointer",
    "&::-webkit-details-marker": { display: "none" },
    "&::before": {
      content: "''",
      flexShrink: 0,
      width: "6px",
      height: "6px",
      marginInline: "2px",
      borderRight: "2px solid currentColor",
      borderBottom: "2px solid currentColor",
      transform: "rotate(-45deg)",
    },
    "&:hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    "&:focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  inside: { rowGap: "12px", paddingTop: "8px", paddingBottom: "8px" },
});

/** A part of a screen that is shut until somebody opens it: under a heading, or under a label within a part. */
export function Folded({
  typed,
  onToggle,
  children,
  ...named
}: ({ readonly heading: string } | { readonly label: ReactNode }) & {
  /** How the names of fields in it begin: it is open as long as one of them is typed and not saved. */
  readonly typed?: string;
  readonly onToggle?: (isOpen: boolean) => void;
  readonly children: ReactNode;
}): ReactElement {
  const own = useStyles();
  const styles = useScreenStyles();
  const pane = usePane();
  const [isOpenAtFirst] = useState(() => typed !== undefined && pane.typed.has(typed));
  return (
    <details
      open={isOpenAtFirst}
      className={own.part}
      onToggle={({ currentTarget }) => {
        onToggle?.(currentTarget.open);
      }}
    >
      <summary className={own.summary} {...tabStop}>
        {"heading" in named ? <h3 className={styles.subheading}>{named.heading}</h3> : named.label}
      </summary>
      <div className={mergeClasses(styles.group, own.inside)}>{children}</div>
    </details>
  );
}
