import { Button, Checkbox, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, type ReactElement } from "react";
import type { WorkbookLook } from "../../worker";
import type { CycleInHand } from "../core/pane-state";
import { discardCycle, previewCycle, writeCycle } from "../core/plan-meetings";
import { focusHeading } from "../shell/focus-heading";
import { PlacedNotice } from "../shell/notice";
import { ShortList } from "../shell/short-list";
import { usePane, usePaneState } from "../shell/use-pane";
import { useScreenStyles } from "../shell/use-screen-styles";
import { strings } from "../strings";
import { sayMeeting } from "./say-meeting";

const words = strings.attendance.meetings;
const usual = { count: 9, skipMonths: [8] } as const;

const useStyles = makeStyles({
  months: { border: 0, margin: 0, padding: 0, minWidth: 0 },
  legend: { padding: 0, fontWeight: tokens.fontWeightSemibold },
  grid: { display: "grid", gridTemplateColumns: "repeat(3, minmax(0, 1fr))" },
});

/** The cycle planned or planned anew, with a look at it before it is written, while nothing is recorded. */
export function CyclePlan({ look }: { readonly look: WorkbookLook }): ReactElement {
  const styles = useScreenStyles();
  const { cycle } = usePaneState();
  return (
    <div className={styles.group}>
      <h4 className={styles.minor}>{words.plan}</h4>
      {look.cycleHasBegun && <p className={styles.text}>{words.begun}</p>}
      {!look.cycleHasBegun && <Wishes look={look} />}
      {!look.cycleHasBegun && cycle && <Preview cycle={cycle} />}
    </div>
  );
}

function Wishes({ look }: { readonly look: WorkbookLook }): ReactElement {
  const styles = useStyles();
  const screen = useScreenStyles();
  const pane = usePane();
  const { work } = usePaneState();
  const [firstMeeting, setFirst] = useState(look.meetings[0]?.date ?? pane.surroundings.today());
  const [pattern, setPattern] = useState("");
  const [count, setCount] = useState(String(look.meetings.length || usual.count));
  const [skipMonths, setSkip] = useState<readonly number[]>(usual.skipMonths);
  // What is shown must be what is wished for.
  const anew = (act: () => void): void => {
    act();
    discardCycle(pane);
  };
  return (
    <>
      <Field label={words.firstMeeting}>
        <Input
          type="date"
          value={firstMeeting}
          onChange={(_, { value }) => {
            anew(() => {
              setFirst(value);
            });
          }}
        />
      </Field>
      <Field label={words.pattern} hint={words.patternHint}>
        <Input
          value={pattern}
          onChange={(_, { value }) => {
            anew(() => {
              setPattern(value);
            });
          }}
        />
      </Field>
      <Field label={words.count}>
        <Input
          type="number"
          min={1}
          max={60}
          value={count}
          onChange={(_, { value }) => {
            anew(() => {
              setCount(value);
            });
          }}
        />
      </Field>
      <fieldset className={styles.months}>
        <legend className={styles.legend}>{words.skip}</legend>
        <div className={styles.grid}>
          {words.months.map((name, index) => (
            <Checkbox
              key={name}
              label={name}
              checked={skipMonths.includes(index + 1)}
              onChange={(_, { checked }) => {
                anew(() => {
                  const others = skipMonths.filter((month) => month !== index + 1);
                  setSkip(checked === true ? [...others, index + 1] : others);
                });
              }}
            />
          ))}
        </div>
      </fieldset>
      <div className={screen.buttons}>
        <Button
          disabledFocusable={work !== null || firstMeeting === ""}
          onClick={() => {
            void previewCycle(pane, { firstMeeting, pattern, count: Number(count), skipMonths });
          }}
        >
          {words.preview}
        </Button>
      </div>
    </>
  );
}

function Preview({ cycle: { preview } }: { readonly cycle: CycleInHand }): ReactElement {
  const styles = useScreenStyles();
  const pane = usePane();
  const { work } = usePaneState();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (heading.current) focusHeading(heading.current);
  }, [preview]);
  return (
    <div className={styles.card}>
      <h5 ref={heading} className={styles.minor}>
        {words.previewOf(preview.meetings.length, preview.monthsElapsed)}
      </h5>
      <p className={styles.text}>{words.notWritten}</p>
      <ShortList of={preview.told} each={(said) => <PlacedNotice said={said} />} />
      <ul className={styles.plainList}>
        {preview.meetings.map((meeting) => (
          <li key={meeting.id}>
            {sayMeeting(meeting)}
            {meeting.note !== "" && <span className={styles.quiet}>{` ${meeting.note}`}</span>}
          </li>
        ))}
      </ul>
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabledFocusable={work !== null}
          onClick={() => {
            void writeCycle(pane);
          }}
        >
          {words.write}
        </Button>
        <Button
          disabledFocusable={work !== null}
          onClick={() => {
            discardCycle(pane);
          }}
        >
          {words.back}
        </Button>
      </div>
    </div>
  );
}
