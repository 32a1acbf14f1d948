import type { ReactElement } from "react";
import { prepareAnonymising, startNextCycle } from "../core/reports-actions";
import type { IsoDate } from "../../sheet";
import { ActionButton } from "../parts/action-button";
import { DayEntry } from "../parts/day-entry";
import { Entry } from "../parts/entry";
import { usePane, usePaneState } from "../parts/use-pane";
import { useTyped } from "../parts/use-typed";
import { useScreenStyles } from "../parts/use-screen-styles";
import { reportsStrings as words } from "../strings/reports";
import { ConfirmAnonymising } from "./confirm-anonymising";
import { Folded } from "../parts/folded";
import { MadeCard } from "./made-file";

/** The end of one year and the beginning of the next, each a new workbook. */
export function Closing(): ReactElement {
  const styles = useScreenStyles();
  const pane = usePane();
  const made = usePaneState(({ reports }) => reports.made);
  const anonymising = usePaneState(({ reports }) => reports.anonymising);
  const [{ name, day }, setTyped] = useTyped<{ name: string; day: IsoDate | null }>("next cycle", {
    ...{ name: "", day: null },
  });
  return (
    <Folded heading={words.closing} typed="next cycle">
      <section className={styles.group}>
        <h4 className={styles.minor}>{words.nextCycle}</h4>
        <p className={styles.text}>{words.nextCycleHint}</p>
        <Entry
          label={words.nextName}
          value={name}
          onEnter={(value) => {
            setTyped({ name: value, day });
          }}
        />
        <DayEntry
          label={words.firstMeeting}
          value={day}
          onEnter={(value) => {
            setTyped({ name, day: value });
          }}
        />
        <div>
          <ActionButton
            onClick={() => {
              void startNextCycle(pane, {
                firstMeeting: day,
                programmeName: name.trim() === "" ? null : name.trim(),
              });
            }}
          >
            {words.startNext}
          </ActionButton>
        </div>
        {made?.from === "next-cycle" && <MadeCard file={made.file} />}
      </section>
      <section className={styles.group}>
        <h4 className={styles.minor}>{words.anonymising}</h4>
        <p className={styles.text}>{words.anonymisingHint}</p>
        {anonymising ? (
          <ConfirmAnonymising view={anonymising} />
        ) : (
          <div>
            <ActionButton
              onClick={() => {
                void prepareAnonymising(pane);
              }}
            >
              {words.showAnonymising}
            </ActionButton>
          </div>
        )}
        {made?.from === "anonymised" && (
          <>
            <MadeCard file={made.file} />
            <p className={styles.text}>{words.deleteThis}</p>
          </>
        )}
      </section>
    </Folded>
  );
}
