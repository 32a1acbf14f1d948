import { useState } from "react";
import { usePane } from "./use-pane";

/**
 * As useState, for what is typed or chosen and not saved yet: a part that is shown again goes on with it.
 *
 * @param field its name among all of the pane, and of what it is: "rooms of M2"
 * @param first plain data, shown while nothing is typed
 * @returns what is typed, a function that takes what is typed next, and one that forgets what is typed now, once that
 * is saved
 */
export function useTyped<Value>(field: string, first: Value): [Value, (value: Value) => void, () => void] {
  const { typed } = usePane();
  const [state, setState] = useState(() => ({ field, value: typed.get(field, first) }));
  // The same part goes on with another meeting or set.
  const value = state.field === field ? state.value : typed.get(field, first);
  return [
    value,
    (next) => {
      typed.set(field, next, first);
      setState({ field, value: next });
    },
    () => {
      if (typed.forget(field, value)) setState({ field, value: first });
    },
  ];
}
