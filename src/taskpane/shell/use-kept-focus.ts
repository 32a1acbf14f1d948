import { useEffect, type RefObject } from "react";
import { focusHeading } from "../parts/focus-heading";

const headings = "h2, h3, h4";
/** What was opened for one member or one meeting; it has no heading of its own. */
const groups = "[role=group]";
const controls = "button, input, select";

/**
 * Keeps the keyboard's place: when what has the focus goes away, the first control of the group it was in gets
 * the focus, or else the heading nearest around it, so that nobody is sent back to the top of the page.
 */
export function useKeptFocus(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    let around: Element[] = [];
    const remember = ({ target }: FocusEvent): void => {
      around = [];
      for (let each = target instanceof Element ? target : null; each && each !== element;) {
        around.push(each);
        each = each.parentElement;
      }
      around.push(element);
    };
    const keep = (): void => {
      const [focused] = around;
      if (!focused || focused.isConnected || document.activeElement !== document.body) return;
      const next = around
        .filter((each) => each.isConnected)
        .map((each) => each.querySelector<HTMLElement>(each.matches(groups) ? controls : headings))
        .find((each) => each !== null);
      if (next?.matches(controls) === true) next.focus();
      else if (next) focusHeading(next);
    };
    const observer = new MutationObserver(keep);
    observer.observe(element, { childList: true, subtree: true });
    element.addEventListener("focusin", remember);
    return () => {
      observer.disconnect();
      element.removeEventListener("focusin", remember);
    };
  }, [root]);
}
