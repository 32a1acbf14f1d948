import { Button, makeStyles } from "@fluentui/react-components";
import { ChevronLeftRegular, ChevronRightRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import { Choice } from "./choice";

const useStyles = makeStyles({
  stepper: { display: "grid", gridTemplateColumns: "auto minmax(0, 1fr) auto", columnGap: "4px" },
});

interface StepperProps {
  readonly label: string;
  readonly previous: string;
  readonly next: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
  readonly onChoose: (value: string) => void;
}

/** One of several in an order: chosen from a list, or gone through one after the other. */
export function Stepper({ label, previous, next, value, options, onChoose }: StepperProps): ReactElement {
  const styles = useStyles();
  const at = options.findIndex((option) => option.value === value);
  const step = (name: string, to: number, icon: ReactElement): ReactElement => {
    const target = options[to];
    return (
      <Button
        icon={icon}
        aria-label={name}
        title={name}
        disabledFocusable={target === undefined}
        onClick={() => {
          if (target) onChoose(target.value);
        }}
      />
    );
  };
  return (
    <div className={styles.stepper}>
      {step(previous, at - 1, <ChevronLeftRegular />)}
      <Choice isLabelHidden label={label} value={value} options={options} onChoose={onChoose} />
      {step(next, at + 1, <ChevronRightRegular />)}
    </div>
  );
}
