import { Button } from "@fluentui/react-components";
import { useLayoutEffect, useRef, useState, type ReactElement, type ReactNode } from "react";
import { strings } from "../strings";
import { useScreenStyles } from "./use-screen-styles";

const shownAtFirst = 5;
const controls = "button, input, select";

/** The first few of a list, and the others once they are asked for. */
export function ShortList<Item>({
  of,
  each,
  atFirst = shownAtFirst,
  children,
}: {
  readonly of: readonly Item[];
  readonly atFirst?: number;
  readonly each: (item: Item) => ReactNode;
  /** Buttons for all of them, beside the one for the others. */
  readonly children?: ReactNode;
}): ReactElement | null {
  const styles = useScreenStyles();
  const [shown, setShown] = useState(atFirst);
  const list = useRef<HTMLUListElement>(null);
  const firstNew = useRef<number | null>(null);
  // Whoever asked for the others goes on with the first of them, not with the list's heading.
  useLayoutEffect(() => {
    if (firstNew.current === null) return;
    const added = [...(list.current?.children ?? [])].slice(firstNew.current);
    firstNew.current = null;
    added
      .map((each) => each.querySelector<HTMLElement>(controls))
      .find((each) => each !== null)
      ?.focus();
  }, [shown]);
  if (of.length === 0) return null;
  return (
    <>
      <ul ref={list} className={styles.plainList}>
        {of.slice(0, shown).map((item, index) => (
          <li key={index}>{each(item)}</li>
        ))}
      </ul>
      {(of.length > shown || (children !== undefined && children !== null)) && (
        <div className={styles.buttons}>
          {of.length > shown && (
            <Button
              size="small"
              onClick={() => {
                firstNew.current = shown;
                setShown(shown + 50);
              }}
            >
              {strings.roster.showMore(Math.min(50, of.length - shown))}
            </Button>
          )}
          {children}
        </div>
      )}
    </>
  );
}
