/** What is in any storage of the browser. Runs in the page. */
export async function storedTexts(): Promise<string[]> {
  const databases = (await indexedDB.databases()).map(({ name }) => name ?? "");
  const held = (storage: Storage): string[] =>
    Object.keys(storage).map((key) => `${key}: ${storage.getItem(key) ?? ""}`);
  return [...held(localStorage), ...held(sessionStorage), ...databases, document.cookie];
}
