import { Button } from "@fluentui/react-components";
import { useEffect, useState, type ReactElement } from "react";
import { spokenDate } from "../../sheet";
import { paneSentences } from "../../wording/pane-sentences";
import { bringBack, listEarlier } from "../core/form-sets";
import { Folded } from "../shell/folded";
import { usePane, usePaneState } from "../shell/use-pane";
import { useScreenStyles } from "../shell/use-screen-styles";
import { strings } from "../strings";

const words = strings.sets;

/** The last allocations, each of which can be looked at again and brought back. */
export function EarlierSets(): ReactElement {
  const styles = useScreenStyles();
  const pane = usePane();
  const { earlier, work } = usePaneState();
  const [isOpen, setOpen] = useState(false);
  // The list goes when the workbook is read anew, and is asked for again while it is looked at.
  useEffect(() => {
    if (isOpen && earlier === null && work === null) void listEarlier(pane);
  }, [pane, isOpen, earlier, work]);
  return (
    <Folded heading={words.earlier} onToggle={setOpen}>
      {earlier?.length === 0 && (
        <p className={styles.text}>{paneSentences["no-such-earlier-sets"]({ which: 1, there: 0 }).what}</p>
      )}
      {earlier !== null && earlier.length > 0 && (
        <ol className={styles.list}>
          {earlier.map(({ recordedOn, change, setCount }, index) => {
            const said = words.earlierSets(
              change,
              setCount,
              recordedOn === null ? "" : spokenDate(recordedOn),
            );
            return (
              <li key={index}>
                <div className={styles.row}>
                  <span>{said}</span>
                  <Button
                    size="small"
                    aria-label={`${words.bringBack}: ${said}`}
                    disabledFocusable={work !== null}
                    onClick={() => {
                      void bringBack(pane, index + 1);
                    }}
                  >
                    {words.bringBack}
                  </Button>
                </div>
              </li>
            );
          })}
        </ol>
      )}
    </Folded>
  );
}
