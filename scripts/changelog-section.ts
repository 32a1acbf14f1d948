/**
 * The changelog's text for one version, without its heading.
 * @throws {Error} when there is no such heading or nothing below it
 */
export function changelogSection(changelog: string, version: string): string {
  const sections = changelog.split(/^## /m).slice(1);
  const section = sections.find((text) => text.split("\n", 1)[0]?.trim().split(" ")[0] === version);
  const text = section?.split("\n").slice(1).join("\n").trim() ?? "";
  if (text === "") throw new Error(`CHANGELOG.md says nothing under "## ${version}".`);
  return text;
}
