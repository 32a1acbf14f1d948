import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useVirtualizer } from "@tanstack/react-virtual";
import { memo, useMemo, useRef, useState, type ReactElement, type ReactNode, type RefObject } from "react";
import { known } from "../../../sheet";
import type { CheckedColumn, GroupInSets, SeatedSet, SetsCheckView } from "../../../worker";
import { isOff } from "../../core/moved-sets";
import { Choice } from "../../parts/choice";
import { tabStop } from "../../parts/tab-stop";
import { useScreenStyles } from "../../parts/use-screen-styles";
import { useTyped } from "../../parts/use-typed";
import { boardStrings as words } from "../../strings/board";

/** So many groups are seen at first, and so many are drawn when all are: further ones as they are scrolled to. */
const [shownAtFirst, mostAtOnce] = [8, 40];
const rowHeight = 25;

const useStyles = makeStyles({
  // Wider than the pane where there are many sets: it scrolls by itself, and its first column stays.
  around: {
    overflow: "auto",
    maxWidth: "100%",
    maxHeight: "70vh",
    "&:focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  table: {
    borderCollapse: "separate",
    borderSpacing: "1px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: "tabular-nums",
  },
  group: {
    position: "sticky",
    left: 0,
    zIndex: 1,
    width: "7em",
    minWidth: "7em",
    maxWidth: "7em",
    padding: "2px 4px 2px 0",
    textAlign: "left",
    fontWeight: tokens.fontWeightRegular,
    backgroundColor: tokens.colorNeutralBackground1,
    overflowWrap: "anywhere",
    hyphens: "auto",
  },
  corner: { zIndex: 2, top: 0 },
  set: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    minWidth: "20px",
    padding: "2px 0",
    textAlign: "center",
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  cell: {
    position: "relative",
    height: "20px",
    padding: "0 1px",
    textAlign: "center",
    border: "2px solid transparent",
    color: tokens.colorNeutralForeground1,
  },
  // A palette's background, which is none where there is one ink.
  some: {
    backgroundColor: `color-mix(in srgb, ${tokens.colorPaletteBlueBackground2} 35%, ${tokens.colorNeutralBackground1})`,
  },
  many: { backgroundColor: tokens.colorPaletteBlueBackground2 },
  off: {
    border: `2px solid ${tokens.colorStatusDangerForeground1}`,
    fontWeight: tokens.fontWeightBold,
    "@media (forced-colors: active)": { border: "2px solid Highlight" },
  },
  // Too many is marked above, too few below.
  mark: {
    position: "absolute",
    right: "-3px",
    fontSize: "8px",
    lineHeight: "7px",
    backgroundColor: tokens.colorNeutralBackground1,
  },
  tooMany: { top: "-3px" },
  tooFew: { bottom: "-3px" },
});

/** How many of each group are in each set, the sizes first; what is off balance is marked. */
export function BalanceMatrix({
  columns,
  settled,
  size,
  sets,
}: {
  /** As they are, or would be with the choice that is being considered. */
  readonly columns: readonly CheckedColumn[];
  readonly size: GroupInSets;
  /** Without that choice: rows keep their places while it is considered. */
  readonly settled: Pick<SetsCheckView, "columns">;
  readonly sets: readonly SeatedSet[];
}): ReactElement | null {
  const styles = useStyles();
  const screen = useScreenStyles();
  const [chosen, setChosen] = useTyped("column of the board", "");
  const [isWhole, setWhole] = useState(false);
  const around = useRef<HTMLDivElement>(null);
  const key = (columns.find((each) => each.key === chosen) ?? finest(columns))?.key;
  const column = columns.find((each) => each.key === key);
  const { order, most } = useMemo(
    () => offFirst(settled.columns.find((each) => each.key === key)?.groups ?? []),
    [settled, key],
  );
  if (!column) return null;
  const groups = order.map((at) => known(column.groups[at]));
  const shown = isWhole ? groups : groups.slice(0, most);
  const rest = groups.slice(shown.length);
  return (
    <section className={screen.group}>
      <h3 className={screen.subheading}>{words.matrix(column.label)}</h3>
      {columns.length > 1 && (
        <Choice
          isLabelHidden
          label={words.show}
          value={column.key}
          options={columns.map((each) => ({ value: each.key, text: each.label }))}
          onChoose={setChosen}
        />
      )}
      <div
        ref={around}
        className={styles.around}
        role="region"
        aria-label={words.matrix(column.label)}
        {...tabStop}
      >
        <table className={styles.table} aria-rowcount={shown.length + 2 + Number(rest.length > 0)}>
          <thead>
            <tr aria-rowindex={1}>
              <th scope="col" className={mergeClasses(styles.group, styles.corner)}>
                <span className={screen.unseen}>{column.label}</span>
              </th>
              {sets.map(({ number, name }) => (
                <th key={number} scope="col" className={styles.set} title={name}>
                  <span className={screen.unseen}>{name}</span>
                  <span aria-hidden>{number}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <Row group={{ ...size, label: words.members }} place={2} isPlain />
            {shown.length > mostAtOnce ? (
              <VirtualRows groups={shown} around={around} width={sets.length + 1} />
            ) : (
              shown.map((group, at) => <Row key={group.label} group={group} place={at + 3} />)
            )}
            {rest.length > 0 && <Row group={together(rest)} place={shown.length + 3} isPlain />}
          </tbody>
        </table>
      </div>
      {groups.length > most && (
        <div>
          <Button
            size="small"
            appearance="subtle"
            aria-expanded={isWhole}
            onClick={() => {
              setWhole(!isWhole);
            }}
          >
            {isWhole ? words.fewerGroups : words.allGroups(groups.length)}
          </Button>
        </div>
      )}
    </section>
  );
}

/** Professions, mostly. */
function finest(columns: readonly CheckedColumn[]): CheckedColumn | undefined {
  return columns.find(({ key }) => key === "profession") ?? columns[0];
}

/** Places of the groups: those with a count off balance, all of which are shown, then the others as they came. */
function offFirst(groups: readonly GroupInSets[]): {
  readonly order: readonly number[];
  readonly most: number;
} {
  const places = groups.map((group, at) => ({
    at,
    isOff: group.counts.some((count) => isOff(group, count)),
  }));
  const off = places.filter((place) => place.isOff);
  return {
    order: [...off, ...places.filter((place) => !place.isOff)].map(({ at }) => at),
    most: Math.max(shownAtFirst, off.length),
  };
}

/** The groups that are not shown, counted together. */
function together(groups: readonly GroupInSets[]): GroupInSets {
  const counts = (groups[0]?.counts ?? []).map((_, at) =>
    groups.reduce((sum, group) => sum + known(group.counts[at]), 0),
  );
  return { label: words.otherGroups(groups.length), floor: 0, ceil: Infinity, counts };
}

/** The rows that are in sight, and room for the others. */
function VirtualRows({
  groups,
  around,
  width,
}: {
  readonly groups: readonly GroupInSets[];
  readonly around: RefObject<HTMLDivElement | null>;
  readonly width: number;
}): ReactNode {
  // eslint-disable-next-line react-hooks/incompatible-library -- It warns users of React's compiler; the build has none.
  const rows = useVirtualizer({
    count: groups.length,
    getScrollElement: () => around.current,
    estimateSize: () => rowHeight,
    overscan: 10,
  });
  const items = rows.getVirtualItems();
  const before = items[0]?.start ?? 0;
  const after = rows.getTotalSize() - (items.at(-1)?.end ?? 0);
  return (
    <>
      <Room height={before} width={width} />
      {items.map(({ index }) => {
        const group = groups[index];
        return (
          group && <Row key={group.label} group={group} place={index + 3} measure={rows.measureElement} />
        );
      })}
      <Room height={after} width={width} />
    </>
  );
}

function Room({ height, width }: { readonly height: number; readonly width: number }): ReactNode {
  return (
    height > 0 && (
      <tr aria-hidden>
        <td colSpan={width} style={{ height, padding: 0 }} />
      </tr>
    )
  );
}

interface RowProps {
  readonly group: GroupInSets;
  /** Of all rows of the table, from 1, drawn or not. */
  readonly place: number;
  /** Without tints. */
  readonly isPlain?: boolean;
  readonly measure?: (row: HTMLTableRowElement | null) => void;
}

const Row = memo(function Row({ group, place, isPlain = false, measure }: RowProps): ReactElement {
  const styles = useStyles();
  const screen = useScreenStyles();
  const { label, floor, ceil, counts } = group;
  const most = Math.max(...counts);
  return (
    <tr ref={measure} data-index={place - 3} aria-rowindex={place}>
      <th scope="row" className={styles.group}>
        {label}
      </th>
      {counts.map((count, at) => {
        const off = isOff(group, count);
        return (
          <td
            key={at}
            className={mergeClasses(
              styles.cell,
              !isPlain && count > 0 && styles.some,
              !isPlain && count > 1 && count * 2 > most && styles.many,
              off && styles.off,
            )}
            {...(off && { title: words.offCount(floor, ceil) })}
          >
            {count}
            {off && (
              <>
                <span
                  aria-hidden
                  className={mergeClasses(styles.mark, count > ceil ? styles.tooMany : styles.tooFew)}
                >
                  {count > ceil ? "▲" : "▼"}
                </span>
                <span className={screen.unseen}>{`, ${words.offCount(floor, ceil)}`}</span>
              </>
            )}
          </td>
        );
      })}
    </tr>
  );
});
