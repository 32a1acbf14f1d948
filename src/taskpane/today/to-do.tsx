import { firstSet } from "../../programme";
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircleFilled, CircleRegular } from "@fluentui/react-icons";
import { useState, type ReactElement } from "react";
import type { WorkbookView } from "../../worker";
import { chooseRegister } from "../core/attendance-actions";
import { unsaved } from "../core/attendance-slice";
import { countToCheck } from "../core/selectors";
import type { Pane } from "../core/pane";
import { everySet } from "../core/sets-then";
import { PlacedNotice } from "../parts/notice";
import { usePane, usePaneState } from "../parts/use-pane";
import { useScreenStyles } from "../parts/use-screen-styles";
import { strings } from "../strings";
import { known } from "../../sheet";

const words = strings.today;

const useStyles = makeStyles({
  item: {
    display: "grid",
    gridTemplateColumns: "20px minmax(0, 1fr) auto",
    columnGap: "8px",
    alignItems: "start",
    paddingBlock: "8px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    "@media (max-width: 240px)": { gridTemplateColumns: "20px minmax(0, 1fr)" },
  },
  sign: { fontSize: "20px", lineHeight: 1, color: tokens.colorNeutralForeground2 },
  done: { color: tokens.colorStatusSuccessForeground1 },
  text: { minWidth: 0, overflowWrap: "anywhere" },
  button: { "@media (max-width: 240px)": { gridColumn: "2" } },
  more: { gridColumn: "2 / -1", paddingTop: "8px" },
});

/** Something done, or to be done and the button for it. */
interface Item {
  readonly key: string;
  readonly isDone?: boolean;
  readonly what: string;
  readonly hint?: string;
  readonly button: string;
  readonly act?: (pane: Pane) => void;
  /** What the button unfolds, instead of leading elsewhere. */
  readonly more?: ReactElement;
}

/** What is done and what is next, in the order of a programme's course. */
export function ToDo({ view }: { readonly view: WorkbookView }): ReactElement {
  const styles = useScreenStyles();
  const attendance = usePaneState((state) => state.attendance);
  const waiting = unsaved(attendance);
  const items = [...setItems(view), ...attendanceItems(view, waiting), ...packItems(view)];
  const isAllDone = items.every(({ isDone }) => isDone === true);
  return (
    <section>
      <h3 className={styles.subheading}>{words.toDo}</h3>
      {isAllDone && <p className={styles.quiet}>{words.nothingToDo}</p>}
      <ul className={styles.bareList}>
        {items.map((item) => (
          <Line key={item.key} item={item} />
        ))}
      </ul>
    </section>
  );
}

function setItems(view: WorkbookView): Item[] {
  const { sets, unplaced, check } = view;
  const toCheck = countToCheck(view);
  const troubles = check?.troubles ?? [];
  const without = sets.filter(({ facilitator }) => facilitator === "");
  return [
    { key: "sets", isDone: true, what: words.setsWritten, button: words.view, act: to("sets") },
    ...(toCheck > 0
      ? [{ key: "check", what: words.toCheck(toCheck), button: words.check, act: to("roster") }]
      : []),
    ...(view.proposals.length > 0
      ? [{ key: "tidy", what: words.toTidy(view.proposals.length), button: words.tidy, act: to("roster") }]
      : []),
    ...(unplaced.length > 0
      ? [
          {
            ...{ key: "unplaced", what: words.withoutSet(unplaced.length), button: words.place },
            ...{ hint: words.named(unplaced.map(({ name }) => name)), act: to("sets") },
          },
        ]
      : []),
    ...(troubles.length > 0
      ? [
          {
            ...{ key: "troubles", what: words.troubles(troubles.length), button: words.seeTroubles },
            more: (
              <>
                {troubles.map((said) => (
                  <PlacedNotice key={said.what} said={said} />
                ))}
              </>
            ),
          },
        ]
      : []),
    ...(without.length > 0
      ? [
          {
            ...{ key: "facilitators", what: words.noFacilitator(without.length) },
            ...{
              hint: words.named(without.map(({ name }) => name)),
              button: words.facilitators,
              act: to("sets"),
            },
          },
        ]
      : []),
  ];
}

function attendanceItems(view: WorkbookView, waiting: ReturnType<typeof unsaved>): Item[] {
  const { registers, incomplete, conversations } = view.year;
  const [first] = waiting;
  const setNames = new Map(everySet(view).map(({ number, name }) => [number, name]));
  return [
    ...(view.meetings.length === 0
      ? [{ key: "plan", what: words.noNext, button: words.planCycle, act: to("meetings") }]
      : []),
    ...(first
      ? [
          {
            ...{ key: "unsaved", what: words.unsaved(waiting.reduce((sum, { count }) => sum + count, 0)) },
            ...{ button: words.saveThem, act: to("meetings") },
          },
        ]
      : []),
    ...incomplete.map((meetingId): Item => {
      const open = registers.filter((each) => each.meetingId === meetingId && each.notRecorded > 0);
      return {
        ...{ key: `missing ${meetingId}`, what: words.missing(meetingId, open.length) },
        ...{ hint: words.named(open.map(({ setNumber }) => known(setNames.get(setNumber)))) },
        button: words.enterFor(meetingId),
        act: (pane) => {
          chooseRegister(pane, meetingId, open[0]?.setNumber ?? firstSet);
          pane.showScreen("meetings");
        },
      };
    }),
    ...(conversations.length > 0
      ? [
          {
            ...{ key: "conversations", what: words.conversations(conversations.length) },
            ...{ hint: words.conversationsHint, button: words.seeWho },
            more: (
              <ul>
                {conversations.map((name, index) => (
                  <li key={index}>{name}</li>
                ))}
              </ul>
            ),
          },
        ]
      : []),
  ];
}

function packItems({ packs, sets }: WorkbookView): Item[] {
  const old = packs.filter(({ isCurrent }) => !isCurrent);
  if (old.length === 0)
    return [
      { key: "packs", isDone: true, what: words.packs.made, button: words.sharePacks, act: to("share") },
    ];
  const standing = packs.every(({ madeOn }) => madeOn === null) ? "none" : "old";
  const setNames = new Map(sets.map(({ number, name }) => [number, name]));
  return [
    {
      ...{ key: "packs", what: words.packs[standing], button: words.makePacks, act: to("share") },
      hint:
        standing === "none"
          ? words.noPacks
          : words.oldPacks(words.named(old.map(({ setNumber }) => known(setNames.get(setNumber))))),
    },
  ];
}

function to(screen: Parameters<Pane["showScreen"]>[0]): (pane: Pane) => void {
  return (pane) => {
    pane.showScreen(screen);
  };
}

function Line({ item }: { readonly item: Item }): ReactElement {
  const styles = useStyles();
  const screen = useScreenStyles();
  const pane = usePane();
  const [isOpen, setOpen] = useState(false);
  const { isDone = false, what, hint, button, act, more } = item;
  return (
    <li className={styles.item}>
      <span className={mergeClasses(styles.sign, isDone && styles.done)}>
        {isDone ? <CheckmarkCircleFilled aria-label={words.done} /> : <CircleRegular aria-hidden />}
      </span>
      <div className={styles.text}>
        {what}
        {hint !== undefined && <p className={screen.quiet}>{hint}</p>}
      </div>
      <Button
        size="small"
        className={styles.button}
        {...(more && { "aria-expanded": isOpen })}
        onClick={() => {
          if (more) setOpen(!isOpen);
          else act?.(pane);
        }}
      >
        {button}
      </Button>
      {isOpen && <div className={mergeClasses(styles.more, screen.group)}>{more}</div>}
    </li>
  );
}
