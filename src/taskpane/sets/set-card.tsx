import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { spokenDate } from "../../sheet";
import type { Mix, SeatedSet } from "../../worker";
import { sayMembers } from "../../wording";
import { Folded } from "../parts/folded";
import { useScreenStyles } from "../parts/use-screen-styles";
import { strings } from "../strings";
import { boardStrings } from "../strings/board";

const words = strings.sets;

const useStyles = makeStyles({
  mix: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto 34%",
    columnGap: "8px",
    rowGap: "2px",
    alignItems: "center",
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
    // Zoomed in, the names need the room, and the numbers say it all.
    "@media (max-width: 240px)": { gridTemplateColumns: "minmax(0, 1fr) auto 14%" },
  },
  set: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, paddingBlock: "2px" },
  about: { display: "block" },
  count: { margin: 0, fontVariantNumeric: "tabular-nums", textAlign: "right" },
  bar: {
    display: "block",
    height: "10px",
    backgroundColor: tokens.colorBrandBackground,
    border: "1px solid currentColor",
    boxSizing: "border-box",
    minWidth: "4px",
    "@media (forced-colors: active)": { backgroundColor: "CanvasText", forcedColorAdjust: "none" },
  },
});

/** A set of the preview in one line, which unfolds to its mix as labelled bars and its members. */
export function SetCard({ set }: { readonly set: SeatedSet }): ReactElement {
  const styles = useScreenStyles();
  const own = useStyles();
  const [isOpen, setOpen] = useState(false);
  const { name, members, facilitator, mix } = set;
  const label = (
    <>
      <h4 className={styles.minor}>{name}</h4>{" "}
      <span className={styles.quiet}>
        {boardStrings.about(sayMembers(members), facilitator || words.noFacilitator)}
      </span>
    </>
  );
  return (
    <li className={own.set}>
      <Folded label={label} onToggle={setOpen}>
        {isOpen && (
          <>
            {mix.map((each) => (
              <MixBars key={each.heading} mix={each} />
            ))}
            <ul className={styles.list} aria-label={words.members(name)}>
              {members.map((member) => (
                <li key={member.id}>
                  <MemberLine member={member} />
                </li>
              ))}
            </ul>
          </>
        )}
      </Folded>
    </li>
  );
}

/** Who it is, and under it what is known of them. */
export function MemberLine({
  member,
  setName,
}: {
  readonly member: SeatedSet["members"][number];
  /** Where the list is not of one set alone. */
  readonly setName?: string;
}): ReactElement {
  const { name, profession, organisation, locked, left } = member;
  const about = [
    ...[setName ?? "", profession, organisation],
    ...(locked ? [words.locked] : []),
    ...(left === null ? [] : [words.leaves(spokenDate(left))]),
  ];
  return <Person name={name} about={about} />;
}

/** A name, and under it what is known of its bearer. */
export function Person({
  name,
  about,
}: {
  readonly name: string;
  readonly about: readonly string[];
}): ReactElement {
  const styles = useStyles();
  const screen = useScreenStyles();
  return (
    <>
      <strong>{name}</strong>{" "}
      <span className={mergeClasses(screen.quiet, styles.about)}>
        {about.filter((each) => each !== "").join(", ")}
      </span>
    </>
  );
}

/** More groups of one member than these are named in a line, without bars. */
const singlesShown = 3;

/** Name and number of each group, and a bar that says the same. */
function MixBars({ mix: { heading, groups } }: { readonly mix: Mix }): ReactElement {
  const styles = useStyles();
  const screen = useScreenStyles();
  const most = groups[0]?.count ?? 1;
  const single = groups.filter(({ count }) => count === 1);
  const isShort = single.length <= singlesShown;
  const drawn = isShort ? groups : groups.filter(({ count }) => count > 1);
  return (
    <div>
      <h5 className={screen.quiet}>{words.mixOf(heading)}</h5>
      <dl className={styles.mix}>
        {drawn.map(({ label, count }) => [
          <dt key={`${label} name`}>{label}</dt>,
          <dd key={`${label} count`} className={styles.count}>
            {count}
          </dd>,
          <dd key={`${label} bar`} className={styles.count} aria-hidden>
            <span className={styles.bar} style={{ width: `${String((100 * count) / most)}%` }} />
          </dd>,
        ])}
      </dl>
      {!isShort && <p className={screen.quiet}>{words.oneEach(single.map(({ label }) => label))}</p>}
    </div>
  );
}
