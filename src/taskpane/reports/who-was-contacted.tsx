import { Checkbox } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { spokenDate, type IsoDate } from "../../sheet";
import type { WorkbookView } from "../../worker";
import { CommandButton } from "../parts/command-button";
import { DayEntry } from "../parts/day-entry";
import { ShortList } from "../parts/short-list";
import { usePane } from "../parts/use-pane";
import { useTyped } from "../parts/use-typed";
import { useScreenStyles } from "../parts/use-screen-styles";
import { listStrings as words } from "../strings/lists";

interface Typed {
  /** Those who are not ticked. */
  readonly left: readonly string[];
  readonly on: IsoDate | null;
}

/** The members that the list of people to contact has, and the day on which they were contacted. */
export function WhoWasContacted({ view }: { readonly view: WorkbookView }): ReactElement {
  const styles = useScreenStyles();
  const pane = usePane();
  const [{ left, on }, setTyped, forget] = useTyped<Typed>("contacted", {
    ...{ left: [], on: pane.dependencies.today() },
  });
  const { toContact } = view.year;
  const chosen = toContact.filter(({ id }) => !left.includes(id)).map(({ id }) => id);
  return (
    <section className={styles.group}>
      <h4 className={styles.minor}>{words.contacted}</h4>
      {toContact.length === 0 ? (
        <p className={styles.text}>{words.nobodyListed}</p>
      ) : (
        <>
          <p className={styles.quiet}>{words.contactedHint}</p>
          <ShortList
            of={toContact}
            each={({ id, name, writtenOn }) => (
              <Checkbox
                label={writtenOn === null ? name : `${name}, ${words.lastContacted(spokenDate(writtenOn))}`}
                checked={chosen.includes(id)}
                onChange={(_, { checked }) => {
                  const others = left.filter((each) => each !== id);
                  setTyped({ left: checked === true ? others : [...others, id], on });
                }}
              />
            )}
          />
          <DayEntry
            label={words.day}
            value={on}
            onEnter={(day) => {
              setTyped({ left, on: day });
            }}
          />
          <div>
            <CommandButton
              command={
                on === null || chosen.length === 0 ? null : { kind: "written-to", members: chosen, on }
              }
              done={words.noted(chosen.length)}
              onDone={forget}
            >
              {words.note(chosen.length)}
            </CommandButton>
          </div>
        </>
      )}
    </section>
  );
}
