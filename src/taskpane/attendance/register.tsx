import { Button, makeStyles, mergeClasses, shorthands, tokens } from "@fluentui/react-components";
import { CheckmarkRegular, SaveRegular } from "@fluentui/react-icons";
import { memo, useRef, useState, type KeyboardEvent, type ReactElement, type RefObject } from "react";
import type { AttendanceCode, MeetingId } from "../../programme";
import type { RegisterLine, RegisterView } from "../../worker";
import { allPresent, discardRegister, enterCode, writeRegister } from "../core/attendance-actions";
import { codeOf, enteredAt } from "../core/attendance-slice";
import type { PaneState } from "../core/pane-state";
import { select } from "../core/selectors";
import { ActionButton } from "../parts/action-button";
import { ApologiesInDoubt } from "./apologies-in-doubt";
import { CommandBar } from "../parts/command-bar";
import { DrawnRadios } from "../parts/drawn-radios";
import { usePane, usePaneState } from "../parts/use-pane";
import { useScreenStyles } from "../parts/use-screen-styles";
import { attendanceStrings as words } from "../strings/attendance";

const codes = ["P", "L", "A", "U"] as const satisfies readonly AttendanceCode[];
const codesWithRemote = ["P", "L", "R", "A", "U"] as const satisfies readonly AttendanceCode[];

const useStyles = makeStyles({
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: "8px",
    rowGap: "4px",
    paddingBlock: "4px",
    "&:not(:last-child)": { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  // The codes stand one under the other, however long a name is.
  name: { flex: "1 1 6em", minWidth: 0, overflowWrap: "anywhere" },
  // Above the buttons, which have a line to themselves.
  recorded: { flexBasis: "100%" },
  code: { minWidth: "30px", minHeight: "28px" },
  // Told apart by tint, and by shape where there is one ink: filled, round, dotted, framed twice, and dashed.
  chosen: {
    fontWeight: tokens.fontWeightBold,
    "@media (forced-colors: active)": { forcedColorAdjust: "none" },
  },
  P: {
    backgroundColor: tokens.colorStatusSuccessForeground1,
    color: tokens.colorNeutralBackground1,
    ...shorthands.borderColor(tokens.colorStatusSuccessForeground1),
    "@media (forced-colors: active)": { backgroundColor: "Highlight", color: "HighlightText" },
  },
  L: {
    backgroundColor: tokens.colorStatusSuccessBackground2,
    color: tokens.colorStatusSuccessForeground1,
    border: `2px solid ${tokens.colorStatusSuccessForeground1}`,
    borderRadius: tokens.borderRadiusCircular,
    "@media (forced-colors: active)": { ...shorthands.borderColor("Highlight") },
  },
  R: {
    backgroundColor: tokens.colorStatusSuccessBackground2,
    color: tokens.colorStatusSuccessForeground1,
    border: `3px dotted ${tokens.colorStatusSuccessForeground1}`,
    "@media (forced-colors: active)": { ...shorthands.borderColor("Highlight") },
  },
  A: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorStatusWarningForeground1,
    border: `4px double ${tokens.colorStatusWarningForeground1}`,
    "@media (forced-colors: active)": { ...shorthands.borderColor("Highlight") },
  },
  U: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    color: tokens.colorStatusDangerForeground1,
    border: `2px dashed ${tokens.colorStatusDangerForeground1}`,
    borderRadius: 0,
    "@media (forced-colors: active)": { ...shorthands.borderColor("Highlight") },
  },
});

function countsRemote(state: PaneState): boolean {
  return select.view(state)?.settings.remoteCounts === true;
}

interface RegisterProps {
  readonly view: RegisterView;
  readonly heading: string;
  readonly isToCome: boolean;
  readonly isCancelled: boolean;
}

/** A set at a meeting, to be filled in with the keyboard or the mouse; saved when it is right. */
export function Register({ view, heading, isToCome, isCancelled }: RegisterProps): ReactElement {
  const styles = useScreenStyles();
  const losesPage = usePaneState(select.losesPage);
  const remoteCounts = usePaneState(countsRemote);
  const list = useRef<HTMLUListElement>(null);
  const wentOnRef = useRef(false);
  return (
    <section className={styles.group}>
      <h3 className={styles.unseen}>{heading}</h3>
      {isCancelled && <p className={styles.text}>{words.cancelledMeeting}</p>}
      {!isCancelled && view.lines.length === 0 && <p className={styles.text}>{words.nobody}</p>}
      {view.lines.length > 0 && (
        <>
          <ApologiesInDoubt view={view} />
          {isToCome && <p className={styles.text}>{words.future}</p>}
          <p className={styles.quiet}>{`${words.legend(remoteCounts)}. ${words.hint}`}</p>
          {losesPage && <p className={styles.quiet}>{words.typedAtOnce}</p>}
          <AllPresent isToCome={isToCome} />
          <ul ref={list} className={styles.plainList}>
            {view.lines.map((line, index) => (
              <Line key={line.memberId} {...{ line, index, list, wentOnRef }} meetingId={view.meetingId} />
            ))}
          </ul>
          <Saving view={view} />
        </>
      )}
    </section>
  );
}

/** Of a meeting to come nobody can know who is present: that is asked first. */
function AllPresent({ isToCome }: { readonly isToCome: boolean }): ReactElement {
  const styles = useScreenStyles();
  const pane = usePane();
  const [isAsking, setAsking] = useState(false);
  const mark = (): void => {
    setAsking(false);
    allPresent(pane);
  };
  if (isAsking)
    return (
      <div className={styles.group} role="group" aria-label={words.allPresent}>
        <p className={styles.text}>{words.allPresentAsk}</p>
        <div className={styles.buttons}>
          <Button onClick={mark}>{words.allPresentYes}</Button>
          <Button
            onClick={() => {
              setAsking(false);
            }}
          >
            {words.allPresentNo}
          </Button>
        </div>
      </div>
    );
  return (
    <div>
      <Button
        icon={<CheckmarkRegular />}
        onClick={() => {
          if (isToCome) setAsking(true);
          else mark();
        }}
      >
        {words.allPresent}
      </Button>
    </div>
  );
}

/** How many have a code, and what can be done with what was entered. */
function Saving({ view }: { readonly view: RegisterView }): ReactElement {
  const own = useStyles();
  const styles = useScreenStyles();
  const pane = usePane();
  const codes = usePaneState(({ attendance }) => enteredAt(attendance, view.meetingId));
  // One command of the screen is the first: what is shown to be written goes before.
  const isFirst = usePaneState(({ meetings }) => meetings.cycle === null);
  const changed = view.lines.filter(({ memberId }) => memberId in codes).length;
  const entered = view.lines.filter((line) => codeOf(codes, line) !== null).length;
  return (
    <CommandBar>
      <span role="status" className={mergeClasses(styles.quiet, own.recorded)}>
        {words.entered(entered, view.lines.length)}
      </span>
      <ActionButton
        icon={<SaveRegular />}
        appearance={isFirst ? "primary" : "secondary"}
        disabledFocusable={changed === 0}
        onClick={() => {
          void writeRegister(pane);
        }}
      >
        {words.write(changed)}
      </ActionButton>
      {changed > 0 && (
        <Button
          onClick={() => {
            discardRegister(pane);
          }}
        >
          {words.forget}
        </Button>
      )}
    </CommandBar>
  );
}

interface LineProps {
  readonly meetingId: MeetingId;
  readonly line: RegisterLine;
  readonly index: number;
  readonly list: RefObject<HTMLUListElement | null>;
  /** A letter was typed last, and led on to the next line. */
  readonly wentOnRef: RefObject<boolean>;
}

/** A member with their code; a code entered renders this line of the list and no other. */
const Line = memo(function Line({ meetingId, line, index, list, wentOnRef }: LineProps) {
  const styles = useStyles();
  const screen = useScreenStyles();
  const pane = usePane();
  const { memberId, name, notUnderstood } = line;
  const code = usePaneState(({ attendance }) => codeOf(enteredAt(attendance, meetingId), line));
  const remoteCounts = usePaneState(countsRemote);
  const offered: readonly (typeof codesWithRemote)[number][] = remoteCounts ? codesWithRemote : codes;
  const take = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const typed = offered.find((each) => each === event.key.toUpperCase());
    if (typed !== undefined) {
      enterCode(pane, memberId, typed);
      goTo(list.current, index + 1);
      wentOnRef.current = true;
      event.preventDefault();
      return;
    }
    // Who presses Down after a letter means the next member, where the letter has led already.
    const isThere = wentOnRef.current && event.key === "ArrowDown";
    wentOnRef.current = false;
    if (isThere) {
      event.preventDefault();
      return;
    }
    if (event.key === "Delete" || event.key === "Backspace") {
      enterCode(pane, memberId, null);
      list.current?.children[index]?.querySelector("input")?.focus();
    } else if (event.key === "ArrowDown") goTo(list.current, index + 1);
    else if (event.key === "ArrowUp") goTo(list.current, index - 1);
    else return;
    event.preventDefault();
  };
  return (
    <li className={styles.line}>
      <span className={styles.name}>
        {name}
        {notUnderstood !== "" && code === null && (
          <span className={screen.quiet}>{` ${words.notUnderstood(notUnderstood)}`}</span>
        )}
      </span>
      <DrawnRadios
        label={words.codeOf(name)}
        of={offered}
        chosen={offered.find((each) => each === code) ?? null}
        draw={(each) => ({
          ...{ name: `${each}, ${words.codes[each]}`, shown: each, title: words.codes[each] },
          className: mergeClasses(styles.code, each === code && mergeClasses(styles.chosen, styles[each])),
        })}
        onChoose={(each) => {
          enterCode(pane, memberId, each);
        }}
        onKeyDown={take}
      />
    </li>
  );
});

/** Leads the keyboard to a line, as far as there is one. */
function goTo(list: HTMLUListElement | null, index: number): void {
  const lines = list?.children ?? [];
  const line = lines[Math.min(Math.max(index, 0), lines.length - 1)];
  const radio = line?.querySelector<HTMLInputElement>("input:checked") ?? line?.querySelector("input");
  radio?.focus();
}
