import { Button } from "@fluentui/react-components";
import { useState, type ReactElement, type ReactNode } from "react";
import { strings } from "../strings";
import { useScreenStyles } from "./use-screen-styles";

const shownAtFirst = 5;

/** The first few of a list, and the others once they are asked for. */
export function ShortList<Item>({
  of,
  each,
}: {
  readonly of: readonly Item[];
  readonly each: (item: Item) => ReactNode;
}): ReactElement | null {
  const styles = useScreenStyles();
  const [shown, setShown] = useState(shownAtFirst);
  if (of.length === 0) return null;
  return (
    <>
      <ul className={styles.plainList}>
        {of.slice(0, shown).map((item, index) => (
          <li key={index}>{each(item)}</li>
        ))}
      </ul>
      {of.length > shown && (
        <div>
          <Button
            size="small"
            onClick={() => {
              setShown(shown + 50);
            }}
          >
            {strings.roster.showMore(Math.min(50, of.length - shown))}
          </Button>
        </div>
      )}
    </>
  );
}
