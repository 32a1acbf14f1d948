import { idOf } from "../../programme";
import { ToggleButton, makeStyles, mergeClasses, shorthands, tokens } from "@fluentui/react-components";
import { FolderOpenRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import type { ReportBesideKind } from "../../commands";
import type { WorkbookView } from "../../worker";
import { reportNames } from "../../wording";
import { issueCalendars, makeReport, makeReportBeside } from "../core/reports-actions";
import { ActionButton } from "../parts/action-button";
import { FileButton } from "../parts/file-button";
import { usePane, usePaneState } from "../parts/use-pane";
import { useTyped } from "../parts/use-typed";
import { useScreenStyles } from "../parts/use-screen-styles";
import { reportsStrings as words } from "../strings/reports";
import { MadeCard } from "./made-file";
import { ReportPicture } from "./report-pictures";
import { RegisterChoices, SponsorChoice } from "./report-choices";
import { WhoWasContacted } from "./who-was-contacted";

const useStyles = makeStyles({
  cards: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(min(100%, 6.2em), 1fr))",
    gap: "8px",
    listStyleType: "none",
    margin: 0,
    padding: 0,
  },
  card: {
    width: "100%",
    height: "100%",
    minWidth: 0,
    padding: "8px 4px",
    display: "flex",
    flexDirection: "column",
    justifyContent: "start",
    rowGap: "4px",
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    hyphens: "auto",
  },
  chosen: {
    ...shorthands.borderWidth("2px"),
    ...shorthands.borderColor(tokens.colorCompoundBrandStroke),
    fontWeight: tokens.fontWeightSemibold,
    textDecorationLine: "underline",
  },
});

type ReportKind = keyof typeof reportNames;
type Card = ReportKind | "calendars";
const cards: readonly Card[] = [...(Object.keys(reportNames) as ReportKind[]), "calendars"];

/** What people ask of a programme, each a card with a picture of it; what one needs to know is asked once it is chosen. */
export function Reports({ view }: { readonly view: WorkbookView }): ReactElement {
  const own = useStyles();
  const styles = useScreenStyles();
  const [chosen, setChosen] = useTyped<Card | null>("report", null);
  return (
    <section className={styles.group}>
      <h3 className={styles.subheading}>{words.heading}</h3>
      <p className={styles.quiet}>{words.hint}</p>
      <ul className={own.cards}>
        {cards.map((card) => (
          <li key={card}>
            <ToggleButton
              checked={card === chosen}
              className={mergeClasses(own.card, card === chosen && own.chosen)}
              onClick={() => {
                setChosen(card === chosen ? null : card);
              }}
            >
              <ReportPicture of={card} />
              {card === "calendars" ? words.calendarsCard : reportNames[card].card}
            </ToggleButton>
          </li>
        ))}
      </ul>
      {chosen === "calendars" && <Calendars />}
      {chosen !== null && chosen !== "calendars" && <Report key={chosen} kind={chosen} view={view} />}
    </section>
  );
}

function Report({ kind, view }: { readonly kind: ReportKind; readonly view: WorkbookView }): ReactElement {
  const styles = useScreenStyles();
  const pane = usePane();
  const made = usePaneState(({ reports }) => reports.made);
  const [register, setRegister] = useTyped("register report", {
    ...{ meeting: "", set: "", largePrint: false },
  });
  const [sponsor, setSponsor] = useTyped("sponsor report", "");
  const organisation = view.organisations.includes(sponsor) ? sponsor : (view.organisations[0] ?? "");
  const make = (): void => {
    const { meeting, set, largePrint } = register;
    if (kind === "sponsor") void makeReport(pane, { kind, organisation });
    else if (kind === "register")
      void makeReport(pane, {
        ...{ kind, largePrint },
        ...(meeting !== "" && { meeting }),
        ...(set !== "" && { set: idOf.set(Number(set)) }),
      });
    else void makeReport(pane, { kind });
  };
  return (
    <div role="group" aria-label={reportNames[kind].heading} className={styles.expanded}>
      <p className={styles.text}>{reportNames[kind].heading}</p>
      {kind === "register" && <RegisterChoices view={view} chosen={register} onChoose={setRegister} />}
      {kind === "sponsor" && <SponsorChoice view={view} organisation={organisation} onChoose={setSponsor} />}
      <div>
        <ActionButton onClick={make}>{words.make}</ActionButton>
      </div>
      {(kind === "board" || kind === "does-it-work") && <Beside kind={kind} />}
      {made?.from === "reports" && <MadeCard file={made.file} />}
      {kind === "chase" && <WhoWasContacted view={view} />}
    </div>
  );
}

/** The same report with what another workbook holds. */
function Beside({ kind }: { readonly kind: ReportBesideKind }): ReactElement {
  const styles = useScreenStyles();
  const pane = usePane();
  const [hint, button] = words.beside[kind];
  return (
    <>
      <p className={styles.quiet}>{hint}</p>
      <FileButton
        label={button ?? ""}
        accept=".xlsx,.xlsm,.ods"
        icon={<FolderOpenRegular />}
        onChoose={([file]) => {
          void makeReportBeside(pane, kind, file);
        }}
      />
    </>
  );
}

function Calendars(): ReactElement {
  const styles = useScreenStyles();
  const pane = usePane();
  return (
    <div role="group" aria-label={words.calendarsCard} className={styles.expanded}>
      <p className={styles.text}>{words.calendarsHint}</p>
      <div>
        <ActionButton
          onClick={() => {
            void issueCalendars(pane);
          }}
        >
          {words.makeCalendars}
        </ActionButton>
      </div>
    </div>
  );
}
