/** What an action threw; null when it went through. */
export async function outcome(action: Promise<unknown>): Promise<unknown> {
  return action.then(
    () => null,
    (error: unknown) => error,
  );
}
