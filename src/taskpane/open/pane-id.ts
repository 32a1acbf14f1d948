const key = "learning-sets.pane";

/** Of the browser's LockManager, which lets go of what a page holds when the page ends. */
export interface PaneLocks {
  request(
    name: string,
    options: { readonly ifAvailable: true },
    hold: (lock: object | null) => Promise<unknown>,
  ): Promise<unknown>;
}

/**
 * A few letters and digits that say which pane a write was: the device's own, kept from one opening to the next, so
 * that a pane recognises what it left behind. A second pane that is open at the same time has one of its own.
 * @param locks null where the browser has none; then panes of one device are told apart no further
 */
export async function paneId(
  storage: Pick<Storage, "getItem" | "setItem"> | null,
  locks: PaneLocks | null,
  newId: () => string,
): Promise<string> {
  const made = newId().replaceAll("-", "").slice(0, 8);
  if (locks && !(await isHeld(locks))) return made;
  const kept = storage?.getItem(key) ?? "";
  if (/^[0-9a-z]{8}$/i.test(kept)) return kept;
  storage?.setItem(key, made);
  return made;
}

/** Whether this page has the lock, for as long as it is there. */
function isHeld(locks: PaneLocks): Promise<boolean> {
  return new Promise((resolve, reject) => {
    locks
      .request(key, { ifAvailable: true }, (lock) => {
        resolve(lock !== null);
        return lock ? new Promise(() => undefined) : Promise.resolve();
      })
      .catch(reject);
  });
}
