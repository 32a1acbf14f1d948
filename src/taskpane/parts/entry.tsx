import { Field, Input, type InputProps } from "@fluentui/react-components";
import type { ReactElement } from "react";

export interface EntryProps extends Pick<InputProps, "type" | "min" | "max"> {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly onEnter: (value: string) => void;
}

/** A field with its label, for whatever is typed into one line. */
export function Entry({ label, hint, value, onEnter, ...input }: EntryProps): ReactElement {
  return (
    <Field label={label} {...(hint !== undefined && { hint })}>
      <Input
        {...input}
        value={value}
        onChange={(_, { value: entered }) => {
          onEnter(entered);
        }}
      />
    </Field>
  );
}
