// JavaScript, since webpack's configuration loads it. Described in manifest-for.d.ts.

export function manifestFor(xml, { host, support, publisher }) {
  check("LEARNING_SETS_HOST", host);
  check("LEARNING_SETS_SUPPORT", support);
  if (host.endsWith("/")) throw new Error(`LEARNING_SETS_HOST ends with a slash: ${host}`);
  return xml
    .replace(/(<ProviderName>)[^<]*/, (_, start) => start + escaped(publisher))
    .replace(/(<SupportUrl DefaultValue=|id="Support\.Url" DefaultValue=)"[^"]*"/g, `$1"${support}"`)
    .replaceAll("https://localhost:3000", host);
}

export function selftestManifest(xml) {
  return xml
    .replace(/ *<Set Name="SharedRuntime"[^>]*>\n| *<ExtendedOverrides[^>]*>\n| *<FunctionFile[^>]*>\n/g, "")
    .replace(/ *<Runtimes>.*?<\/Runtimes>\n/s, "")
    .replace(/ *<Control (?:(?!<\/Control>).)*?ExecuteFunction.*?<\/Control>\n/gs, "")
    .replace(/<Id>[^<]+<\/Id>/, "<Id>b0f4a1d6-3c57-4e8b-a2d9-7f6e5c4b3a21</Id>")
    .replace(
      '<DisplayName DefaultValue="Learning Sets"/>',
      '<DisplayName DefaultValue="Learning Sets self-test"/>',
    )
    .replace('id="Group.Label" DefaultValue="Learning Sets"', 'id="Group.Label" DefaultValue="Self-test"')
    .replace(/taskpane\.html(\?\w+=\w+)?/g, "selftest.html");
}

function escaped(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function check(name, address) {
  if (!/^https:\/\/[^\s"<>&]+$/.test(address)) {
    throw new Error(`${name} is not an address that Excel opens, which begins with https://: ${address}`);
  }
}
