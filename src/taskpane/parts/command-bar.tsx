import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import { stays } from "./use-focus-in-sight";

const useStyles = makeStyles({
  bar: {
    position: "sticky",
    bottom: 0,
    zIndex: 1,
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "4px 8px",
    // As wide as the pane, over the space around its screens.
    marginInline: "-10px",
    padding: "8px 10px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    // A pane that is zoomed in has no room for what stays.
    "@media (max-height: 300px), (max-width: 240px)": { position: "static" },
  },
});

/** What a part of a screen is there for, in sight for as long as any of that part is. */
export function CommandBar({ children }: { readonly children: ReactNode }): ReactElement {
  return (
    <div className={useStyles().bar} {...stays}>
      {children}
    </div>
  );
}
