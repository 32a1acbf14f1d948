import { Button, Field, Input, makeStyles, mergeClasses } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons";
import { useDeferredValue, useMemo, useState, type ReactElement, type ReactNode } from "react";
import { namesPart } from "../../../programme";
import { known, spokenDate } from "../../../sheet";
import type { SeatedMember, SeatedSet, SetsCheckView, WorkbookView } from "../../../worker";
import { movedCounts, movedSets, offBySet, withTarget } from "../../core/moved-sets";
import { startSetChange } from "../../core/set-change-actions";
import { Choice } from "../../parts/choice";
import { Notice } from "../../parts/notice";
import { SetsTroubles } from "../../parts/sets-troubles";
import { ChangeNotices } from "../../parts/change-notices";
import { usePane, usePaneState } from "../../parts/use-pane";
import { useScreenStyles } from "../../parts/use-screen-styles";
import { strings } from "../../strings";
import { boardStrings } from "../../strings/board";
import { setChangeStrings } from "../../strings/set-changes";
import { Unplaced } from "../unplaced";
import { BalanceMatrix } from "./balance-matrix";
import { ChangesList } from "./changes-list";
import { DragBoard } from "./drag-board";
import { MemberRow } from "./member-row";
import { Facilitators, Rules } from "./people-and-rules";
import { PendingMoves } from "./pending-moves";
import { SetLine } from "./set-line";

const words = strings.sets;
/** So many sets are found at a glance. */
const mostWithoutList = 12;
const nothingChecked = { size: { label: "", floor: 0, ceil: Infinity, counts: [] }, columns: [] };

const useStyles = makeStyles({
  standing: { position: "relative" },
  under: { visibility: "hidden" },
  over: { position: "absolute", inset: 0, overflow: "hidden" },
});

/** The board: how even the sets are, and each set with its members, who can be moved until it is saved. */
export function FormedSets({
  view,
  children,
}: {
  readonly view: WorkbookView;
  /** What can be done with all of them. */
  readonly children: ReactNode;
}): ReactElement {
  const styles = useScreenStyles();
  const moves = usePaneState((state) => state.sets.moves);
  const [typed, setTyped] = useState("");
  const wanted = useDeferredValue(typed.trim().toLowerCase());
  const check = view.check ?? nothingChecked;
  const sets = useMemo(() => movedSets(view.sets, moves), [view, moves]);
  const settled = useMemo(() => movedCounts(check, view.sets, moves), [check, view, moves]);
  const off = useMemo(() => offBySet(settled), [settled]);
  const result = resultOf(settled);
  const said = moves.length === 0 ? result : boardStrings.ifSaved(result, moves.length);
  return (
    <DragBoard sets={sets}>
      <ChangeNotices heading="h3" />
      <Considered view={view} check={check} settled={settled} sets={sets} said={said} />
      <SetsTroubles />
      <Unplaced view={view} />
      <section className={styles.group}>
        <h3 className={styles.subheading}>{words.theSets}</h3>
        <p className={styles.quiet}>{boardStrings.howTo}</p>
        <Field label={words.find}>
          <Input
            type="search"
            value={typed}
            onChange={(_, { value }) => {
              setTyped(value);
            }}
          />
        </Field>
        {wanted !== "" && <Found sets={sets} wanted={wanted} />}
        {sets.length > mostWithoutList && <Jump sets={sets} />}
        <ul className={styles.bareList}>
          {sets.map((set, at) => (
            <SetLine key={set.number} set={set} sets={sets} off={known(off[at])} />
          ))}
        </ul>
        <AddSet />
        {view.closedSets.length > 0 && (
          <p className={styles.quiet}>
            {setChangeStrings.closed(
              view.closedSets.map(({ name, closedOn }) =>
                setChangeStrings.closedOn(name, spokenDate(closedOn)),
              ),
            )}
          </p>
        )}
      </section>
      <div>
        <Facilitators view={view} />
        <Rules view={view} />
        <ChangesList />
        {children}
      </div>
      {moves.length > 0 && <PendingMoves written={view.sets} result={said} />}
    </DragBoard>
  );
}

function AddSet(): ReactElement {
  const pane = usePane();
  return (
    <div>
      <Button
        size="small"
        icon={<AddRegular />}
        onClick={() => {
          startSetChange(pane, { kind: "add-set", set: null });
        }}
      >
        {setChangeStrings.add}
      </Button>
    </div>
  );
}

/** "Balanced", "2 counts off balance" */
function resultOf(counts: Parameters<typeof offBySet>[0]): string {
  const off = offBySet(counts).reduce((sum, each) => sum + each, 0);
  return off === 0 ? strings.today.balanced : strings.today.off(off);
}

/** The balance and the table of counts, with the choice that the pointer or the keyboard is on: these alone go with it. */
function Considered({
  view,
  check,
  settled,
  sets,
  said,
}: {
  readonly view: WorkbookView;
  readonly check: Pick<SetsCheckView, "size" | "columns">;
  readonly settled: Pick<SetsCheckView, "size" | "columns">;
  readonly sets: readonly SeatedSet[];
  /** What stands when nothing is considered. */
  readonly said: string;
}): ReactElement {
  const own = useStyles();
  const moves = usePaneState((state) => state.sets.moves);
  const member = usePaneState((state) => state.sets.picked?.id);
  const target = usePaneState((state) => state.sets.target);
  const counts = useMemo(
    () =>
      member === undefined || !target
        ? settled
        : movedCounts(check, view.sets, withTarget(view.sets, moves, member, target)),
    [settled, check, view, moves, member, target],
  );
  const isEven = (of: typeof settled): boolean => offBySet(of).every((off) => off === 0);
  const tone = (of: typeof settled): "success" | "attention" => (isEven(of) ? "success" : "attention");
  const isConsidered = counts !== settled;
  return (
    <>
      {/* What is considered is read out with each choice; what stands is told. Nothing moves for it. */}
      <div className={own.standing}>
        <div role="status" className={mergeClasses(isConsidered && own.under)}>
          <Notice tone={tone(settled)} what={said} remedy="" />
        </div>
        {isConsidered && (
          <div aria-hidden className={own.over}>
            <Notice tone={tone(counts)} what={boardStrings.ifChosen(resultOf(counts))} remedy="" />
          </div>
        )}
      </div>
      <BalanceMatrix columns={counts.columns} size={counts.size} settled={settled} sets={sets} />
    </>
  );
}

/** Leads to one of many sets. */
function Jump({ sets }: { readonly sets: readonly SeatedSet[] }): ReactElement {
  return (
    <Choice
      isBeside
      label={boardStrings.jump}
      value=""
      options={[
        { value: "", text: boardStrings.chooseSet },
        ...sets.map(({ number, name }) => ({ value: String(number), text: name })),
      ]}
      onChoose={(number) => {
        const line = document.querySelector(`[data-set="${number}"]`);
        line?.scrollIntoView({ block: "center" });
        line?.querySelector("button")?.focus();
      }}
    />
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
      <ul className={styles.bareList}>
        {found.slice(0, mostFound).map(([set, member]) => (
          <li key={member.id}>
            <MemberRow member={member} set={set} sets={sets} showsSet />
          </li>
        ))}
      </ul>
    </>
  );
}
