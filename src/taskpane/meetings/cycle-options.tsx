import { Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { CycleRequest } from "../../commands";
import type { WorkbookView } from "../../worker";
import { defaultCycle } from "../../programme";
import { clockTime, type IsoDate } from "../../sheet";
import { discardCycle, previewCycle } from "../core/meetings-actions";
import { ActionButton } from "../parts/action-button";
import { Choice } from "../parts/choice";
import { DayEntry } from "../parts/day-entry";
import { Entry } from "../parts/entry";
import { usePane } from "../parts/use-pane";
import { useTyped } from "../parts/use-typed";
import { useScreenStyles } from "../parts/use-screen-styles";
import { attendanceStrings } from "../strings/attendance";
import { ChosenDays } from "./chosen-days";
import { MinuteEntries, minutesTyped, minutesUnderstood } from "./minute-entries";
import { minutesOf } from "./say-meeting";

const words = attendanceStrings.meetings;
const useStyles = makeStyles({
  months: { border: 0, margin: 0, padding: 0, minWidth: 0 },
  legend: { padding: 0, fontWeight: tokens.fontWeightSemibold },
  grid: { display: "grid", gridTemplateColumns: "repeat(auto-fill, minmax(5.5em, 1fr))" },
});

/** Everything a cycle can be asked for, as it is typed. */
interface Typed {
  readonly how: "pattern" | "days";
  readonly firstMeeting: IsoDate | null;
  readonly pattern: string;
  readonly end: "count" | "until";
  readonly count: string;
  readonly until: IsoDate | null;
  readonly skipMonths: readonly number[];
  readonly days: readonly IsoDate[];
}

/** What the cycle is to be: in a pattern up to a number or a last day, or on chosen days; and a look at it. */
export function CycleOptions({ view }: { readonly view: WorkbookView }): ReactElement {
  const screen = useScreenStyles();
  const pane = usePane();
  const [typed, setTyped] = useTyped<Typed>("cycle: options", {
    ...{ how: "pattern", pattern: "", end: "count", until: null, days: [] },
    firstMeeting: view.meetings[0]?.date ?? pane.dependencies.today(),
    count: String(view.meetings.length || view.settings.meetingCount),
    skipMonths: view.settings.skipMonths,
  });
  const [start, setStart] = useTyped(
    "cycle: start",
    clockTime(view.meetings[0]?.speakerStart ?? defaultCycle.speakerStart),
  );
  const [minutes, setMinutes] = useTyped("cycle: minutes", minutesTyped(view.meetings[0] ?? defaultCycle));
  // What is shown must be what is asked for.
  const enter = (entered: Partial<Typed>): void => {
    setTyped({ ...typed, ...entered });
    discardCycle(pane);
  };
  const request = requestOf(typed);
  const [speakerStart, lengths] = [minutesOf(start), minutesUnderstood(minutes)];
  return (
    <>
      <Choice
        label={words.how}
        value={typed.how}
        options={[
          { value: "pattern", text: words.byPattern },
          { value: "days", text: words.onDays },
        ]}
        onChoose={(how) => {
          enter({ how: how === "days" ? "days" : "pattern" });
        }}
      />
      {typed.how === "days" ? (
        <ChosenDays
          days={typed.days}
          onChoose={(days) => {
            enter({ days });
          }}
        />
      ) : (
        <ByPattern typed={typed} enter={enter} />
      )}
      <Entry
        label={words.newTime}
        type="time"
        value={start}
        onEnter={(value) => {
          setStart(value);
          discardCycle(pane);
        }}
      />
      <MinuteEntries
        minutes={minutes}
        onEnter={(entered) => {
          setMinutes({ ...minutes, ...entered });
          discardCycle(pane);
        }}
      />
      <div className={screen.buttons}>
        <ActionButton
          disabledFocusable={!request || speakerStart === null || !lengths}
          onClick={() => {
            if (!request || speakerStart === null || !lengths) return;
            void previewCycle(pane, { ...request, ...lengths, speakerStart });
          }}
        >
          {words.preview}
        </ActionButton>
      </div>
    </>
  );
}

function ByPattern({
  typed: { firstMeeting, pattern, end, count, until, skipMonths },
  enter,
}: {
  readonly typed: Typed;
  readonly enter: (entered: Partial<Typed>) => void;
}): ReactElement {
  const styles = useStyles();
  return (
    <>
      <DayEntry
        label={words.firstMeeting}
        value={firstMeeting}
        onEnter={(value) => {
          enter({ firstMeeting: value });
        }}
      />
      <Entry
        label={words.pattern}
        hint={words.patternHint}
        value={pattern}
        onEnter={(value) => {
          enter({ pattern: value });
        }}
      />
      <Choice
        label={words.end}
        value={end}
        options={[
          { value: "count", text: words.endCount },
          { value: "until", text: words.endUntil },
        ]}
        onChoose={(chosen) => {
          enter({ end: chosen === "until" ? "until" : "count" });
        }}
      />
      {end === "count" ? (
        <Entry
          label={words.count}
          type="number"
          min={1}
          max={60}
          value={count}
          onEnter={(value) => {
            enter({ count: value });
          }}
        />
      ) : (
        <DayEntry
          label={words.until}
          value={until}
          onEnter={(value) => {
            enter({ until: value });
          }}
        />
      )}
      <fieldset className={styles.months}>
        <legend className={styles.legend}>{words.skip}</legend>
        <div className={styles.grid}>
          {words.months.map((name, index) => (
            <Checkbox
              key={name}
              label={name}
              checked={skipMonths.includes(index + 1)}
              onChange={(_, { checked }) => {
                const others = skipMonths.filter((month) => month !== index + 1);
                enter({ skipMonths: checked === true ? [...others, index + 1] : others });
              }}
            />
          ))}
        </div>
      </fieldset>
    </>
  );
}

/** Null while something is missing. */
function requestOf(typed: Typed): CycleRequest | null {
  const { how, days, firstMeeting, pattern, skipMonths, end, until, count } = typed;
  if (how === "days") return days.length === 0 ? null : { days };
  if (firstMeeting === null) return null;
  const common = { firstMeeting, pattern, skipMonths };
  if (end === "count") return { ...common, count: Number(count) };
  return until === null ? null : { ...common, until };
}
