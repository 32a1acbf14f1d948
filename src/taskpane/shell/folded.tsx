import { makeStyles } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import { tabStop } from "./tab-stop";
import { useScreenStyles } from "./use-screen-styles";

const useStyles = makeStyles({
  summary: { cursor: "pointer", paddingTop: "4px", paddingBottom: "4px" },
  heading: { display: "inline" },
  inside: { paddingTop: "8px" },
});

/** A part of a screen that is shut until somebody opens it. */
export function Folded({
  heading,
  onToggle,
  children,
}: {
  readonly heading: string;
  readonly onToggle?: (isOpen: boolean) => void;
  readonly children: ReactNode;
}): ReactElement {
  const own = useStyles();
  const styles = useScreenStyles();
  return (
    <details
      onToggle={({ currentTarget }) => {
        onToggle?.(currentTarget.open);
      }}
    >
      <summary className={own.summary} {...tabStop}>
        <h3 className={`${styles.subheading} ${own.heading}`}>{heading}</h3>
      </summary>
      <div className={`${styles.group} ${own.inside}`}>{children}</div>
    </details>
  );
}
