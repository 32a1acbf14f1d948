/**
 * What only gives way to others goes on at once while something is proven: hundreds of thousands of waits of a
 * millisecond are minutes.
 */
export async function withoutWaits<Result>(act: () => Promise<Result>): Promise<Result> {
  const { setTimeout: waiting } = globalThis;
  const atOnce = (then: () => void, ms?: number): unknown =>
    ms === undefined || ms === 0 ? setImmediate(then) : waiting(then, ms);
  Object.assign(globalThis, { setTimeout: atOnce });
  try {
    return await act();
  } finally {
    Object.assign(globalThis, { setTimeout: waiting });
  }
}
