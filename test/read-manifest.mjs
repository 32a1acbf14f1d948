// Prints what Microsoft's own library reads from the manifest. A program of its own: the library loads ES
// modules, which Jest's loader cannot.
import library from "office-addin-manifest";

const info = await library.OfficeAddinManifest.readManifestFile(process.argv[2]);
process.stdout.write(JSON.stringify(info));
