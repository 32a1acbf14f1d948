import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId, type CSSProperties, type KeyboardEvent, type ReactElement } from "react";
import { groupTabStop } from "./tab-stop";

const useStyles = makeStyles({
  choices: { display: "flex", flexWrap: "wrap", gap: "4px", minWidth: 0 },
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
    justifyContent: "center",
    boxSizing: "border-box",
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: "pointer",
    "&:hover": { textDecorationLine: "underline" },
    "&:has(:focus-visible)": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
});

/** How one of the choices is drawn. */
export interface DrawnChoice {
  /** What is read out. */
  readonly name: string;
  /** What is shown. */
  readonly shown: string;
  readonly title?: string;
  readonly className?: string | undefined;
  readonly style?: CSSProperties;
}

/** Radio buttons in a row, each drawn as a box of its own with a text in it. */
export function DrawnRadios<Choice extends string>({
  label,
  of,
  chosen,
  draw,
  onChoose,
  onKeyDown,
}: {
  readonly label: string;
  readonly of: readonly Choice[];
  readonly chosen: Choice | null;
  readonly draw: (choice: Choice) => DrawnChoice;
  readonly onChoose: (choice: Choice) => void;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
}): ReactElement {
  const styles = useStyles();
  const group = useId();
  return (
    <div role="radiogroup" tabIndex={-1} aria-label={label} className={styles.choices} onKeyDown={onKeyDown}>
      {of.map((choice) => {
        const { name, shown, title, className, style } = draw(choice);
        return (
          <label key={choice} title={title} className={mergeClasses(styles.choice, className)} style={style}>
            <input
              type="radio"
              className={styles.radio}
              name={group}
              aria-label={name}
              checked={choice === chosen}
              {...groupTabStop(choice, { of, chosen })}
              onChange={() => {
                onChoose(choice);
              }}
            />
            <span aria-hidden>{shown}</span>
          </label>
        );
      })}
    </div>
  );
}
