import { makeStyles, tokens } from "@fluentui/react-components";

/** What the screens' pages have in common. */
export const useScreenStyles = makeStyles({
  screen: { display: "flex", flexDirection: "column", rowGap: "16px" },
  situation: { marginBottom: "12px" },
  // A live region that has nothing to say takes no room in the pane's column.
  silent: { marginBottom: "-12px" },
  group: { display: "flex", flexDirection: "column", rowGap: "8px", minWidth: 0 },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
  heading: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  subheading: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  minor: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
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
  card: {
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    padding: "12px",
    display: "flex",
    flexDirection: "column",
    rowGap: "8px",
    minWidth: 0,
  },
});
