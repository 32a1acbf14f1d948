/**
 * Gives a heading the focus for as long as it keeps it. It stands in the order of Tab meanwhile: on the web
 * Office.js itself moves the focus at Tab, and from an element outside of that order it moves nowhere.
 */
export function focusHeading(heading: HTMLElement): void {
  heading.tabIndex = 0;
  heading.addEventListener(
    "blur",
    () => {
      heading.removeAttribute("tabindex");
    },
    { once: true },
  );
  heading.focus();
}
