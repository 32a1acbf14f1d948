import { useEffect, type RefObject } from "react";
import { focusHeading } from "./focus-heading";

const headings = "h2, h3, h4";

/**
 * Keeps the keyboard's place: when what has the focus goes away, the heading nearest around it gets the
 * focus, so that nobody is sent back to the top of the page.
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
      const heading = around
        .filter((each) => each.isConnected)
        .map((each) => each.querySelector<HTMLElement>(headings))
        .find((each) => each !== null);
      if (heading) focusHeading(heading);
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
