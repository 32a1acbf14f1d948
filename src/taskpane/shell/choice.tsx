import { Field, Select, makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";

const useStyles = makeStyles({
  // Long options must not make the pane wider than it is.
  root: { minWidth: 0, width: "100%" },
  select: { minWidth: 0, width: "100%", textOverflow: "ellipsis" },
});

interface ChoiceProps {
  readonly label: string;
  /** Said to screen readers only. */
  readonly isLabelHidden?: boolean;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
  readonly onChoose: (value: string) => void;
}

/** One of several, as a drop-down list of the browser's own. */
export function Choice({ label, isLabelHidden, value, options, onChoose }: ChoiceProps): ReactElement {
  const styles = useStyles();
  const list = (
    <Select
      className={styles.root}
      select={{ className: styles.select }}
      {...(isLabelHidden === true && { "aria-label": label })}
      value={value}
      onChange={(_, { value: chosen }) => {
        onChoose(chosen);
      }}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.text}
        </option>
      ))}
    </Select>
  );
  return isLabelHidden === true ? list : <Field label={label}>{list}</Field>;
}
