import { useEffect, useRef, type RefObject } from "react";
import { focusHeading } from "./focus-heading";

/** The ref of a heading that has the focus when it appears, and again with every other `of` but null. */
export function useFocusedHeading(of: unknown): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (of !== null && heading.current) focusHeading(heading.current);
  }, [of]);
  return heading;
}
