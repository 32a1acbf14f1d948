import { makeStyles, mergeClasses, shorthands, tokens } from "@fluentui/react-components";
import { useId, type CSSProperties, type ReactElement } from "react";
import { groupTabStop } from "../parts/tab-stop";
import { usePane, usePaneState } from "../parts/use-pane";
import { strings } from "../strings";
import { backgrounds, colourSchemes, textSizes, type ColourScheme } from "../access/access-choices";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: "10px",
    rowGap: "4px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    paddingBottom: "8px",
  },
  choices: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: "4px",
    rowGap: "4px",
    border: 0,
    margin: 0,
    padding: 0,
    minWidth: 0,
  },
  // Read, and reached with the keyboard, but drawn by the label around it.
  radio: {
    position: "absolute",
    inset: 0,
    width: "100%",
    height: "100%",
    opacity: 0,
    margin: 0,
    cursor: "pointer",
  },
  choice: {
    position: "relative",
    display: "inline-flex",
    alignItems: "center",
    minHeight: "24px",
    boxSizing: "border-box",
    padding: "1px 6px",
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: "pointer",
    "&:hover": { textDecorationLine: "underline" },
    "&:has(:focus-visible)": {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "2px",
    },
  },
  chosen: {
    ...shorthands.borderWidth("2px"),
    padding: "0 5px",
    fontWeight: tokens.fontWeightSemibold,
    textDecorationLine: "underline",
    ...shorthands.borderColor("currentColor"),
  },
});

/**
 * Colours and text size of the pane, at once and remembered. The choices are called as the seed's own bar
 * calls them; "Black on" stands once before its four.
 */
export function AccessBar(): ReactElement {
  const styles = useStyles();
  const pane = usePane();
  const access = usePaneState(({ shell }) => shell.access);
  const words = strings.access;
  const shown = (scheme: ColourScheme): string => scheme.replace(`${words.before} `, "");
  return (
    <section aria-label={words.label} className={styles.bar}>
      <Choices
        label={words.colours}
        before={words.before}
        of={colourSchemes}
        chosen={access.colours}
        shown={shown}
        look={(scheme) => {
          const background = backgrounds[scheme];
          return background === null ? {} : { backgroundColor: background, color: "#000000" };
        }}
        onChoose={(colours) => {
          pane.chooseAccess({ ...access, colours });
        }}
      />
      <Choices
        label={words.text}
        of={textSizes}
        chosen={access.text}
        shown={(size) => (size === "Standard text" ? size : size.replace(" text", ""))}
        look={() => ({})}
        onChoose={(text) => {
          pane.chooseAccess({ ...access, text });
        }}
      />
    </section>
  );
}

function Choices<Choice extends string>({
  label,
  before,
  of,
  chosen,
  shown,
  look,
  onChoose,
}: {
  readonly label: string;
  readonly before?: string;
  readonly of: readonly Choice[];
  readonly chosen: Choice;
  readonly shown: (choice: Choice) => string;
  readonly look: (choice: Choice) => CSSProperties;
  readonly onChoose: (choice: Choice) => void;
}): ReactElement {
  const styles = useStyles();
  const name = useId();
  return (
    <div role="radiogroup" aria-label={label} className={styles.choices}>
      {before !== undefined && <span aria-hidden>{before}</span>}
      {of.map((choice) => (
        <label
          key={choice}
          className={mergeClasses(styles.choice, choice === chosen && styles.chosen)}
          style={look(choice)}
        >
          <input
            type="radio"
            className={styles.radio}
            name={name}
            aria-label={choice}
            checked={choice === chosen}
            {...groupTabStop(choice, { of, chosen })}
            onChange={() => {
              onChoose(choice);
            }}
          />
          <span aria-hidden>{shown(choice)}</span>
        </label>
      ))}
    </div>
  );
}
