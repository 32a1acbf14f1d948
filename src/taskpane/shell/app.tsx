import { FluentProvider, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Suspense, lazy, useEffect, useRef, type ReactElement, type ReactNode } from "react";
import { isDark, themeFor } from "../access/themes";
import type { Pane } from "../core/pane";
import { select } from "../core/selectors";
import { RosterScreen } from "../roster/roster-screen";
import { SetsScreen } from "../sets/sets-screen";
import { strings } from "../strings";
import { UndoLast } from "../parts/undo-last";
import { useScreenStyles } from "../parts/use-screen-styles";
import { AccessButton, AccessFlyout } from "./access-flyout";
import { ChangeBanner } from "./change-banner";
import { Foot } from "./foot";
import { MissingSheets } from "./missing-sheets";
import { Protections } from "./protections";
import { useFocusInSight } from "../parts/use-focus-in-sight";
import { useKeptFocus } from "./use-kept-focus";
import { PaneProvider, usePaneState } from "../parts/use-pane";
import { ScreenTabs } from "./screen-tabs";
import { SituationNotice } from "./situation-notice";
import { WorkStatus } from "./work-status";

// The Roster is where everybody begins, and Sets comes next; every other screen brings its own words when it is shown.
const loadToday = async () => ({ default: (await import("../today/today-screen")).TodayScreen });
const TodayScreen = lazy(loadToday);
const AttendanceScreen = lazy(async () => ({
  default: (await import("../attendance/attendance-screen")).AttendanceScreen,
}));
const ShareScreen = lazy(async () => ({ default: (await import("../share/share-screen")).ShareScreen }));
const HelpScreen = lazy(async () => ({ default: (await import("../help/help-screen")).HelpScreen }));

const useStyles = makeStyles({
  provider: { minHeight: "100vh" },
  pane: {
    display: "flex",
    flexDirection: "column",
    rowGap: "12px",
    padding: "4px 10px 8px",
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
      border: "1px dashed currentColor",
    },
  },
  // Excel puts a menu of its own over the last pixels on the right.
  header: { position: "relative", paddingRight: "34px", marginRight: "-10px" },
  awaited: { minHeight: "100vh" },
  top: { display: "flex", alignItems: "center", columnGap: "4px" },
});

interface AppProps {
  readonly pane: Pane;
  /** Whether Excel's own window is dark; asked in Excel only. */
  readonly isOfficeDark: () => boolean;
}

/** The screens' tabs with colours and sizes beside them, what goes on, and the screen that was chosen. Nothing here renders twice. */
export function App({ pane, isOfficeDark }: AppProps): ReactElement {
  const styles = useStyles();
  const screen = useScreenStyles();
  return (
    <PaneProvider value={pane}>
      <Themed isOfficeDark={isOfficeDark}>
        <div className={styles.pane}>
          <header className={styles.header}>
            <h1 className={screen.unseen}>{strings.title}</h1>
            <div className={styles.top}>
              <ScreenTabs />
              <AccessButton />
            </div>
            <AccessFlyout />
          </header>
          <Main>
            <ChangeBanner />
            <MissingSheets />
            <Protections />
            <WorkStatus />
            <ChosenScreen />
            <UndoLast />
          </Main>
          <Foot />
        </div>
      </Themed>
    </PaneProvider>
  );
}

/** The colours and sizes that were chosen, or Office's own. */
function Themed({
  isOfficeDark,
  children,
}: Pick<AppProps, "isOfficeDark"> & { readonly children: ReactNode }): ReactElement {
  const styles = useStyles();
  const access = usePaneState(({ shell }) => shell.access);
  // Office does not tell when its own colours change, so it is asked whenever something happens in the pane.
  const hasDarkOffice = usePaneState((state) => select.isInExcel(state) && isOfficeDark());
  const isDarkNow = isDark(access, hasDarkOffice);
  useEffect(() => {
    document.documentElement.style.colorScheme = isDarkNow ? "dark" : "light";
  }, [isDarkNow]);
  return (
    <FluentProvider theme={themeFor(access, hasDarkOffice)} className={styles.provider}>
      {children}
    </FluentProvider>
  );
}

/** Keeps the keyboard's place and what has the focus in sight, whatever renders inside. */
function Main({ children }: { readonly children: ReactNode }): ReactElement {
  const styles = useStyles();
  const hasOneInk = usePaneState(({ shell }) => shell.access.colours !== "Standard colours");
  const covering = usePaneState(({ shell }) => shell.work ?? shell.behind ?? shell.message);
  const main = useRef<HTMLElement>(null);
  useKeptFocus(main);
  useFocusInSight(main, covering);
  return (
    <main ref={main} className={mergeClasses(styles.main, hasOneInk && styles.oneInk)}>
      {children}
    </main>
  );
}

/** None before there is a workbook to work on, or can be; only help is always there. */
function ChosenScreen(): ReactElement {
  const styles = useStyles();
  const screen = usePaneState(({ shell }) => shell.screen);
  const hasScreens = usePaneState(
    (state) => (select.isInExcel(state) || select.isInBrowser(state)) && !select.isFirstReading(state),
  );
  const isReading = usePaneState(select.isFirstReading);
  // Where there are sets, Today is shown as soon as the workbook is read.
  useEffect(() => {
    if (isReading) void loadToday().catch(() => undefined);
  }, [isReading]);
  return (
    <div id="screen" role="tabpanel" aria-label={strings.screens[screen]}>
      <SituationNotice />
      {/* As high as the pane: what comes after a screen stays out of sight until the screen is there. */}
      <Suspense fallback={<div className={styles.awaited} aria-busy />}>
        {hasScreens && (
          <>
            {screen === "today" && <TodayScreen />}
            {screen === "roster" && <RosterScreen />}
            {screen === "sets" && <SetsScreen />}
            {screen === "meetings" && <AttendanceScreen />}
            {screen === "share" && <ShareScreen />}
          </>
        )}
        {screen === "help" && <HelpScreen />}
      </Suspense>
    </div>
  );
}
