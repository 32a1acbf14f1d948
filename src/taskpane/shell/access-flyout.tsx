import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useRef, type ReactElement } from "react";
import { closeAccess, openAccess } from "../core/shell-actions";
import { usePane, usePaneState } from "../parts/use-pane";
import { strings } from "../strings";
import { AccessBar } from "./access-bar";

const words = strings.access;

const useStyles = makeStyles({
  button: { minWidth: "28px", minHeight: "28px", paddingInline: "2px" },
  flyout: {
    // Under the tabs, over what is below them.
    position: "absolute",
    top: "100%",
    left: 0,
    right: 0,
    zIndex: 3,
    padding: "12px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow16,
  },
  // On the first run nothing is covered, and zoomed in there is no room to cover anything.
  inLine: { position: "static", boxShadow: "none", marginTop: "8px" },
  shut: { display: "none" },
});

/** The button that shows the present choice, by its colours and its size. */
export function AccessButton(): ReactElement {
  const styles = useStyles();
  const pane = usePane();
  const { colours, text } = usePaneState(({ shell }) => shell.access);
  const name = words.button(words.names[colours], words.names[text]);
  const isOpen = usePaneState(({ shell }) => shell.accessFlyout !== "shut");
  return (
    <Button
      size="small"
      id="access-button"
      className={styles.button}
      aria-expanded={isOpen}
      aria-controls="access"
      aria-label={name}
      title={name}
      onClick={() => {
        if (isOpen) closeAccess(pane);
        else openAccess(pane);
      }}
    >
      <span aria-hidden>{words.sign}</span>
    </Button>
  );
}

/** The seed's five colours and three text sizes, one press away; open on the very first run. */
export function AccessFlyout(): ReactElement {
  const styles = useStyles();
  const pane = usePane();
  const state = usePaneState(({ shell }) => shell.accessFlyout);
  const own = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state !== "open") return;
    const close = (event: Event): void => {
      const target = event.target instanceof Element ? event.target : null;
      if (!target || own.current?.contains(target) === true || target.closest("#access-button")) return;
      closeAccess(pane);
    };
    const escape = (event: KeyboardEvent): void => {
      if (event.key !== "Escape") return;
      closeAccess(pane);
      document.getElementById("access-button")?.focus();
    };
    document.addEventListener("pointerdown", close);
    document.addEventListener("focusin", close);
    document.addEventListener("keydown", escape);
    return () => {
      document.removeEventListener("pointerdown", close);
      document.removeEventListener("focusin", close);
      document.removeEventListener("keydown", escape);
    };
  }, [pane, state]);
  return (
    <div
      ref={own}
      id="access"
      className={mergeClasses(
        styles.flyout,
        state === "first-run" && styles.inLine,
        state === "shut" && styles.shut,
      )}
    >
      <AccessBar />
    </div>
  );
}
