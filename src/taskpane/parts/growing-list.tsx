import { Button, makeStyles } from "@fluentui/react-components";
import { startTransition, useEffect, useRef, useState, type ReactElement, type ReactNode } from "react";

const useStyles = makeStyles({
  // Side by side in a pane that somebody made wide.
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(min(100%, 19em), 1fr))",
    alignItems: "start",
    gap: "8px",
    overflowWrap: "anywhere",
  },
});

/** Few enough that the page answers a key or a click while they are drawn. */
const atOnce = 5;
/** So many are drawn in any case, a few at a time; the others only when they are nearly in sight. */
const inAnyCase = 30;
/** How far below what is seen the next ones are drawn, so that scrolling does not wait for them. */
const ahead = "400px";

/**
 * A list of large items, of which a long one is drawn as far as it is looked at: the next ones come by scrolling
 * towards them, or with the button at its end, which the keyboard reaches. The screen around it is drawn first.
 */
export function GrowingList<Item>({
  of,
  each,
  more,
}: {
  readonly of: readonly Item[];
  /** An item as `<li>`, with its key. */
  readonly each: (item: Item) => ReactNode;
  /** What the button says, for the number of items it brings. */
  readonly more: (count: number) => string;
}): ReactElement {
  const styles = useStyles();
  const [shown, setShown] = useState(0);
  const end = useRef<HTMLDivElement>(null);
  const left = of.length - shown;
  useEffect(() => {
    if (left <= 0 || !end.current) return;
    const grow = (): void => {
      startTransition(() => {
        setShown(shown + atOnce);
      });
    };
    if (shown < inAnyCase) {
      const next = setTimeout(grow);
      return () => {
        clearTimeout(next);
      };
    }
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) grow();
      },
      { rootMargin: ahead },
    );
    observer.observe(end.current);
    return () => {
      observer.disconnect();
    };
  }, [shown, left]);
  return (
    <>
      <ul className={styles.list}>{of.slice(0, shown).map(each)}</ul>
      {left > 0 && (
        <div ref={end}>
          <Button
            onClick={() => {
              setShown(shown + atOnce);
            }}
          >
            {more(Math.min(atOnce, left))}
          </Button>
        </div>
      )}
    </>
  );
}
