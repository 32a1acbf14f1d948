import { Button, makeStyles, mergeClasses, shorthands, tokens } from "@fluentui/react-components";
import { memo, useRef, type KeyboardEvent, type ReactElement, type RefObject } from "react";
import type { AttendanceCode } from "../../programme";
import type { RegisterLine, RegisterView } from "../../worker";
import { allPresent, discardRegister, enterCode, writeRegister } from "../core/attendance-actions";
import { codeOf, enteredAt } from "../core/attendance-slice";
import { select } from "../core/selectors";
import { undo } from "../core/session-actions";
import { ActionButton } from "../parts/action-button";
import { CommandBar } from "../parts/command-bar";
import { groupTabStop } from "../parts/tab-stop";
import { usePane, usePaneState } from "../parts/use-pane";
import { useScreenStyles } from "../parts/use-screen-styles";
import { strings } from "../strings";

const words = strings.attendance;
const codes = ["P", "L", "A", "U"] as const satisfies readonly AttendanceCode[];

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
  codes: { display: "flex", gap: "4px" },
  // Above the buttons, which have a line to themselves.
  recorded: { flexBasis: "100%" },
  code: {
    position: "relative",
    display: "inline-flex",
    alignItems: "center",
    justifyContent: "center",
    minWidth: "28px",
    minHeight: "28px",
    boxSizing: "border-box",
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: "pointer",
    "&:hover": { textDecorationLine: "underline" },
    "&:has(:focus-visible)": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
  chosen: {
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    ...shorthands.borderColor("currentColor"),
    fontWeight: tokens.fontWeightBold,
    "@media (forced-colors: active)": {
      backgroundColor: "Highlight",
      color: "HighlightText",
      forcedColorAdjust: "none",
    },
  },
  radio: {
    position: "absolute",
    inset: 0,
    width: "100%",
    height: "100%",
    opacity: 0,
    margin: 0,
    cursor: "pointer",
  },
});

interface RegisterProps {
  readonly view: RegisterView;
  readonly heading: string;
  readonly isToCome: boolean;
  readonly isCancelled: boolean;
}

/** A set at a meeting, to be filled in with the keyboard or the mouse; saved when it is right. */
export function Register({ view, heading, isToCome, isCancelled }: RegisterProps): ReactElement {
  const styles = useScreenStyles();
  const pane = usePane();
  const losesPage = usePaneState(select.losesPage);
  const list = useRef<HTMLUListElement>(null);
  return (
    <section className={styles.group}>
      <h3 className={styles.subheading}>{heading}</h3>
      {isCancelled && <p className={styles.text}>{words.cancelledMeeting}</p>}
      {!isCancelled && view.lines.length === 0 && <p className={styles.text}>{words.nobody}</p>}
      {view.lines.length > 0 && (
        <>
          {isToCome && <p className={styles.text}>{words.future}</p>}
          <p className={styles.quiet}>{words.legend}</p>
          <p className={styles.quiet}>{words.hint}</p>
          {losesPage && <p className={styles.quiet}>{words.typedAtOnce}</p>}
          <div className={styles.buttons}>
            <Button
              onClick={() => {
                allPresent(pane);
              }}
            >
              {words.allPresent}
            </Button>
          </div>
          <ul ref={list} className={styles.plainList}>
            {view.lines.map((line, index) => (
              <Line key={line.memberId} meetingId={view.meetingId} line={line} index={index} list={list} />
            ))}
          </ul>
          <Saving view={view} />
        </>
      )}
    </section>
  );
}

/** How many have a code, and what can be done with what was entered. */
function Saving({ view }: { readonly view: RegisterView }): ReactElement {
  const own = useStyles();
  const styles = useScreenStyles();
  const pane = usePane();
  const codes = usePaneState(({ attendance }) => enteredAt(attendance, view.meetingId));
  const lastWritten = usePaneState(select.lastWritten);
  const changed = view.lines.filter(({ memberId }) => memberId in codes).length;
  const entered = view.lines.filter((line) => codeOf(codes, line) !== null).length;
  return (
    <CommandBar>
      <span role="status" className={mergeClasses(styles.quiet, own.recorded)}>
        {words.entered(entered, view.lines.length)}
      </span>
      <ActionButton
        appearance="primary"
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
      {changed === 0 && lastWritten === "register" && (
        <ActionButton
          onClick={() => {
            void undo(pane);
          }}
        >
          {strings.sets.undo.register}
        </ActionButton>
      )}
    </CommandBar>
  );
}

interface LineProps {
  readonly meetingId: string;
  readonly line: RegisterLine;
  readonly index: number;
  readonly list: RefObject<HTMLUListElement | null>;
}

/** A member with their code; a code entered renders this line of the list and no other. */
const Line = memo(function Line({ meetingId, line, index, list }: LineProps) {
  const styles = useStyles();
  const screen = useScreenStyles();
  const pane = usePane();
  const { memberId, name, notUnderstood } = line;
  const code = usePaneState(({ attendance }) => codeOf(enteredAt(attendance, meetingId), line));
  const take = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const typed = codes.find((each) => each === event.key.toUpperCase());
    if (typed !== undefined) {
      enterCode(pane, memberId, typed);
      goTo(list.current, index + 1);
    } else if (event.key === "Delete" || event.key === "Backspace") {
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
      {/* eslint-disable-next-line jsx-a11y/interactive-supports-focus -- its radio buttons are focused, one of them by Tab */}
      <div role="radiogroup" aria-label={words.codeOf(name)} className={styles.codes} onKeyDown={take}>
        {codes.map((each) => (
          <label
            key={each}
            title={words.codes[each]}
            className={mergeClasses(styles.code, each === code && styles.chosen)}
          >
            <input
              type="radio"
              className={styles.radio}
              name={`code ${memberId}`}
              aria-label={`${each}, ${words.codes[each]}`}
              checked={each === code}
              {...groupTabStop(each, { of: codes, chosen: code })}
              onChange={() => {
                enterCode(pane, memberId, each);
              }}
            />
            <span aria-hidden>{each}</span>
          </label>
        ))}
      </div>
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
