import { Button } from "@fluentui/react-components";
import { useRef, type ReactElement } from "react";
import type { WorkbookLook } from "../../worker";
import { loadSample, lookAgain, openRosterFile } from "../core/look-over";
import { GoToCell, PlacedNotice } from "../shell/notice";
import { ShortList } from "../shell/short-list";
import { usePane, usePaneState } from "../shell/use-pane";
import { useScreenStyles } from "../shell/use-screen-styles";
import { strings } from "../strings";
import { Cleaning } from "./cleaning";
import { ColumnMapping } from "./column-mapping";
import { RowChoices } from "./row-choices";

const words = strings.roster;

/** Whose roster it is, what was found in it, and what needs a look. */
export function RosterScreen(): ReactElement {
  const styles = useScreenStyles();
  const { look, trouble, isEmpty, situation } = usePaneState();
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
      {look === null && !isTroubled && <FirstRun />}
      {look === null && isEmpty && <p className={styles.text}>{words.emptyWorkbook}</p>}
      {situation.kind === "browser" && <FilePicker />}
      {look === null && <Beginnings />}
      {look && <Found look={look} />}
    </div>
  );
}

/** What this does, in three lines. */
function FirstRun(): ReactElement {
  const styles = useScreenStyles();
  return (
    <ol className={styles.list}>
      {words.firstRun.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ol>
  );
}

function Beginnings(): ReactElement {
  const styles = useScreenStyles();
  const pane = usePane();
  const { situation, trouble, isEmpty } = usePaneState();
  return (
    <div className={styles.buttons}>
      {situation.kind === "excel" && (
        <Button
          appearance={trouble === null || isEmpty ? "primary" : "secondary"}
          onClick={() => {
            void lookAgain(pane);
          }}
        >
          {words.read}
        </Button>
      )}
      <Button
        onClick={() => {
          void loadSample(pane);
        }}
      >
        {words.loadSample}
      </Button>
    </div>
  );
}

function FilePicker(): ReactElement {
  const pane = usePane();
  const { workbookName } = usePaneState();
  const picker = useRef<HTMLInputElement>(null);
  return (
    <div>
      <input
        ref={picker}
        type="file"
        accept=".xlsx,.csv,.ods"
        aria-label={words.openFile}
        hidden
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file)
            void file.arrayBuffer().then((buffer) => openRosterFile(pane, file.name, new Uint8Array(buffer)));
          target.value = "";
        }}
      />
      <Button
        appearance={workbookName === null ? "primary" : "secondary"}
        onClick={() => picker.current?.click()}
      >
        {workbookName === null ? words.openFile : words.openAnother}
      </Button>
    </div>
  );
}

function Found({ look }: { readonly look: WorkbookLook }): ReactElement {
  const styles = useScreenStyles();
  const pane = usePane();
  const attention = look.notices.filter(({ tone }) => tone === "attention");
  const rest = look.notices.filter(({ tone }) => tone !== "attention");
  return (
    <>
      <div className={styles.group}>
        <p className={styles.text}>
          <strong>{words.found(look.memberCount, look.rosterSheet)}</strong>
          {`. ${words.leftOutCount(look.leftOut.length)}`}
          {look.hiddenRows > 0 && ` ${words.hiddenCount(look.hiddenRows)}`}
        </p>
        <div className={styles.buttons}>
          <Button
            appearance="primary"
            onClick={() => {
              pane.showScreen("sets");
            }}
          >
            {words.goOn}
          </Button>
        </div>
      </div>
      <RowChoices />
      <section className={styles.group}>
        <h3 className={styles.subheading}>{words.whatToLookAt}</h3>
        {attention.length === 0 && <p className={styles.text}>{words.nothingToLookAt}</p>}
        <ShortList of={attention} each={(said) => <PlacedNotice said={said} />} />
      </section>
      <Cleaning look={look} />
      <ColumnMapping />
      {look.leftOut.length > 0 && (
        <section className={styles.group}>
          <h3 className={styles.subheading}>{words.leftOut}</h3>
          <ShortList
            of={look.leftOut}
            each={({ sheet, cell, detail }) => (
              <div className={styles.row}>
                <span>{detail}</span>
                <GoToCell sheet={sheet} cell={cell} />
              </div>
            )}
          />
        </section>
      )}
      {rest.length > 0 && (
        <section className={styles.group}>
          <h3 className={styles.subheading}>{words.goodToKnow}</h3>
          <ShortList of={rest} each={(said) => <PlacedNotice said={said} />} />
        </section>
      )}
    </>
  );
}
