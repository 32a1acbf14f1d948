import { useEffect, useState, type ReactElement } from "react";
import { clockTime, spokenDate } from "../../sheet";
import { paneSentences } from "../../wording/pane-sentences";
import { select } from "../core/selectors";
import { bringBack, listEarlier } from "../core/sets-actions";
import { ActionButton } from "../parts/action-button";
import { Folded } from "../parts/folded";
import { usePane, usePaneState } from "../parts/use-pane";
import { useScreenStyles } from "../parts/use-screen-styles";
import { strings } from "../strings";

const words = strings.sets;

/** The last allocations, each of which can be looked at again and brought back. */
export function EarlierSets(): ReactElement {
  const styles = useScreenStyles();
  const pane = usePane();
  const earlier = usePaneState(({ sets }) => sets.earlier);
  const isBusy = usePaneState(select.isBusy);
  const [isOpen, setOpen] = useState(false);
  // The list goes when the workbook is read anew, and is asked for again while it is looked at.
  useEffect(() => {
    if (isOpen && earlier === null && !isBusy) void listEarlier(pane);
  }, [pane, isOpen, earlier, isBusy]);
  return (
    <Folded heading={words.earlier} onToggle={setOpen}>
      {earlier?.length === 0 && (
        <p className={styles.text}>{paneSentences["no-such-earlier-sets"]({ which: 1, there: 0 }).what}</p>
      )}
      {earlier !== null && earlier.length > 0 && (
        <ol className={styles.list}>
          {earlier.map(({ recordedOn, recordedAt, change, setCount }, index) => {
            const said = words.earlierSets(
              change,
              setCount,
              recordedOn === null
                ? ""
                : [spokenDate(recordedOn), ...(recordedAt === null ? [] : [clockTime(recordedAt)])].join(
                    ", ",
                  ),
            );
            return (
              <li key={index}>
                <div className={styles.row}>
                  <span>{said}</span>
                  <ActionButton
                    size="small"
                    aria-label={`${words.bringBack}: ${said}`}
                    onClick={() => {
                      void bringBack(pane, index + 1);
                    }}
                  >
                    {words.bringBack}
                  </ActionButton>
                </div>
              </li>
            );
          })}
        </ol>
      )}
    </Folded>
  );
}
