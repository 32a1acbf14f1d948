import { Field, Select, makeStyles, mergeClasses } from "@fluentui/react-components";
import type { ReactElement } from "react";

const useStyles = makeStyles({
  // Long options must not make the pane wider than it is.
  root: { minWidth: 0, width: "100%" },
  // The label goes above where the list would be left with no room to speak of.
  beside: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: "8px",
    "& > label": { flex: "2 1 6em", minWidth: 0, maxWidth: "none" },
    "& > .fui-Select": { flex: "3 1 11em" },
  },
  select: { minWidth: 0, width: "100%", textOverflow: "ellipsis" },
});

interface ChoiceProps {
  readonly label: string;
  /** Read out by screen readers only. */
  readonly isLabelHidden?: boolean;
  /** Its label stands beside the list, as one of many. */
  readonly isBeside?: boolean;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
  readonly onChoose: (value: string) => void;
}

/** One of several, as a drop-down list of the browser's own. */
export function Choice({
  label,
  isLabelHidden,
  isBeside,
  value,
  options,
  onChoose,
}: ChoiceProps): ReactElement {
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
  if (isLabelHidden === true) return list;
  return (
    <Field label={label} className={mergeClasses(isBeside === true && styles.beside)}>
      {list}
    </Field>
  );
}
