import { Button, Field, Select } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import type { Question, WorkbookLook } from "../../worker";
import { answer, chooseReadingOptions, chooseSheets } from "../core/roster-actions";
import { ActionButton } from "../parts/action-button";
import { GoToCell } from "../parts/notice";
import { ShortList } from "../parts/short-list";
import { usePane, usePaneState } from "../parts/use-pane";
import { useScreenStyles } from "../parts/use-screen-styles";
import { strings } from "../strings";

const words = strings.roster.questions;

/** What only the administrator can tell, each with its answers. */
export function QuestionCards({ view }: { readonly view: WorkbookLook }): ReactElement | null {
  return (
    <ShortList of={view.questions} each={(question) => <QuestionCard question={question} view={view} />} />
  );
}

function QuestionCard({
  question,
  view,
}: {
  readonly question: Question;
  readonly view: WorkbookLook;
}): ReactElement {
  switch (question.kind) {
    case "column":
      return <ColumnQuestion {...question} />;
    case "roster":
      return <RosterQuestion {...question} />;
    case "organisation":
      return <OrganisationQuestion {...question} />;
    case "profession":
      return <ProfessionQuestion {...question} view={view} />;
  }
}

function Card({
  heading,
  about,
  children,
}: {
  readonly heading: string;
  readonly about?: string;
  readonly children: ReactNode;
}): ReactElement {
  const styles = useScreenStyles();
  return (
    <div className={styles.card}>
      <h4 className={styles.minor}>{heading}</h4>
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

function OrganisationQuestion({
  typed,
  members,
  proposal,
  place,
}: Omit<Extract<Question, { kind: "organisation" }>, "kind">): ReactElement {
  const styles = useScreenStyles();
  const pane = usePane();
  const pair = words.pair(typed, proposal);
  return (
    <Card heading={words.organisation} about={words.pairOf(typed, members, proposal)}>
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
        {place?.cell !== undefined && <GoToCell sheet={place.sheet} cell={place.cell} />}
      </div>
    </Card>
  );
}

function ProfessionQuestion({
  typed,
  members,
  proposal,
  place,
  view,
}: Omit<Extract<Question, { kind: "profession" }>, "kind"> & { readonly view: WorkbookLook }): ReactElement {
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
    <Card heading={words.profession(typed)} about={words.people(members)}>
      <div className={styles.entry}>
        <Field label={words.countAs}>
          <Select
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
        </Field>
        {proposal !== "" && (
          <Button
            onClick={() => {
              choose(proposal);
            }}
          >
            {proposal}
          </Button>
        )}
      </div>
      {place?.cell !== undefined && (
        <div>
          <GoToCell sheet={place.sheet} cell={place.cell} />
        </div>
      )}
    </Card>
  );
}
