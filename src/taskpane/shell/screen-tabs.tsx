import { Tab, TabList, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useLayoutEffect, useRef, useState, type ReactElement } from "react";
import { unsaved } from "../core/attendance-slice";
import { tabbedScreens, type Screen } from "../core/shell-slice";
import { MenuButton } from "../parts/menu-button";
import { usePane, usePaneState } from "../parts/use-pane";
import { useScreenStyles } from "../parts/use-screen-styles";
import { strings } from "../strings";

const useStyles = makeStyles({
  row: { display: "flex", flex: "1 1 auto", minWidth: 0, alignItems: "center" },
  tabs: { flexWrap: "nowrap", marginInlineStart: "-3px", minWidth: 0 },
  tab: { paddingInline: "3px", whiteSpace: "nowrap" },
  small: {
    "& .fui-Tab__content": { fontSize: tokens.fontSizeBase200, padding: 0 },
    // Room for the bold of a tab that is not chosen: five tabs have none to spare.
    "& .fui-Tab__content--reserved-space": { display: "none" },
  },
  measured: { visibility: "hidden" },
  // Above the word, so that a tab is no wider for it; a tab cuts off what is outside it.
  count: {
    position: "absolute",
    top: 0,
    right: 0,
    padding: "0 3px",
    borderRadius: tokens.borderRadiusCircular,
    border: "1px solid currentColor",
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: "10px",
    lineHeight: "10px",
  },
});

/** The screens; those whose tabs do not fit are in a menu behind them. */
export function ScreenTabs(): ReactElement {
  const styles = useStyles();
  const pane = usePane();
  const screen = usePaneState(({ shell }) => shell.screen);
  const text = usePaneState(({ shell }) => shell.access.text);
  const row = useRef<HTMLDivElement>(null);
  const [fitting, setFitting] = useState<number>(tabbedScreens.length);
  const [isMeasured, setMeasured] = useState(false);
  useLayoutEffect(() => {
    const element = row.current;
    if (!element) return;
    const observer = new ResizeObserver(() => {
      setMeasured(false);
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, [text]);
  // Measured with all of them there, unseen, before anything is shown; a menu that is open stays open meanwhile.
  useLayoutEffect(() => {
    if (isMeasured || !row.current) return;
    setFitting(fittingIn(row.current));
    setMeasured(true);
  }, [isMeasured]);
  const fit = tabsShown(screen, fitting);
  const shown = isMeasured ? fit : tabbedScreens;
  const others = tabbedScreens.filter((each) => !fit.includes(each));
  const choose = (value: unknown): void => {
    pane.showScreen(tabbedScreens.find((each) => each === value) ?? screen);
  };
  return (
    <div ref={row} className={styles.row}>
      <TabList
        className={mergeClasses(styles.tabs, !isMeasured && styles.measured)}
        size="small"
        aria-label={strings.screensLabel}
        selectedValue={screen}
        onTabSelect={(_, { value }) => {
          choose(value);
        }}
      >
        {shown.map((each) => (
          <Tab
            key={each}
            id={`tab-${each}`}
            value={each}
            className={mergeClasses(styles.tab, styles.small)}
            aria-controls="screen"
          >
            {strings.screens[each]}
            {each === "meetings" && <UnsavedCodes />}
            {each === "sets" && <UnsavedMoves />}
          </Tab>
        ))}
      </TabList>
      {others.length > 0 && (
        <MenuButton
          label={strings.moreScreens}
          items={others.map((each) => ({ key: each, label: strings.screens[each] }))}
          onChoose={choose}
        />
      )}
    </div>
  );
}

const roomForMore = 36;

/** How many tabs there is room for, beside the menu where not all of them fit. */
function fittingIn(row: HTMLElement): number {
  const width = row.clientWidth;
  const { left } = row.getBoundingClientRect();
  const ends = [...row.querySelectorAll("[role=tab]")].map((tab) => tab.getBoundingClientRect().right - left);
  if ((ends.at(-1) ?? 0) <= width || width === 0) return ends.length;
  return Math.max(1, ends.filter((end) => end <= width - roomForMore).length);
}

/** The first tabs, the chosen one always among them. */
function tabsShown(screen: Screen, fitting: number): readonly Screen[] {
  const first = tabbedScreens.slice(0, fitting);
  const chosen = tabbedScreens.find((each) => each === screen);
  if (!chosen || first.includes(chosen)) return first;
  return [...first.slice(0, -1), chosen];
}

/** How many codes of attendance wait to be saved, wherever else somebody is. */
function UnsavedCodes(): ReactElement {
  const count = usePaneState(({ attendance }) =>
    unsaved(attendance).reduce((sum, meeting) => sum + meeting.count, 0),
  );
  return <Unsaved count={count} say={strings.unsaved.codes} />;
}

/** How many members were moved on the board and wait to be saved. */
function UnsavedMoves(): ReactElement {
  return <Unsaved count={usePaneState(({ sets }) => sets.moves.length)} say={strings.unsaved.moves} />;
}

function Unsaved({
  count,
  say,
}: {
  readonly count: number;
  readonly say: (count: number) => string;
}): ReactElement | null {
  const styles = useStyles();
  const screen = useScreenStyles();
  if (count === 0) return null;
  return (
    <>
      <span aria-hidden className={styles.count}>
        {count}
      </span>
      <span className={screen.unseen}>{`, ${say(count)}`}</span>
    </>
  );
}
