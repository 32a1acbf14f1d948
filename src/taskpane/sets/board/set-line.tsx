import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo, useId, type ReactElement } from "react";
import type { SetNumber } from "../../../programme";
import type { SeatedSet } from "../../../worker";
import { showMembersOf } from "../../core/board-actions";
import { change, showPlace } from "../../core/session-actions";
import { startSetChange } from "../../core/set-change-actions";
import { MenuButton } from "../../parts/menu-button";
import { usePane, usePaneState } from "../../parts/use-pane";
import { useScreenStyles } from "../../parts/use-screen-styles";
import { sayMembers } from "../../../wording/say-count";
import { strings } from "../../strings";
import { boardStrings as words } from "../../strings/board";
import { setChangeStrings } from "../../strings/set-changes";
import { EffectText } from "./effect-text";
import { MemberRow } from "./member-row";
import { SetFacilitator } from "./set-facilitator";
import { useEffectOfSet } from "./use-effect-of";

const useStyles = makeStyles({
  set: {
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingBlock: "2px",
    minWidth: 0,
    // Sets out of sight cost nothing to draw.
    contentVisibility: "auto",
    containIntrinsicSize: "auto 44px",
  },
  // Containment would cut the menu of a set with few members off.
  shown: { contentVisibility: "visible" },
  // Its menu opens towards the left.
  menu: { marginInlineStart: "auto" },
  over: {
    outline: `2px solid ${tokens.colorStrokeFocus2}`,
    outlineOffset: "-2px",
    backgroundColor: tokens.colorNeutralBackground1Hover,
  },
  line: {
    position: "relative",
    display: "flex",
    alignItems: "center",
    columnGap: "8px",
    minHeight: "36px",
    overflowWrap: "anywhere",
  },
  heading: { maxWidth: "45%", margin: 0, fontSize: "inherit" },
  // An effect lies over what stands there, and nothing moves under the pointer.
  rest: { flex: 1, minWidth: 0, display: "grid", alignItems: "center" },
  stands: {
    gridArea: "1 / 1",
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: "8px",
  },
  under: { visibility: "hidden" },
  effect: { gridArea: "1 / 1", display: "flex", justifyContent: "end", minWidth: 0 },
  name: {
    minWidth: 0,
    paddingInline: "4px",
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    "&::before": {
      content: "''",
      flexShrink: 0,
      width: "5px",
      height: "5px",
      marginInline: "2px 8px",
      borderRight: "2px solid currentColor",
      borderBottom: "2px solid currentColor",
      transform: "rotate(-45deg)",
    },
    // The whole line can be pressed.
    "&::after": { content: "''", position: "absolute", inset: 0 },
  },
  isOpen: { "&::before": { transform: "translateY(-2px) rotate(45deg)" } },
  members: { padding: "4px 0 8px 4px" },
});

interface SetLineProps {
  readonly set: SeatedSet;
  readonly sets: readonly SeatedSet[];
  /** Counts of this set that are off balance. */
  readonly off: number;
}

/** A set in one line, which unfolds to its members; while a place is chosen, what coming here would do. */
export const SetLine = memo(function SetLine({ set, sets, off }: SetLineProps) {
  const styles = useStyles();
  const screen = useScreenStyles();
  const pane = usePane();
  const { name, members, facilitator, number } = set;
  const [about, balance] = [useId(), useId()];
  const isOpen = usePaneState((state) => state.sets.openSets.includes(number));
  const isOver = usePaneState(({ sets: { target } }) => target?.kind === "set" && target.set === number);
  const canShowCells = usePaneState(({ session }) => session.canShowCells);
  return (
    <li data-set={number} className={mergeClasses(styles.set, isOpen && styles.shown, isOver && styles.over)}>
      <div className={styles.line}>
        <h4 className={styles.heading}>
          <Button
            appearance="subtle"
            size="small"
            className={mergeClasses(styles.name, isOpen && styles.isOpen)}
            aria-expanded={isOpen}
            aria-label={isOpen ? strings.sets.hideMembers(name) : strings.sets.showMembers(name)}
            aria-describedby={`${about} ${balance}`}
            onClick={() => {
              showMembersOf(pane, number, !isOpen);
            }}
          >
            {name}
          </Button>
        </h4>{" "}
        <Standing set={number} off={off} about={about} balance={balance}>
          {words.about(sayMembers(members), facilitator || strings.sets.noFacilitator)}
        </Standing>
      </div>
      {isOpen && (
        <div className={styles.members}>
          <SetFacilitator set={set}>
            {canShowCells && (
              <Button
                size="small"
                onClick={() => {
                  void showPlace(pane, { set: number });
                }}
              >
                {strings.sets.goToSet(name)}
              </Button>
            )}
            <SetMenu set={set} isOnly={sets.length === 1} />
          </SetFacilitator>
          <ul className={screen.bareList} aria-label={strings.sets.members(name)}>
            {members.map((member) => (
              <li key={member.id}>
                <MemberRow member={member} set={set} sets={sets} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </li>
  );
});

/** What can be done with the set as a whole; what changes who is in it, on a page of its own. */
function SetMenu({
  set: { name, number, members },
  isOnly,
}: {
  readonly set: SeatedSet;
  readonly isOnly: boolean;
}): ReactElement {
  const pane = usePane();
  const styles = useStyles();
  const isLocked = members.every(({ locked }) => locked);
  return (
    <div className={styles.menu}>
      <MenuButton
        label={setChangeStrings.more(name)}
        items={[
          ...(["merge-sets", "split-set", "close-set"] as const)
            .filter((kind) => !isOnly || kind === "split-set")
            .map((key) => ({ key, label: setChangeStrings.menu[key] })),
          ...(isOnly ? [] : [{ key: "lock-set" as const, label: setChangeStrings.lock(isLocked) }]),
        ]}
        onChoose={(kind) => {
          if (kind !== "lock-set") startSetChange(pane, { kind, set: number });
          else
            void change(
              pane,
              { kind, set: number, locked: !isLocked },
              setChangeStrings.wasLocked(name, !isLocked),
            );
        }}
      />
    </div>
  );
}

/** What is in the set and whether it is balanced; in its place, what a move here would do. */
function Standing({
  set,
  off,
  about,
  balance,
  children,
}: {
  readonly set: SetNumber;
  readonly off: number;
  /** IDs of what the set is described by. */
  readonly about: string;
  readonly balance: string;
  readonly children: string;
}): ReactElement {
  const styles = useStyles();
  const screen = useScreenStyles();
  const effect = useEffectOfSet(set);
  return (
    <span className={styles.rest}>
      <span
        className={mergeClasses(styles.stands, effect !== null && styles.under)}
        aria-hidden={effect !== null}
      >
        <span id={about} className={screen.quiet}>
          {children}
        </span>
        {off > 0 ? (
          <EffectText id={balance} effect={{ text: words.offHere(off), isWorse: true }} />
        ) : (
          <span id={balance} className={screen.quiet}>
            {words.evenHere}
          </span>
        )}
      </span>
      {effect && (
        <span className={styles.effect}>
          <EffectText effect={effect} isOneLine />
        </span>
      )}
    </span>
  );
}
