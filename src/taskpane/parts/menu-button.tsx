import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactElement } from "react";

const useStyles = makeStyles({
  around: { position: "relative", flex: "none" },
  button: { minWidth: "28px", paddingInline: "4px" },
  menu: {
    position: "absolute",
    top: "100%",
    right: 0,
    zIndex: 3,
    display: "flex",
    flexDirection: "column",
    width: "max-content",
    maxWidth: "70vw",
    padding: "4px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow16,
  },
  // In a narrow pane a long label takes two lines.
  item: {
    justifyContent: "start",
    minWidth: 0,
    minHeight: "32px",
    textAlign: "start",
    overflowWrap: "anywhere",
  },
});

export interface MenuItem<Key extends string> {
  readonly key: Key;
  readonly label: string;
}

/** A button that opens a menu of what can be chosen; arrow keys go through it, Escape shuts it. */
export function MenuButton<Key extends string>({
  label,
  items,
  onChoose,
}: {
  readonly label: string;
  readonly items: readonly MenuItem<Key>[];
  readonly onChoose: (key: Key) => void;
}): ReactElement {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const around = useRef<HTMLDivElement>(null);
  const id = useId();
  useEffect(() => {
    if (!isOpen) return;
    itemsIn(around.current)[0]?.focus();
    const leave = (event: Event): void => {
      if (event.target instanceof Node && around.current?.contains(event.target) !== true) setOpen(false);
    };
    document.addEventListener("pointerdown", leave);
    document.addEventListener("focusin", leave);
    return () => {
      document.removeEventListener("pointerdown", leave);
      document.removeEventListener("focusin", leave);
    };
  }, [isOpen]);
  const shut = (): void => {
    setOpen(false);
    around.current?.querySelector<HTMLElement>("[aria-haspopup]")?.focus();
  };
  const go = (event: KeyboardEvent): void => {
    const all = itemsIn(around.current);
    const at = all.findIndex((item) => item === document.activeElement);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
    if (event.key === "Escape") shut();
    else if (next !== undefined) all.at(next % all.length)?.focus();
    else return;
    event.preventDefault();
  };
  return (
    <div ref={around} className={styles.around}>
      <Button
        size="small"
        appearance="subtle"
        className={styles.button}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={id}
        aria-label={label}
        title={label}
        onClick={() => {
          setOpen(!isOpen);
        }}
      >
        <span aria-hidden>···</span>
      </Button>
      {isOpen && (
        <div id={id} role="menu" tabIndex={-1} aria-label={label} className={styles.menu} onKeyDown={go}>
          {items.map(({ key, label: name }) => (
            <Button
              key={key}
              role="menuitem"
              size="small"
              appearance="subtle"
              className={styles.item}
              onClick={() => {
                shut();
                onChoose(key);
              }}
            >
              {name}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}

function itemsIn(around: HTMLElement | null): HTMLElement[] {
  return [...(around?.querySelectorAll<HTMLElement>("[role=menuitem]") ?? [])];
}
