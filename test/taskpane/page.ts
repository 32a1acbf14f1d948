import { JSDOM } from "jsdom";

const { window } = new JSDOM("<!doctype html><div id='pane'></div>", { pretendToBeVisual: true });
/** What a page has and Node has not, or has another of. Import this file before React and Fluent, which look for it. */
const ofThePage = Object.getOwnPropertyNames(window).filter(
  (name) => /^(Event|CustomEvent)$/.test(name) || !(name in globalThis || name.endsWith("Storage")),
);
const before = ofThePage.map((name) => Object.getOwnPropertyDescriptor(globalThis, name));
for (const name of ofThePage) {
  Object.defineProperty(globalThis, name, { configurable: true, value: Reflect.get(window, name) });
}
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

/** Where the pane goes on the page. */
export function place(): Element {
  const element = window.document.getElementById("pane");
  if (!element) throw new Error("The page has no place for the pane.");
  return element;
}

export function closePage(): void {
  for (const [index, name] of ofThePage.entries()) {
    const own = before[index];
    if (own) Object.defineProperty(globalThis, name, own);
    else Reflect.deleteProperty(globalThis, name);
  }
  window.close();
}

/** Types into the field with this label, as a keystroke would. */
export function typeInto(label: string, text: string): void {
  const found = [...window.document.querySelectorAll("label")].find(
    ({ textContent }) => textContent === label,
  );
  const input = found && window.document.getElementById(found.htmlFor);
  if (!input) throw new Error(`No field is called ${label}.`);
  // React knows what it set itself, and takes only what was set past it for typed.
  Object.getOwnPropertyDescriptor(window.HTMLInputElement.prototype, "value")?.set?.call(input, text);
  input.dispatchEvent(new window.Event("input", { bubbles: true }));
}

/** Chooses from the list with this label, as a person would. */
export function choose(label: string, value: string): void {
  const found = [...window.document.querySelectorAll("label")].find(
    ({ textContent }) => textContent === label,
  );
  const list = found && window.document.getElementById(found.htmlFor);
  if (!list) throw new Error(`No list is called ${label}.`);
  Object.getOwnPropertyDescriptor(window.HTMLSelectElement.prototype, "value")?.set?.call(list, value);
  list.dispatchEvent(new window.Event("change", { bubbles: true }));
}

/** Presses a key on the element with this accessible name. */
export function press(name: string, key: string): void {
  const element = window.document.querySelector(`[aria-label="${name}"]`);
  if (!element) throw new Error(`Nothing is called ${name}.`);
  element.dispatchEvent(new window.KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
}

/** Presses a key on what has the focus. */
export function pressFocused(key: string): void {
  const event = new window.KeyboardEvent("keydown", { key, bubbles: true, cancelable: true });
  window.document.activeElement?.dispatchEvent(event);
}

/** Clicks the tick box with this label. */
export function tick(label: string): void {
  const found = [...window.document.querySelectorAll("label")].find(
    ({ textContent }) => textContent === label,
  );
  const box = found && window.document.getElementById(found.htmlFor);
  if (!box) throw new Error(`No box is called ${label}.`);
  box.click();
}

/** Opens the part of a screen with this heading. */
export function unfold(heading: string): void {
  const part = [...window.document.querySelectorAll("details")].find(
    (each) => each.querySelector("summary")?.textContent === heading,
  );
  if (!part) throw new Error(`No part is called ${heading}.`);
  part.open = true;
}

/** Clicks the button with this text or name. */
export function click(text: string): void {
  const button = [...window.document.querySelectorAll("button")].find(
    (each) => each.textContent === text || each.getAttribute("aria-label") === text,
  );
  if (!button) throw new Error(`No button says ${text}.`);
  button.click();
}
