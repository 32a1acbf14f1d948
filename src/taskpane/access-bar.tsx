import { Select, makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { colourSchemes, textSizes, type AccessChoices } from "./access-choices";

const useStyles = makeStyles({
  bar: { display: "flex", flexWrap: "wrap", columnGap: "8px", rowGap: "4px" },
  choice: { flexGrow: 1, minWidth: "130px" },
});

interface AccessBarProps {
  readonly choices: AccessChoices;
  readonly onChoose: (choices: AccessChoices) => void;
}

/** Colours and text size of the pane, at once and remembered. */
export function AccessBar({ choices, onChoose }: AccessBarProps): ReactElement {
  const styles = useStyles();
  return (
    <div role="group" aria-label="Colours and text size" className={styles.bar}>
      <Select
        className={styles.choice}
        size="small"
        aria-label="Colours"
        value={choices.colours}
        onChange={(_, { value }) => {
          const colours = colourSchemes.find((each) => each === value);
          if (colours) onChoose({ ...choices, colours });
        }}
      >
        {colourSchemes.map((each) => (
          <option key={each}>{each}</option>
        ))}
      </Select>
      <Select
        className={styles.choice}
        size="small"
        aria-label="Text size"
        value={choices.text}
        onChange={(_, { value }) => {
          const text = textSizes.find((each) => each === value);
          if (text) onChoose({ ...choices, text });
        }}
      >
        {textSizes.map((each) => (
          <option key={each}>{each}</option>
        ))}
      </Select>
    </div>
  );
}
