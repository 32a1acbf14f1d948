import type { MemberId } from "../../../programme";
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ReOrderDotsVerticalRegular } from "@fluentui/react-icons";
import { memo, useRef, type ReactElement } from "react";
import type { SeatedMember, SeatedSet } from "../../../worker";
import { putBack } from "../../core/board-actions";
import { deselectMember, selectMember } from "../../core/member-actions";
import { usePane, usePaneState } from "../../parts/use-pane";
import { strings } from "../../strings";
import { boardStrings as words } from "../../strings/board";
import { MemberLine } from "../set-card";
import { EffectText } from "./effect-text";
import { MemberChoices } from "./member-choices";
import { useEffectOfSwap } from "./use-effect-of";

const useStyles = makeStyles({
  row: { paddingBlock: "2px", borderRadius: tokens.borderRadiusMedium },
  line: {
    position: "relative",
    display: "grid",
    gridTemplateColumns: "24px minmax(0, 1fr) auto",
    alignItems: "center",
    columnGap: "4px",
    minHeight: "32px",
  },
  handle: {
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    alignSelf: "stretch",
    minHeight: "24px",
    cursor: "grab",
    // Without it a finger would scroll the pane.
    touchAction: "none",
    color: tokens.colorNeutralForeground2,
  },
  over: { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  picked: { backgroundColor: tokens.colorNeutralBackground1Selected },
  moved: { borderLeft: `3px solid ${tokens.colorBrandStroke1}`, paddingLeft: "4px" },
  effect: {
    position: "absolute",
    top: 0,
    bottom: 0,
    right: 0,
    maxWidth: "60%",
    display: "flex",
    alignItems: "center",
    pointerEvents: "none",
  },
  // Below one another: a name beside both would have three lines.
  buttons: { display: "flex", flexDirection: "column", alignItems: "end", gap: "4px" },
});

interface MemberRowProps {
  readonly member: SeatedMember;
  /** Where they are on the board. */
  readonly set: SeatedSet;
  readonly sets: readonly SeatedSet[];
  readonly showsSet?: boolean;
}

/** A member, to be dragged to a set or a person, or changed by what their button opens. */
export const MemberRow = memo(function MemberRow({ member, set, sets, showsSet }: MemberRowProps) {
  const styles = useStyles();
  const pane = usePane();
  const { id, name } = member;
  const isSelected = usePaneState(({ sets: { selectedMember } }) => selectedMember?.id === id);
  const isPicked = usePaneState(({ sets: { picked } }) => picked?.id === id);
  const isOver = usePaneState(({ sets: { target } }) => target?.kind === "member" && target.member === id);
  const isMoved = usePaneState(({ sets: { moves } }) => moves.some((move) => move.member === id));
  const from = usePaneState(({ session: { view } }) =>
    isMoved ? view?.sets.find(({ members }) => members.some((each) => each.id === id))?.name : undefined,
  );
  const toggle = useRef<HTMLElement>(null);
  const setName = [
    ...(showsSet === true ? [set.name] : []),
    ...(from === undefined ? [] : [words.movedFrom(from)]),
  ];
  return (
    <div
      data-member={id}
      className={mergeClasses(styles.row, isOver && styles.over, isPicked && styles.picked)}
    >
      <div className={mergeClasses(styles.line, isMoved && styles.moved)}>
        {/* Its equal for the keyboard is the button behind the name. */}
        <span aria-hidden>
          {member.left === null && (
            <span data-handle className={styles.handle}>
              <ReOrderDotsVerticalRegular />
            </span>
          )}
        </span>
        <span>
          <MemberLine member={member} {...(setName.length > 0 && { setName: setName.join(", ") })} />
        </span>
        <span className={styles.buttons}>
          {isMoved && (
            <Button
              size="small"
              aria-label={words.putBackWhom(name)}
              onClick={() => {
                putBack(pane, id);
              }}
            >
              {words.putBack}
            </Button>
          )}
          <Button
            ref={(button: HTMLElement | null) => {
              toggle.current = button;
            }}
            size="small"
            aria-expanded={isSelected}
            aria-label={isSelected ? `${strings.sets.close}: ${name}` : strings.sets.handle(name)}
            onClick={() => {
              if (isSelected) deselectMember(pane);
              else void selectMember(pane, id);
            }}
          >
            {isSelected ? strings.sets.close : strings.sets.change}
          </Button>
        </span>
        <SwapEffect member={id} />
      </div>
      {isSelected && <MemberChoices member={member} set={set} sets={sets} toggle={toggle} />}
    </div>
  );
});

/** What a swap with them would do, while somebody is dragged; by itself, so that the row is not drawn again for it. */
function SwapEffect({ member }: { readonly member: MemberId }): ReactElement | null {
  const styles = useStyles();
  const isDragged = usePaneState(({ sets: { picked, selectedMember } }) => picked?.id !== selectedMember?.id);
  const effect = useEffectOfSwap(member);
  if (!effect || !isDragged) return null;
  return (
    <span className={styles.effect}>
      <EffectText effect={effect} isOneLine />
    </span>
  );
}
