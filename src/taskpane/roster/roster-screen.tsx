import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { ProblemMessage, WorkbookView } from "../../worker";
import { sayMemberCount } from "../../wording";
import { loadSample, openRosterFile } from "../core/roster-actions";
import { countToCheck, select } from "../core/selectors";
import { change, readAgain } from "../core/session-actions";
import { CommandBar } from "../parts/command-bar";
import { CommandButton } from "../parts/command-button";
import { FileButton } from "../parts/file-button";
import { Folded } from "../parts/folded";
import { GoToCell, PlacedNotice } from "../parts/notice";
import { ShortList } from "../parts/short-list";
import { usePane, usePaneState } from "../parts/use-pane";
import { useScreenStyles } from "../parts/use-screen-styles";
import { strings } from "../strings";
import { Cleaning } from "./cleaning";
import { ColumnMapping } from "./column-mapping";
import { QuestionCards } from "./question-cards";
import { RowChoices } from "./row-choices";

const words = strings.roster;

/** Whose roster it is, what was found in it, and what needs a view. */
export function RosterScreen(): ReactElement {
  const styles = useScreenStyles();
  const view = usePaneState(select.view);
  const trouble = usePaneState(({ session }) => session.trouble);
  const isEmpty = usePaneState(({ session }) => session.isEmpty);
  const isInBrowser = usePaneState(select.isInBrowser);
  // An empty workbook is no trouble, and of other trouble whoever brought a roster wants to know first.
  const isTroubled = trouble !== null && !isEmpty;
  return (
    <div className={styles.screen}>
      <h2 className={styles.heading}>{words.heading}</h2>
      {isTroubled && (
        <>
          <PlacedNotice said={trouble} />
          <RowChoices />
          <ColumnMapping />
        </>
      )}
      {view === null && (isEmpty || (isInBrowser && !isTroubled)) && (
        <p className={styles.text}>{isInBrowser ? words.firstRun : words.emptyWorkbook}</p>
      )}
      {isInBrowser && <FilePicker />}
      {view === null && <Beginnings />}
      {view && <Found view={view} />}
    </div>
  );
}

/** More notices than that would push what comes after them out of sight. */
const mostInSight = 2;

/** In an empty workbook the sample is the one button; a list that is pasted is read by itself. */
function Beginnings(): ReactElement {
  const styles = useScreenStyles();
  const pane = usePane();
  const isInExcel = usePaneState(select.isInExcel);
  const isInBrowser = usePaneState(select.isInBrowser);
  const isEmpty = usePaneState(({ session }) => session.isEmpty);
  const isTroubled = usePaneState(({ session }) => session.trouble !== null) && !isEmpty;
  const isPlain = isEmpty || (isInBrowser && !isTroubled);
  return (
    <div className={styles.buttons}>
      {isInExcel && isTroubled && (
        <Button
          onClick={() => {
            void readAgain(pane);
          }}
        >
          {words.read}
        </Button>
      )}
      {isPlain && (
        <Button
          appearance={isInExcel ? "primary" : "subtle"}
          onClick={() => {
            void loadSample(pane);
          }}
        >
          {words.loadSample}
        </Button>
      )}
    </div>
  );
}

function FilePicker(): ReactElement {
  const pane = usePane();
  const workbookName = usePaneState(({ session }) => session.workbookName);
  return (
    <FileButton
      label={words.openFile}
      accept=".xlsx,.csv,.ods"
      appearance={workbookName === null ? "primary" : "secondary"}
      onChoose={([file]) => {
        void openRosterFile(pane, file.name, file);
      }}
    >
      {workbookName === null ? words.openFile : words.openAnother}
    </FileButton>
  );
}

function Found({ view }: { readonly view: WorkbookView }): ReactElement {
  const styles = useScreenStyles();
  const pane = usePane();
  const also = usePaneState(({ roster }) => roster.options.alsoSheets) ?? [];
  const keepsDuplicates = usePaneState(({ roster }) => roster.options.duplicates === "keep");
  const attention = view.notices.filter(({ tone }) => tone === "attention");
  const rest = view.notices.filter(({ tone }) => tone !== "attention");
  const toCheck = countToCheck(view);
  return (
    <>
      <p className={styles.text}>
        <strong>
          {words.found(sayMemberCount(view.memberCount, view.leftCount), [view.rosterSheet, ...also])}
        </strong>
        {`. ${words.leftOutCount(view.leftOut.length)}`}
        {view.hiddenRows > 0 && ` ${words.hiddenCount(view.hiddenRows)}`}
      </p>
      <section className={styles.group}>
        <h3 className={styles.subheading}>{words.toCheck(toCheck)}</h3>
        {toCheck === 0 && <p className={styles.text}>{words.nothingToLookAt}</p>}
        <QuestionCards view={view} />
        {attention.length <= mostInSight ? (
          <ShortList of={attention} each={(said) => <DismissibleNotice said={said} view={view} />} />
        ) : (
          <Folded label={words.otherChecks(attention.length)}>
            <ShortList of={attention} each={(said) => <DismissibleNotice said={said} view={view} />} />
          </Folded>
        )}
      </section>
      <Cleaning view={view} />
      <div>
        <Folded heading={words.columns} typed="columns">
          <ColumnMapping />
        </Folded>
        {(view.leftOut.length > 0 || view.hiddenRows > 0 || keepsDuplicates) && (
          <Folded heading={words.leftOut(view.leftOut.length)}>
            <RowChoices />
            <ShortList
              of={view.leftOut}
              each={({ sheet, cell, detail }) => (
                <div className={styles.row}>
                  <span>{detail}</span>
                  <GoToCell sheet={sheet} cell={cell} />
                </div>
              )}
            />
          </Folded>
        )}
        {rest.length > 0 && (
          <Folded heading={words.goodToKnow(rest.length)}>
            <ShortList of={rest} each={(said) => <DismissibleNotice said={said} view={view} />} />
          </Folded>
        )}
        {view.dismissed.length > 0 && <Dismissed of={view.dismissed} />}
      </div>
      <CommandBar>
        <Button
          appearance="primary"
          onClick={() => {
            pane.showScreen("sets");
          }}
        >
          {words.goOn}
        </Button>
      </CommandBar>
    </>
  );
}

/** Once there are sets, the workbook keeps what was dismissed. */
function DismissibleNotice({
  said,
  view,
}: {
  readonly said: ProblemMessage;
  readonly view: WorkbookView;
}): ReactElement {
  const pane = usePane();
  const { key, what } = said;
  if (view.origin !== "workbook" || key === undefined) return <PlacedNotice said={said} />;
  const dismiss = (): void => {
    void change(pane, { kind: "dismiss", notices: [{ key, said: what }] }, words.noticeDismissed);
  };
  return <PlacedNotice said={said} onDismiss={dismiss} />;
}

function Dismissed({ of }: { readonly of: readonly string[] }): ReactElement {
  return (
    <Folded heading={words.dismissed(of.length)}>
      <ShortList of={of} each={(what) => what} />
      <div>
        <CommandButton size="small" command={{ kind: "show-again", keys: "all" }} done={words.noticesShown}>
          {words.showAgain}
        </CommandButton>
      </div>
    </Folded>
  );
}
