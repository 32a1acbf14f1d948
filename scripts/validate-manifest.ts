import { existsSync } from "node:fs";
import path from "node:path";
import manifests, { type ManifestInfo, type ManifestValidationIssue } from "office-addin-manifest";

/**
 * What a store would say of a manifest: `npm run validate -- [FILE]`, dist/manifest.xml where it is built. First what
 * needs no network, then Microsoft's own service. Ends with 0 when both accept it, 1 when one refuses it, and 2 when
 * the service cannot be reached.
 */
const root = path.join(import.meta.dirname, "..");
const built = path.join(root, "dist", "manifest.xml");
const file = path.resolve(process.argv[2] ?? (existsSync(built) ? built : path.join(root, "manifest.xml")));

const faults = faultsOf(await manifests.OfficeAddinManifest.readManifestFile(file));
console.log(
  `${path.relative(process.cwd(), file)}: ${faults.length === 0 ? "nothing is missing" : "not ready for a store"}`,
);
for (const fault of faults) console.log(`  ${fault}`);
process.exitCode = faults.length > 0 ? 1 : 0;
await askService();

/** What Microsoft's validation policies refuse and the manifest alone shows. */
function faultsOf(manifest: ManifestInfo): string[] {
  const addresses = Object.entries({
    "the pane": manifest.defaultSettings?.sourceLocation,
    "the icon": manifest.iconUrl,
    "the large icon": manifest.highResolutionIconUrl,
    "the support page": manifest.supportUrl,
  });
  const unsafe = addresses.filter(([, address]) => !address?.startsWith("https://"));
  const local = addresses.filter(([, address]) =>
    /^https:\/\/(localhost|[^/]*\.example)\b/.test(address ?? ""),
  );
  return [
    ...unsafe.map(([what]) => `There is no https:// address for ${what}.`),
    ...(local.length > 0
      ? [
          `Only a developer's machine reaches ${local.map(([what]) => what).join(", ")}. Build for your own host first.`,
        ]
      : []),
    ...(manifest.providerName && manifest.providerName !== manifest.displayName
      ? []
      : ["ProviderName is not a publisher's name."]),
    ...(/^\d+\.\d+\.\d+\.\d+$/.test(manifest.version ?? "") ? [] : ["Version does not have four numbers."]),
  ];
}

async function askService(): Promise<void> {
  try {
    const { isValid, report } = await manifests.validateManifest(file, true);
    console.log(isValid ? "Microsoft's service accepts it." : "Microsoft's service refuses it:");
    for (const issue of [...(report?.errors ?? []), ...(report?.warnings ?? [])])
      console.log(`  ${lineOf(issue)}`);
    if (!isValid) process.exitCode = 1;
  } catch {
    console.log(
      "Microsoft's validation service could not be reached, so nobody there has checked it. Try again online.",
    );
    process.exitCode ||= 2;
  }
}

function lineOf({ title, content, line }: ManifestValidationIssue): string {
  return [title, content, line === undefined ? "" : `(line ${String(line)})`].filter(Boolean).join(" ");
}
