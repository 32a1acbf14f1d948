// JavaScript, since webpack's configuration loads it. Described in manifest-for.d.ts.

export function manifestFor(xml, { host, support }) {
  check("LEARNING_SETS_HOST", host);
  check("LEARNING_SETS_SUPPORT", support);
  if (host.endsWith("/")) throw new Error(`LEARNING_SETS_HOST ends with a slash: ${host}`);
  return xml
    .replace(/(<SupportUrl DefaultValue=|id="Support\.Url" DefaultValue=)"[^"]*"/g, `$1"${support}"`)
    .replaceAll("https://localhost:3000", host);
}

function check(name, address) {
  if (!/^https:\/\/[^\s"<>&]+$/.test(address)) {
    throw new Error(`${name} is not an address that Excel opens, which begins with https://: ${address}`);
  }
}
