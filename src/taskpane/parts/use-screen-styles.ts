import { makeStyles, tokens } from "@fluentui/react-components";

/** What the screens' pages have in common. */
export const useScreenStyles = makeStyles({
  screen: {
    display: "flex",
    flexDirection: "column",
    rowGap: "16px",
    // A screen that is come to fades in, where nobody has asked for less motion.
    "@media (prefers-reduced-motion: no-preference)": {
      animationName: { from: { opacity: 0.3 }, to: { opacity: 1 } },
      animationDuration: tokens.durationFast,
    },
  },
  situation: { marginBottom: "12px" },
  // A live region that has nothing to say takes no room in the pane's column.
  silent: { marginBottom: "-12px" },
  // Read out, and meant to be seen by nobody.
  unseen: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
  group: { display: "flex", flexDirection: "column", rowGap: "8px", minWidth: 0 },
  // Fields one under the other: a label must be nearer to its own field than to the one above.
  form: { display: "flex", flexDirection: "column", rowGap: "12px", minWidth: 0 },
  // Short fields beside one another, as far as there is room for their labels.
  fields: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 8em), 1fr))",
    alignItems: "end",
    columnGap: "8px",
    rowGap: "12px",
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
  // What is told of something, and the button for it at the end, below where there is no room beside.
  row: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "start",
    gap: "4px 8px",
    "& > :first-child": { flex: "1 1 9em", minWidth: 0, overflowWrap: "anywhere" },
  },
  // A field and the button that takes what is entered there.
  entry: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "end",
    gap: "8px",
    "& > :first-child": { flex: "1 1 9em", minWidth: 0 },
  },
  // Under a tick box, below its words.
  underTick: { paddingLeft: "28px" },
  // What was opened for one member or one meeting, in a list or in a card: it has an edge of its own on one side only.
  expanded: {
    borderLeft: `2px solid ${tokens.colorNeutralStrokeAccessible}`,
    paddingLeft: "12px",
    marginBlock: "8px",
    display: "flex",
    flexDirection: "column",
    rowGap: "12px",
    minWidth: 0,
    "@media (max-width: 240px)": { paddingLeft: "4px" },
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  subheading: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  minor: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    // Nearer to what it heads than to what goes before it.
    ":not(:first-child)": { marginTop: "8px" },
  },
  text: { margin: 0, overflowWrap: "anywhere" },
  quiet: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  list: {
    margin: 0,
    paddingLeft: "1.5em",
    display: "flex",
    flexDirection: "column",
    rowGap: "6px",
    overflowWrap: "anywhere",
  },
  plainList: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    rowGap: "8px",
    overflowWrap: "anywhere",
  },
  bareList: { listStyleType: "none", margin: 0, padding: 0 },
  card: {
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    padding: "12px",
    display: "flex",
    flexDirection: "column",
    rowGap: "8px",
    minWidth: 0,
    "@media (max-width: 240px)": { padding: "4px" },
  },
});
