import { idOf } from "../../programme";
import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { IsoDate } from "../../sheet";
import type { UnplacedMember, WorkbookView } from "../../worker";
import { paneSentences } from "../../wording/pane-sentences";
import { CommandButton } from "../parts/command-button";
import { Choice } from "../parts/choice";
import { DayEntry } from "../parts/day-entry";
import { Notice } from "../parts/notice";
import { ShortList } from "../parts/short-list";
import { usePane } from "../parts/use-pane";
import { useTyped } from "../parts/use-typed";
import { useScreenStyles } from "../parts/use-screen-styles";
import { strings } from "../strings";
import { Person } from "./set-card";

const words = strings.sets;

/** Members without a set, such as late joiners, each of whom can be given one; nobody else is moved. */
export function Unplaced({ view }: { readonly view: WorkbookView }): ReactElement | null {
  const { unplaced, sets } = view;
  if (unplaced.length === 0) return null;
  const { what, remedy } = paneSentences["members-without-set"]({ names: unplaced.map(({ name }) => name) });
  return (
    <Notice tone="attention" what={what} remedy={remedy.pane}>
      <ShortList of={unplaced} each={(member) => <Place key={member.id} member={member} sets={sets} />} />
    </Notice>
  );
}

function Place({
  member: { id, name, profession, organisation, joined },
  sets,
}: {
  readonly member: UnplacedMember;
  readonly sets: WorkbookView["sets"];
}): ReactElement {
  const styles = useScreenStyles();
  const pane = usePane();
  const [isOpen, setOpen] = useTyped(`place of ${id}: open`, false);
  const [{ to, on }, setTyped, forget] = useTyped<{ to: string; on: IsoDate | null }>(`place of ${id}`, {
    ...{ to: "", on: joined ?? pane.dependencies.today() },
  });
  return (
    <div className={styles.group}>
      <div className={styles.row}>
        <span>
          <Person name={name} about={[profession, organisation]} />
        </span>
        <Button
          size="small"
          aria-expanded={isOpen}
          aria-label={isOpen ? `${words.close}: ${name}` : words.placing(name)}
          onClick={() => {
            setOpen(!isOpen);
          }}
        >
          {isOpen ? words.close : words.placeIn}
        </Button>
      </div>
      {isOpen && (
        <div className={styles.expanded} role="group" aria-label={name}>
          <Choice
            label={words.setOf(name)}
            value={to}
            options={[
              { value: "", text: words.bestFit },
              ...sets.map(({ number, name: set, members }) => ({
                value: String(number),
                text: `${set} (${words.membersIn(members.length)})`,
              })),
            ]}
            onChoose={(value) => {
              setTyped({ to: value, on });
            }}
          />
          <DayEntry
            label={words.firstDay}
            hint={words.firstDayHint}
            value={on}
            onEnter={(day) => {
              setTyped({ to, on: day });
            }}
          />
          <div>
            <CommandButton
              size="small"
              command={on && { kind: "join", member: id, to: to === "" ? null : idOf.set(Number(to)), on }}
              done={(after) => words.wasPlaced(name, setWith(after, id)?.name ?? "")}
              onDone={forget}
            >
              {words.place}
            </CommandButton>
          </div>
        </div>
      )}
    </div>
  );
}

function setWith(view: WorkbookView | null, member: string): WorkbookView["sets"][number] | undefined {
  return view?.sets.find(({ members }) => members.some(({ id }) => id === member));
}
