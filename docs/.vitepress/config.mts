import { defineConfig } from "vitepress";

/** Files of the repository that the guides link to and that are no pages of the site. */
const outside = /^(\.\/)?(\.\.\/)+[\w./-]*$/;

export default defineConfig({
  lang: "en-GB",
  title: "Learning Sets for Excel",
  description:
    "Balanced Action Learning Sets from a roster, in Excel, in a browser or from the command line.",
  // Where the forge's pages serve it, such as "/learning-sets/".
  base: process.env.SITE_BASE ?? "/",
  outDir: "../artefacts/site",
  cacheDir: "node_modules/.cache/vitepress",
  cleanUrls: false,
  ignoreDeadLinks: [outside],
  themeConfig: {
    search: { provider: "local" },
    outline: [2, 3],
    sidebar: [
      {
        text: "People",
        items: [
          { text: "Administrators", link: "/administrators-guide" },
          { text: "Facilitators", link: "/facilitators" },
          { text: "Privacy", link: "/privacy" },
          { text: "Accessibility", link: "/accessibility" },
        ],
      },
      {
        text: "IT",
        items: [
          { text: "Deployment", link: "/deployment" },
          { text: "Never seen in Excel", link: "/unverified-in-excel" },
          { text: "Store listing", link: "/store-listing" },
        ],
      },
      {
        text: "Engineers",
        items: [
          { text: "Command line", link: "/command-line" },
          { text: "Allocation", link: "/allocation" },
          { text: "What Excel is documented to do", link: "/excel-behaviour" },
          { text: "How-to pages", link: "/how-to/README" },
          { text: "Glossary", link: "/glossary" },
        ],
      },
    ],
    footer: { message: "MIT licence. Nothing you read here is tracked." },
  },
});
