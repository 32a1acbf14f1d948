import { Button, makeStyles, mergeClasses, shorthands, tokens } from "@fluentui/react-components";
import { useRef, type KeyboardEvent, type ReactElement } from "react";
import type { AttendanceCode } from "../../programme";
import type { RegisterLine } from "../../worker";
import type { RegisterDraft } from "../core/pane-state";
import { allPresent, enterCode, openRegister, writeRegister } from "../core/take-attendance";
import { CommandBar } from "../shell/command-bar";
import { groupTabStop } from "../shell/tab-stop";
import { usePane, usePaneState } from "../shell/use-pane";
import { useScreenStyles } from "../shell/use-screen-styles";
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
  readonly register: RegisterDraft;
  readonly heading: string;
  readonly isToCome: boolean;
  readonly isCancelled: boolean;
}

/** A set at a meeting, to be filled in with the keyboard or the mouse; saved when it is right. */
export function Register({ register, heading, isToCome, isCancelled }: RegisterProps): ReactElement {
  const own = useStyles();
  const styles = useScreenStyles();
  const pane = usePane();
  const { work } = usePaneState();
  const list = useRef<HTMLUListElement>(null);
  const { view, codes: entered } = register;
  const codeOf = ({ memberId, code }: RegisterLine): AttendanceCode | null =>
    entered[memberId] ?? (memberId in entered ? null : code);
  const changed = Object.keys(entered).length;
  const recorded = view.lines.filter((line) => codeOf(line) !== null).length;

  const goTo = (index: number): void => {
    const line = list.current?.children[index];
    const radio = line?.querySelector<HTMLInputElement>("input:checked") ?? line?.querySelector("input");
    radio?.focus();
  };
  const take = (event: KeyboardEvent, index: number): void => {
    const line = view.lines[index];
    if (!line || event.ctrlKey || event.altKey || event.metaKey) return;
    const code = codes.find((each) => each === event.key.toUpperCase());
    if (code !== undefined) {
      enterCode(pane, line.memberId, code);
      goTo(Math.min(index + 1, view.lines.length - 1));
    } else if (event.key === "Delete" || event.key === "Backspace") {
      enterCode(pane, line.memberId, null);
      list.current?.children[index]?.querySelector("input")?.focus();
    } else if (event.key === "ArrowDown") goTo(Math.min(index + 1, view.lines.length - 1));
    else if (event.key === "ArrowUp") goTo(Math.max(index - 1, 0));
    else return;
    event.preventDefault();
  };

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
              <Line
                key={line.memberId}
                line={line}
                code={codeOf(line)}
                onKeyDown={(event) => {
                  take(event, index);
                }}
                onEnter={(code) => {
                  enterCode(pane, line.memberId, code);
                }}
              />
            ))}
          </ul>
          <CommandBar>
            <span role="status" className={mergeClasses(styles.quiet, own.recorded)}>
              {words.entered(recorded, view.lines.length)}
            </span>
            <Button
              appearance="primary"
              disabledFocusable={work !== null || changed === 0}
              onClick={() => {
                void writeRegister(pane);
              }}
            >
              {words.write(changed)}
            </Button>
            {changed > 0 && (
              <Button
                onClick={() => {
                  void openRegister(pane, view.meetingId, view.setNumber);
                }}
              >
                {words.forget}
              </Button>
            )}
          </CommandBar>
        </>
      )}
    </section>
  );
}

function Line({
  line: { memberId, name, notUnderstood },
  code,
  onKeyDown,
  onEnter,
}: {
  readonly line: RegisterLine;
  readonly code: AttendanceCode | null;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onEnter: (code: AttendanceCode) => void;
}): ReactElement {
  const styles = useStyles();
  const screen = useScreenStyles();
  return (
    <li className={styles.line}>
      <span className={styles.name}>
        {name}
        {notUnderstood !== "" && code === null && (
          <span className={screen.quiet}>{` ${words.notUnderstood(notUnderstood)}`}</span>
        )}
      </span>
      <div role="radiogroup" aria-label={words.codeOf(name)} className={styles.codes} onKeyDown={onKeyDown}>
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
                onEnter(each);
              }}
            />
            <span aria-hidden>{each}</span>
          </label>
        ))}
      </div>
    </li>
  );
}
