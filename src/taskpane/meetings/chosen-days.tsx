import { Button } from "@fluentui/react-components";
import { useRef, type ReactElement } from "react";
import type { IsoDate } from "../../programme";
import { spokenDate } from "../../sheet";
import { DayEntry } from "../parts/day-entry";
import { useScreenStyles } from "../parts/use-screen-styles";
import { useTyped } from "../parts/use-typed";
import { attendanceStrings } from "../strings/attendance";

const words = attendanceStrings.meetings;

/** Days taken into a list one after the other, and out of it again; the list is kept in their order. */
export function ChosenDays({
  days,
  onChoose,
}: {
  readonly days: readonly IsoDate[];
  readonly onChoose: (days: readonly IsoDate[]) => void;
}): ReactElement {
  const styles = useScreenStyles();
  const [day, setDay] = useTyped<IsoDate | null>("cycle: day", null);
  const entry = useRef<HTMLDivElement>(null);
  // The button that was pressed goes with its day, so the keyboard goes back to where days are entered.
  const goToEntry = (): void => {
    entry.current?.querySelector("input")?.focus();
  };
  return (
    <div className={styles.group} role="group" aria-label={words.chosenDays}>
      <div className={styles.entry}>
        <div ref={entry}>
          <DayEntry label={words.day} value={day} onEnter={setDay} />
        </div>
        <Button
          disabledFocusable={day === null || days.includes(day)}
          onClick={() => {
            if (day === null) return;
            onChoose([...days, day].sort());
            setDay(null);
            goToEntry();
          }}
        >
          {words.addDay}
        </Button>
      </div>
      <p role="status" className={styles.quiet}>
        {words.daysChosen(days.length)}
      </p>
      <ul className={styles.plainList} aria-label={words.chosenDays}>
        {days.map((each) => (
          <li key={each} className={styles.row}>
            <span>{spokenDate(each)}</span>
            <Button
              size="small"
              aria-label={words.removeDay(spokenDate(each))}
              onClick={() => {
                onChoose(days.filter((other) => other !== each));
                goToEntry();
              }}
            >
              {words.remove}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
