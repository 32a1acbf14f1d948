import { paneId, type PaneLocks } from "../../src/taskpane/open/pane-id";

/** One device: its storage, and locks that a page holds until it is closed. */
function device() {
  const stored = new Map<string, string>();
  const held = new Map<string, object>();
  const storage = {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
  };
  let made = 0;
  const newId = (): string => {
    made += 1;
    return `0000000${String(made)}-0000-4000-8000-000000000000`;
  };
  const openPage = async (): Promise<{ id: string; close: () => void }> => {
    const page = {};
    const locks: PaneLocks = {
      request: (name, _, hold) => {
        const isFree = !held.has(name);
        if (isFree) held.set(name, page);
        return hold(isFree ? page : null);
      },
    };
    const id = await paneId(storage, locks, newId);
    return {
      id,
      close: () => {
        for (const [name, holder] of held) if (holder === page) held.delete(name);
      },
    };
  };
  return { stored, storage, newId, openPage };
}

describe("a pane's ID", () => {
  it("is the device's own from one opening to the next, and the only thing kept", async () => {
    const { openPage, stored } = device();
    const first = await openPage();
    first.close();
    expect((await openPage()).id).toBe(first.id);
    expect([...stored]).toEqual([["learning-sets.pane", first.id]]);
  });

  it("is another one while another pane of the device is open, whose writes are not its own", async () => {
    const { openPage, stored } = device();
    const [first, second] = [await openPage(), await openPage()];
    expect(second.id).not.toBe(first.id);
    first.close();
    expect((await openPage()).id).toBe(first.id);
    expect(stored.size).toBe(1);
  });

  it("is made up where the browser keeps nothing, and anew where somebody wrote over it", async () => {
    const { storage, newId, stored } = device();
    expect(await paneId(null, null, newId)).toBe("00000001");
    stored.set("learning-sets.pane", "<b>");
    expect(await paneId(storage, null, newId)).toBe("00000002");
  });
});
