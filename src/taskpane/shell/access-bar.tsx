import { makeStyles, mergeClasses, shorthands, tokens } from "@fluentui/react-components";
import type { CSSProperties, ReactElement } from "react";
import {
  backgrounds,
  colourSchemes,
  textSizes,
  type ColourScheme,
  type TextSize,
} from "../access/access-choices";
import { DrawnRadios } from "../parts/drawn-radios";
import { usePane, usePaneState } from "../parts/use-pane";
import { strings } from "../strings";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexDirection: "column",
    rowGap: "8px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  heading: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  choice: { minHeight: "28px", padding: "2px 8px" },
  chosen: {
    ...shorthands.borderWidth("2px"),
    padding: "1px 7px",
    fontWeight: tokens.fontWeightSemibold,
    textDecorationLine: "underline",
    ...shorthands.borderColor("currentColor"),
  },
});

/** Colours and text size of the pane, at once and remembered. The choices are called as the seed's own bar calls them. */
export function AccessBar(): ReactElement {
  const styles = useStyles();
  const pane = usePane();
  const access = usePaneState(({ shell }) => shell.access);
  const words = strings.access;
  const drawn = <Choice extends ColourScheme | TextSize>(
    chosen: Choice,
    styleOf: (choice: Choice) => CSSProperties,
  ) => {
    return (choice: Choice) => ({
      ...{ name: words.names[choice], shown: words.names[choice], style: styleOf(choice) },
      className: mergeClasses(styles.choice, choice === chosen && styles.chosen),
    });
  };
  return (
    <section aria-label={words.label} className={styles.bar}>
      <p className={styles.heading} aria-hidden>
        {words.colours}
      </p>
      <DrawnRadios
        label={words.colours}
        of={colourSchemes}
        chosen={access.colours}
        draw={drawn(access.colours, inItsColours)}
        onChoose={(colours) => {
          pane.chooseAccess({ ...access, colours });
        }}
      />
      <p className={styles.heading} aria-hidden>
        {words.text}
      </p>
      <DrawnRadios
        label={words.text}
        of={textSizes}
        chosen={access.text}
        draw={drawn(access.text, () => ({}))}
        onChoose={(text) => {
          pane.chooseAccess({ ...access, text });
        }}
      />
    </section>
  );
}

function inItsColours(scheme: ColourScheme): CSSProperties {
  const background = backgrounds[scheme];
  return background === null ? {} : { backgroundColor: background, color: "#000000" };
}
