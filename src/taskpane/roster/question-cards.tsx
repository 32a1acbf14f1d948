import { Button, Select, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import type { Answer, Question, WorkbookView } from "../../worker";
import { answer, chooseReadingOptions, chooseSheets } from "../core/roster-actions";
import { ActionButton } from "../parts/action-button";
import { GoToCell } from "../parts/notice";
import { ShortList } from "../parts/short-list";
import { usePane, usePaneState } from "../parts/use-pane";
import { useScreenStyles } from "../parts/use-screen-styles";
import { strings } from "../strings";

const words = strings.roster.questions;

const useStyles = makeStyles({
  // The longest profession must not make the card wider than it is.
  select: { minWidth: 0, width: "100%", textOverflow: "ellipsis" },
  people: { fontWeight: tokens.fontWeightRegular },
});

/** What only the administrator can tell, each with its answers; pairs of organisations share a card. */
export function QuestionCards({ view }: { readonly view: WorkbookView }): ReactElement | null {
  const pairs = view.questions.filter((question) => question.kind === "organisation");
  const [first] = pairs;
  const cards = view.questions.filter((question) => question.kind !== "organisation" || question === first);
  return (
    <ShortList
      of={cards}
      atFirst={mostCards}
      each={(question) => <QuestionCard question={question} pairs={pairs} view={view} />}
    />
  );
}

/** More than that, and what else there is to do is out of sight. */
const mostCards = 2;

type Pair = Extract<Question, { kind: "organisation" }>;

function QuestionCard({
  question,
  pairs,
  view,
}: {
  readonly question: Question;
  readonly pairs: readonly Pair[];
  readonly view: WorkbookView;
}): ReactElement {
  switch (question.kind) {
    case "column":
      return <ColumnQuestion {...question} />;
    case "roster":
      return <RosterQuestion {...question} />;
    case "organisation":
      return <OrganisationQuestions pairs={pairs} />;
    case "profession":
      return <ProfessionQuestion {...question} view={view} />;
  }
}

function Card({
  heading,
  people,
  place,
  about,
  children,
}: {
  readonly heading: string;
  /** How many it is about. */
  readonly people?: string;
  readonly place?: Pair["place"];
  readonly about?: string;
  readonly children: ReactNode;
}): ReactElement {
  const own = useStyles();
  const styles = useScreenStyles();
  return (
    <div className={styles.card}>
      <div className={styles.row}>
        <h4 className={styles.minor}>
          {heading}
          {people !== undefined && (
            <span className={mergeClasses(styles.quiet, own.people)}>{` ${people}`}</span>
          )}
        </h4>
        {place?.cell !== undefined && <GoToCell isShort sheet={place.sheet} cell={place.cell} />}
      </div>
      {about !== undefined && <p className={styles.quiet}>{about}</p>}
      {children}
    </div>
  );
}

function ColumnQuestion({
  chosen,
  others,
}: Pick<Extract<Question, { kind: "column" }>, "chosen" | "others">): ReactElement {
  const pane = usePane();
  const columns = usePaneState(({ roster }) => roster.options.columns);
  return (
    <Card heading={words.column} about={words.columnChosen(chosen)}>
      <Choices
        of={[chosen, ...others]}
        onChoose={(profession) => {
          void chooseReadingOptions(pane, { columns: { ...columns, profession } });
        }}
      />
    </Card>
  );
}

function RosterQuestion({
  chosen,
  others,
}: Pick<Extract<Question, { kind: "roster" }>, "chosen" | "others">): ReactElement {
  const pane = usePane();
  return (
    <Card heading={words.roster} about={words.rosterChosen(chosen)}>
      <Choices
        of={[chosen, ...others, words.together(others.length + 1)]}
        onChoose={(sheet) => {
          const isOne = sheet === chosen || others.includes(sheet);
          void chooseSheets(pane, isOne ? [sheet] : [chosen, ...others]);
        }}
      />
    </Card>
  );
}

function Choices({
  of,
  onChoose,
}: {
  readonly of: readonly string[];
  readonly onChoose: (choice: string) => void;
}): ReactElement {
  const styles = useScreenStyles();
  return (
    <div className={styles.buttons}>
      {of.map((choice) => (
        <ActionButton
          key={choice}
          size="small"
          onClick={() => {
            onChoose(choice);
          }}
        >
          {choice}
        </ActionButton>
      ))}
    </div>
  );
}

function OrganisationQuestions({ pairs }: { readonly pairs: readonly Pair[] }): ReactElement {
  const pane = usePane();
  return (
    <Card heading={words.organisations(pairs.length)}>
      <ShortList of={pairs} atFirst={mostCards} each={(pair) => <OrganisationPair {...pair} />}>
        {pairs.length > 1 ? (
          <ActionButton
            size="small"
            onClick={() => {
              void answer(
                pane,
                ...pairs.map(({ typed, proposal }): Answer => ({ kind: "same", typed, as: proposal })),
              );
            }}
          >
            {words.allSame(pairs.length)}
          </ActionButton>
        ) : null}
      </ShortList>
    </Card>
  );
}

function OrganisationPair({ typed, members, proposal, place }: Pair): ReactElement {
  const styles = useScreenStyles();
  const pane = usePane();
  const pair = words.pair(typed, proposal);
  return (
    <div className={styles.group}>
      <p className={styles.quiet}>{words.pairOf(typed, members, proposal)}</p>
      <div className={styles.buttons}>
        <ActionButton
          size="small"
          aria-label={`${words.same}: ${pair}`}
          onClick={() => {
            void answer(pane, { kind: "same", typed, as: proposal });
          }}
        >
          {words.same}
        </ActionButton>
        <ActionButton
          size="small"
          aria-label={`${words.different}: ${pair}`}
          onClick={() => {
            void answer(pane, { kind: "different", typed, from: proposal });
          }}
        >
          {words.different}
        </ActionButton>
        {place?.cell !== undefined && <GoToCell isShort sheet={place.sheet} cell={place.cell} />}
      </div>
    </div>
  );
}

function ProfessionQuestion({
  typed,
  members,
  proposal,
  place,
  view,
}: Omit<Extract<Question, { kind: "profession" }>, "kind"> & { readonly view: WorkbookView }): ReactElement {
  const own = useStyles();
  const styles = useScreenStyles();
  const pane = usePane();
  const choose = (label: string): void => {
    const choice = view.professions.find((each) => each.label === label) ?? {
      ...{ label: typed, family: "" },
    };
    void answer(pane, { kind: "profession", typed, choice });
  };
  const families = [...new Set(view.professions.map(({ family }) => family))];
  return (
    <Card heading={words.profession(typed)} people={words.people(members)} {...(place && { place })}>
      <div className={styles.entry}>
        <Select
          aria-label={`${words.countAs}: ${typed}`}
          className={own.select}
          select={{ className: own.select }}
          value=""
          onChange={(_, { value }) => {
            choose(value);
          }}
        >
          <option value="" disabled>
            {words.choose}
          </option>
          {families.map((family) => (
            <optgroup key={family} label={family}>
              {view.professions
                .filter((each) => each.family === family)
                .map(({ label }) => (
                  <option key={label} value={label}>
                    {label}
                  </option>
                ))}
            </optgroup>
          ))}
          <option value={typed}>{words.asTyped(typed)}</option>
        </Select>
        {proposal !== "" && (
          <Button
            aria-label={words.countTyped(typed, proposal)}
            onClick={() => {
              choose(proposal);
            }}
          >
            {proposal}
          </Button>
        )}
      </div>
    </Card>
  );
}
