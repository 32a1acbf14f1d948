import {
  FluentProvider,
  Tab,
  TabList,
  makeStyles,
  mergeClasses,
  shorthands,
  tokens,
} from "@fluentui/react-components";
import { Suspense, lazy, useEffect, useRef, type ReactElement } from "react";
import { AccessBar } from "../access/access-bar";
import { isDark, themeFor, type OfficeLook } from "../access/themes";
import { AttendanceScreen } from "../attendance/attendance-screen";
import type { Pane } from "../core/pane";
import { isFirstLook, screens } from "../core/pane-state";
import { HelpScreen } from "../help/help-screen";
import { RosterScreen } from "../roster/roster-screen";
import { SetsScreen } from "../sets/sets-screen";
import { SituationNotice, hasScreens } from "../situations/situation-notice";
import { strings } from "../strings";
import { ChangeBanner } from "./change-banner";
import { MissingSheets } from "./missing-sheets";
import { Protections } from "./protections";
import { useFocusInSight } from "./use-focus-in-sight";
import { useKeptFocus } from "./use-kept-focus";
import { PaneProvider, usePane, usePaneState } from "./use-pane";
import { WorkStatus } from "./work-status";

const ShareScreen = lazy(async () => ({ default: (await import("../share/share-screen")).ShareScreen }));

const useStyles = makeStyles({
  provider: { minHeight: "100vh" },
  pane: {
    display: "flex",
    flexDirection: "column",
    rowGap: "12px",
    padding: "8px 10px 24px",
    minHeight: "100vh",
    boxSizing: "border-box",
  },
  main: {
    display: "flex",
    flexDirection: "column",
    rowGap: "12px",
    minWidth: 0,
    accentColor: tokens.colorCompoundBrandBackground,
    // At 200 per cent a narrow pane has 160 pixels: Fluent's own least widths are more than there is.
    "& .fui-Button": { maxWidth: "100%", overflowWrap: "anywhere" },
    // The box itself, not the room around it, stands in line with everything else.
    "& .fui-Checkbox": { marginInlineStart: "-8px" },
    "& .fui-Field": { maxWidth: "32em" },
    "& .fui-Input": { minWidth: 0, maxWidth: "100%" },
    "& .fui-Input__input": { minWidth: 0 },
    "@media (max-width: 240px)": { "& .fui-Input, & .fui-Input__input": { paddingInline: "2px" } },
    "& :is(h2, h3, h4):focus-visible": {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "2px",
      borderRadius: tokens.borderRadiusSmall,
    },
  },
  // Without shades there is nothing but edges to tell a button that cannot be used just now, what has the focus, and
  // what is pointed at.
  oneInk: {
    "& .fui-Button:focus-visible, & .fui-Input:focus-within, & .fui-Textarea:focus-within, & select:focus-visible":
      {
        outline: `2px solid ${tokens.colorStrokeFocus2}`,
        outlineOffset: "2px",
        boxShadow: "none",
      },
    "& .fui-Button:hover:not(:disabled, [aria-disabled=true])": { textDecorationLine: "underline" },
    "& .fui-ProgressBar": { outline: "1px solid currentColor", marginBottom: "1px" },
    "& ::-webkit-search-cancel-button": { filter: "brightness(0)" },
    "& .fui-Button[aria-disabled=true], & .fui-Button:disabled": {
      ...shorthands.border("1px", "dashed", "currentColor"),
    },
  },
  // Office shows the add-in's name above the pane already.
  title: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
  tabs: { flexWrap: "wrap", marginInline: "-6px" },
  tab: { paddingInline: "6px" },
});

export function App({
  pane,
  officeLook,
}: {
  readonly pane: Pane;
  readonly officeLook: () => OfficeLook;
}): ReactElement {
  return (
    <PaneProvider value={pane}>
      <Shell officeLook={officeLook} />
    </PaneProvider>
  );
}

/** The access bar, the screens' tabs, what goes on, and the screen that was chosen. */
function Shell({ officeLook }: { readonly officeLook: () => OfficeLook }): ReactElement {
  const styles = useStyles();
  const pane = usePane();
  const state = usePaneState();
  const { access, screen, situation, work, message } = state;
  const main = useRef<HTMLElement>(null);
  useKeptFocus(main);
  useFocusInSight(main, work ?? message);
  const look = situation.kind === "excel" ? officeLook() : null;
  const colorScheme = isDark(access, look) ? "dark" : "light";
  useEffect(() => {
    document.documentElement.style.colorScheme = colorScheme;
  }, [colorScheme]);
  return (
    <FluentProvider theme={themeFor(access, look)} className={styles.provider}>
      <div className={styles.pane}>
        <header>
          <AccessBar
            choices={access}
            onChoose={(chosen) => {
              pane.chooseAccess(chosen);
            }}
          />
        </header>
        <main
          ref={main}
          className={mergeClasses(styles.main, access.colours !== "Standard colours" && styles.oneInk)}
        >
          <h1 className={styles.title}>{strings.title}</h1>
          <TabList
            className={styles.tabs}
            size="small"
            aria-label={strings.screensLabel}
            selectedValue={screen}
            onTabSelect={(_, { value }) => {
              pane.showScreen(screens.find((each) => each === value) ?? screen);
            }}
          >
            {screens.map((each) => (
              <Tab key={each} id={`tab-${each}`} value={each} className={styles.tab} aria-controls="screen">
                {strings.screens[each]}
              </Tab>
            ))}
          </TabList>
          <ChangeBanner />
          <MissingSheets />
          {screen !== "help" && <Protections />}
          <WorkStatus />
          <div id="screen" role="tabpanel" aria-labelledby={`tab-${screen}`}>
            <SituationNotice />
            {hasScreens(situation) && !isFirstLook(state) && (
              <Suspense fallback={null}>
                {screen === "roster" && <RosterScreen />}
                {screen === "sets" && <SetsScreen />}
                {screen === "attendance" && <AttendanceScreen />}
                {screen === "share" && <ShareScreen />}
              </Suspense>
            )}
            {screen === "help" && <HelpScreen />}
          </div>
        </main>
      </div>
    </FluentProvider>
  );
}
