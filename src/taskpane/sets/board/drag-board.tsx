import { type MemberId, noSet, idOf } from "../../../programme";
import {
  DndContext,
  DragOverlay,
  PointerSensor,
  useDndContext,
  useDraggable,
  useSensor,
  useSensors,
  type Collision,
  type CollisionDetection,
} from "@dnd-kit/core";
import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState, type PointerEvent, type ReactElement, type ReactNode } from "react";
import type { SeatedSet } from "../../../worker";
import { consider, moveOnBoard, pickMember, putDown, showMembersOf } from "../../core/board-actions";
import type { Target } from "../../core/sets-slice";
import { usePane, usePaneState } from "../../parts/use-pane";
import { useScreenStyles } from "../../parts/use-screen-styles";
import { boardStrings as words } from "../../strings/board";
import { EffectText } from "./effect-text";
import { useEffectOfSet, useEffectOfSwap } from "./use-effect-of";

const useStyles = makeStyles({
  carried: {
    display: "flex",
    flexDirection: "column",
    alignItems: "start",
    rowGap: "2px",
    padding: "4px 8px",
    border: `2px solid ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow16,
    cursor: "grabbing",
  },
});

/** Pixels that the pointer goes before a press is a drag. */
const activationConstraint = { distance: 6 };
/** The part of the pane at its edges where it scrolls while somebody is dragged. */
const autoScroll = { threshold: { x: 0, y: 0.1 } };
/** So long the pointer rests on a set whose members are hidden before they are shown. */
const restMs = 700;

/** Dragging is for a pointer: its equals, which are read out, are the buttons behind each name. */
const accessibility = {
  announcements: { onDragStart: none, onDragOver: none, onDragEnd: none, onDragCancel: none },
  screenReaderInstructions: { draggable: "" },
  restoreFocus: false,
};

/** The page is looked at through it. */
const overlay = { width: "max-content", maxWidth: "70vw", height: "auto", pointerEvents: "none" } as const;

function none(): undefined {
  return undefined;
}

/** By one look at the page instead of the places of every member of every set. */
const underPointer: CollisionDetection = ({ pointerCoordinates }) => {
  if (!pointerCoordinates) return [];
  const { x, y } = pointerCoordinates;
  const found = document.elementFromPoint(x, y)?.closest<HTMLElement>("[data-member], [data-set]");
  const { member, set } = found?.dataset ?? {};
  return member !== undefined
    ? [{ id: `member ${member}` }]
    : set !== undefined
      ? [{ id: `set ${set}` }]
      : [];
};

function targetOf(collisions: readonly Collision[] | null): Target | null {
  const [kind, of = ""] = String(collisions?.[0]?.id ?? "").split(/ (.*)/s);
  if (kind === "set") return { kind, set: idOf.set(Number(of)) };
  return kind === "member" ? { kind, member: idOf.member(of) } : null;
}

/**
 * Members dragged by pointer events onto a set or a person: native drag and drop fails in desktop panes (office-js
 * 2090, 6868). What can be dragged has `data-handle` within `data-member`; what can be dropped on has `data-member` or
 * `data-set`.
 */
export function DragBoard({
  sets,
  children,
}: {
  /** As they are on the board. */
  readonly sets: readonly SeatedSet[];
  readonly children: ReactNode;
}): ReactElement {
  const pane = usePane();
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint }));
  const [held, setHeld] = useState<MemberId | null>(null);
  const seats = (id: MemberId): SeatedSet | undefined =>
    sets.find(({ members }) => members.some((member) => member.id === id));
  const possible = (target: Target | null): Target | null => {
    const own = held === null ? undefined : seats(held)?.number;
    const there = target?.kind === "member" ? seats(target.member)?.number : target?.set;
    return there === undefined || there === own ? null : target;
  };
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={underPointer}
      accessibility={accessibility}
      autoScroll={autoScroll}
      onDragStart={() => {
        if (held !== null) void pickMember(pane, held);
      }}
      onDragMove={({ collisions }) => {
        consider(pane, possible(targetOf(collisions)));
      }}
      onDragEnd={({ collisions }) => {
        const target = possible(targetOf(collisions));
        if (held !== null && target) moveOnBoard(pane, held, target);
        else void putDown(pane);
      }}
      onDragCancel={() => {
        void putDown(pane);
      }}
    >
      <Surface onHold={setHeld}>{children}</Surface>
      <ShowWhereItRests />
      <DragOverlay dropAnimation={null} style={overlay}>
        <Carried sets={sets} />
      </DragOverlay>
    </DndContext>
  );
}

/** All that can be dragged is one thing to the library: which member it is shows where the pointer went down. */
function Surface({
  onHold,
  children,
}: {
  readonly onHold: (member: MemberId) => void;
  readonly children: ReactNode;
}): ReactElement {
  const screen = useScreenStyles();
  const { setNodeRef, listeners } = useDraggable({ id: "member" });
  const press = (event: PointerEvent): void => {
    const handle = event.target instanceof Element ? event.target.closest("[data-handle]") : null;
    const row = handle?.closest<HTMLElement>("[data-member]");
    if (row?.dataset["member"] === undefined) return;
    setNodeRef(row);
    onHold(idOf.member(row.dataset["member"]));
    listeners?.["onPointerDown"]?.(event);
  };
  return (
    <div className={screen.screen} onPointerDown={press}>
      {children}
    </div>
  );
}

/** Shows the members of a set that the pointer rests on, so that one of them can be swapped with. */
function ShowWhereItRests(): null {
  const pane = usePane();
  const { active } = useDndContext();
  const set = usePaneState(({ sets: { target } }) => (target?.kind === "set" ? target.set : null));
  const rests = active ? set : null;
  useEffect(() => {
    if (rests === null) return;
    const timer = setTimeout(() => {
      showMembersOf(pane, rests, true);
    }, restMs);
    return () => {
      clearTimeout(timer);
    };
  }, [pane, rests]);
  return null;
}

/** Who is being dragged, and what dropping them here would do. */
function Carried({ sets }: { readonly sets: readonly SeatedSet[] }): ReactElement {
  const styles = useStyles();
  const screen = useScreenStyles();
  const id = usePaneState(({ sets: { picked } }) => picked?.id);
  const target = usePaneState((state) => state.sets.target);
  const ofSet = useEffectOfSet(target?.kind === "set" ? target.set : noSet);
  const ofSwap = useEffectOfSwap(target?.kind === "member" ? target.member : idOf.member(""));
  const nameOf = (member: string | undefined): string =>
    sets.flatMap(({ members }) => members).find((each) => each.id === member)?.name ?? "";
  const effect = ofSet ?? ofSwap;
  return (
    <div className={styles.carried}>
      <strong>{nameOf(id)}</strong>
      {target && (
        <span className={screen.quiet}>
          {target.kind === "set"
            ? words.carriedTo(sets.find(({ number }) => number === target.set)?.name ?? "")
            : words.carriedFor(nameOf(target.member))}
        </span>
      )}
      {effect && <EffectText effect={effect} />}
    </div>
  );
}
