import { Button, Field, Input } from "@fluentui/react-components";
import { useDeferredValue, useMemo, useState, type ReactElement, type ReactNode } from "react";
import { namesPart } from "../../programme";
import type { SeatedMember, SeatedSet, WorkbookLook } from "../../worker";
import { showPlace } from "../core/session-actions";
import { GrowingList } from "../parts/growing-list";
import { SetsTroubles } from "../parts/sets-troubles";
import { Told } from "../parts/told";
import { usePane, usePaneState } from "../parts/use-pane";
import { useScreenStyles } from "../parts/use-screen-styles";
import { strings } from "../strings";
import { MemberRow } from "./member-row";
import { SetCard } from "./set-card";
import { Unplaced } from "./unplaced";

const words = strings.sets;

/** The sets that the workbook holds, and what can be done with them. */
export function FormedSets({
  view,
  children,
}: {
  readonly view: WorkbookLook;
  /** What can be done with all of them, ahead of their list. */
  readonly children: ReactNode;
}): ReactElement {
  const styles = useScreenStyles();
  const pane = usePane();
  const canShowCells = usePaneState(({ session }) => session.canShowCells);
  const [typed, setTyped] = useState("");
  const wanted = useDeferredValue(typed.trim().toLowerCase());
  return (
    <>
      <Told heading="h3" />
      <SetsTroubles />
      <Unplaced view={view} />
      <div>{children}</div>
      <section className={styles.group}>
        <h3 className={styles.subheading}>{words.theSets}</h3>
        <Field label={words.find}>
          <Input
            type="search"
            value={typed}
            onChange={(_, { value }) => {
              setTyped(value);
            }}
          />
        </Field>
        {wanted !== "" ? (
          <Found sets={view.sets} wanted={wanted} />
        ) : (
          <GrowingList
            of={view.sets}
            more={words.showMore}
            each={(set) => (
              <SetCard
                key={set.number}
                set={set}
                each={(member) => <MemberRow member={member} set={set} sets={view.sets} />}
                actions={
                  canShowCells && (
                    <Button
                      size="small"
                      onClick={() => {
                        void showPlace(pane, { set: set.number });
                      }}
                    >
                      {words.goToSet(set.name)}
                    </Button>
                  )
                }
              />
            )}
          />
        )}
      </section>
    </>
  );
}

/** Enough to choose from; a longer list is narrowed by typing on. */
const mostFound = 30;

function Found({
  sets,
  wanted,
}: {
  readonly sets: readonly SeatedSet[];
  readonly wanted: string;
}): ReactElement {
  const styles = useScreenStyles();
  const found = useMemo(
    () =>
      sets
        .flatMap((set) => set.members.map((member): [SeatedSet, SeatedMember] => [set, member]))
        .filter(
          ([, { id, name, organisation, profession }]) =>
            namesPart(wanted, name) ||
            id.toLowerCase() === wanted ||
            [organisation, profession].some((text) => text.toLowerCase().includes(wanted)),
        ),
    [sets, wanted],
  );
  return (
    <>
      <p role="status" className={styles.text}>
        {found.length === 0 ? words.noneFound : words.foundCount(found.length)}
      </p>
      <ul className={styles.plainList}>
        {found.slice(0, mostFound).map(([set, member]) => (
          <li key={member.id}>
            <MemberRow member={member} set={set} sets={sets} showsSet />
          </li>
        ))}
      </ul>
    </>
  );
}
