import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { spokenDate } from "../../sheet";
import { bringBack, listEarlier } from "../core/form-sets";
import { usePane, usePaneState } from "../shell/use-pane";
import { useScreenStyles } from "../shell/use-screen-styles";
import { strings } from "../strings";

const words = strings.sets;

/** The last allocations, each of which can be looked at again and brought back. */
export function EarlierSets(): ReactElement {
  const styles = useScreenStyles();
  const pane = usePane();
  const { earlier, work } = usePaneState();
  return (
    <section className={styles.group}>
      <h3 className={styles.subheading}>{words.earlier}</h3>
      {earlier === null && (
        <div>
          <Button
            onClick={() => {
              void listEarlier(pane);
            }}
          >
            {words.showEarlier}
          </Button>
        </div>
      )}
      {earlier?.length === 0 && <p className={styles.text}>{words.noneEarlier}</p>}
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
                <div className={styles.buttons}>
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
    </section>
  );
}
