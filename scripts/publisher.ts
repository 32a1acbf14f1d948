import { readFileSync } from "node:fs";

/** Who publishes a release, and where it and its people are found. */
export interface Publisher {
  readonly publisher: string;
  /** An email address. */
  readonly contact: string;
  /** Where dist/ is served from: https, without a slash at the end. */
  readonly host: string;
  readonly support: string;
  readonly privacy: string;
  readonly terms: string;
  readonly repository: string;
}

const addresses = ["host", "support", "privacy", "terms", "repository"] as const;

/**
 * The publisher of a file such as publisher.json.
 * @throws {Error} naming every field that is missing, still a placeholder, or no address
 */
export function readPublisher(file: string): Publisher {
  const typed = JSON.parse(readFileSync(file, "utf8")) as Partial<Record<keyof Publisher, string>>;
  const {
    publisher = "",
    contact = "",
    host = "",
    support = "",
    privacy = "",
    terms = "",
    repository = "",
  } = typed;
  const read: Publisher = { publisher, contact, host, support, privacy, terms, repository };
  const faults = [
    ...Object.entries(read).flatMap(([field, value]: [string, string]) =>
      value.trim() === "" || /\bexample\b/i.test(value)
        ? [`${field} is still a placeholder: "${value}"`]
        : [],
    ),
    ...addresses.flatMap((field) =>
      /^https:\/\/[^\s"<>&]*[^\s"<>&/]$/.test(read[field])
        ? []
        : [`${field} needs an https:// address without a slash at the end: "${read[field]}"`],
    ),
    ...(/^\S+@\S+\.\S+$/.test(contact) ? [] : [`contact needs an email address: "${contact}"`]),
  ];
  if (faults.length > 0) throw new Error(`${file} is not ready for a release:\n  ${faults.join("\n  ")}`);
  return read;
}
