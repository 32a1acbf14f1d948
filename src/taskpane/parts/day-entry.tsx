import type { ReactElement } from "react";
import { isoDateOf, type IsoDate } from "../../sheet";
import { Entry, type EntryProps } from "./entry";

interface DayEntryProps extends Omit<EntryProps, "type" | "max" | "value" | "onEnter"> {
  /** Null while none is entered whole. */
  readonly value: IsoDate | null;
  readonly onEnter: (day: IsoDate | null) => void;
}

/** A field for a calendar day. */
export function DayEntry({ value, onEnter, ...entry }: DayEntryProps): ReactElement {
  return (
    <Entry
      {...entry}
      type="date"
      max="9999-12-31"
      value={value ?? ""}
      onEnter={(typed) => {
        onEnter(isoDateOf(typed));
      }}
    />
  );
}
