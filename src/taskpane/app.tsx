import {
  FluentProvider,
  MessageBar,
  MessageBarBody,
  Tab,
  TabList,
  Title3,
  makeStyles,
} from "@fluentui/react-components";
import { useEffect, useState, type ReactElement } from "react";
import type { Allocation, RosterCheck } from "../actions";
import { AccessBar } from "./access-bar";
import { rememberChoices, rememberedChoices } from "./access-choices";
import { HelpScreen } from "./help-screen";
import {
  drawWorkbook,
  formSets,
  lookOver,
  openRoster,
  type OpenRoster,
  type Outcome,
  type SetsChoices,
} from "./pane-work";
import { RosterScreen } from "./roster-screen";
import { ShareScreen } from "./share-screen";
import { SetsScreen } from "./sets-screen";
import { strings } from "./strings";
import { themeFor } from "./themes";

export type Screen = keyof typeof strings.screens;

/** What the pane needs from outside; a test gives its own. */
export interface PaneSurroundings {
  readonly storage: Storage | null;
  readonly today: () => string;
  readonly sample: () => Promise<Uint8Array | null>;
  readonly save: (name: string, bytes: Uint8Array) => void;
}

/** Shows that work goes on, and what came of it: the result is used, a refusal is shown. */
export type RunWork = <Result>(
  work: Promise<Outcome<Result>>,
  use: (result: Result) => void,
) => Promise<void>;

const useStyles = makeStyles({
  pane: {
    display: "flex",
    flexDirection: "column",
    rowGap: "12px",
    padding: "12px",
    minHeight: "100vh",
    boxSizing: "border-box",
  },
  title: { margin: 0 },
});

export function App({
  surroundings,
  first,
}: {
  readonly surroundings: PaneSurroundings;
  readonly first: Screen;
}): ReactElement {
  const styles = useStyles();
  const [access, setAccess] = useState(() => rememberedChoices(surroundings.storage));
  const [screen, setScreen] = useState<Screen>(first);
  const [roster, setRoster] = useState<OpenRoster | null>(null);
  const [check, setCheck] = useState<RosterCheck | null>(null);
  const [allocation, setAllocation] = useState<Allocation | null>(null);
  const [message, setMessage] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [choices, setChoices] = useState<SetsChoices>({
    ...{ duplicates: "refuse", hiddenRows: "include", targetSize: 10, seed: 1, reform: false },
    ...{ evenOut: false, balance: "" },
  });
  const { duplicates, hiddenRows } = choices;

  const run = async <Result,>(
    work: Promise<Outcome<Result>>,
    use: (result: Result) => void,
  ): Promise<void> => {
    setBusy(true);
    setMessage(null);
    try {
      const outcome = await work;
      if ("refusal" in outcome) setMessage(outcome.refusal);
      else use(outcome.result);
    } catch (thrown) {
      setMessage(`${strings.failed}${String(thrown)}`);
    } finally {
      setBusy(false);
    }
  };
  const open = (name: string, bytes: Uint8Array): void => {
    setCheck(null);
    setAllocation(null);
    void run(openRoster(name, bytes), setRoster);
  };

  useEffect(() => {
    setCheck(null);
    setAllocation(null);
    if (roster) void run(lookOver(roster, { duplicates, hiddenRows }), setCheck);
  }, [roster, duplicates, hiddenRows]);

  return (
    <FluentProvider theme={themeFor(access)}>
      <main className={styles.pane}>
        <AccessBar
          choices={access}
          onChoose={(chosen) => {
            setAccess(chosen);
            rememberChoices(surroundings.storage, chosen);
          }}
        />
        <Title3 as="h1" className={styles.title}>
          {strings.title}
        </Title3>
        <TabList
          selectedValue={screen}
          onTabSelect={(_, { value }) => {
            setScreen(screens.find((each) => each === value) ?? screen);
          }}
        >
          {screens.map((each) => (
            <Tab key={each} value={each}>
              {strings.screens[each]}
            </Tab>
          ))}
        </TabList>
        <div aria-live="polite">
          {message !== null && (
            <MessageBar intent="error" layout="multiline">
              <MessageBarBody>{message}</MessageBarBody>
            </MessageBar>
          )}
        </div>
        {screen === "roster" && (
          <RosterScreen
            {...{ roster, check, choices }}
            onOpen={open}
            onSample={() => {
              void surroundings.sample().then((bytes) => {
                if (bytes) open(strings.sampleName, bytes);
                else setMessage(strings.sampleMissing);
              });
            }}
            onChoose={(chosen) => {
              setChoices({ ...choices, ...chosen });
            }}
          />
        )}
        {screen === "sets" && roster === null && <p>{strings.noRosterYet}</p>}
        {screen === "sets" && roster !== null && (
          <SetsScreen
            {...{ choices, allocation, busy }}
            onChoose={setChoices}
            onAllocate={(chosen) => void run(formSets(roster, chosen, surroundings.today()), setAllocation)}
            onSave={() => {
              if (allocation)
                void run(drawWorkbook(allocation), (bytes) => {
                  surroundings.save(strings.fileName, bytes);
                });
            }}
          />
        )}
        {screen === "share" && roster === null && <p>{strings.noRosterYet}</p>}
        {screen === "share" && roster !== null && <ShareScreen {...{ roster, busy, surroundings, run }} />}
        {screen === "help" && <HelpScreen />}
      </main>
    </FluentProvider>
  );
}

export const screens: readonly Screen[] = ["roster", "sets", "share", "help"];
