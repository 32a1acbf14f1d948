/**
 * Who may show the pane in a frame. Every page around it counts, not only the nearest: OneDrive's, SharePoint's or
 * Teams' around Excel's own (office-js-docs-pr issue 4911, office-js issue 3342).
 */
const ancestors = [
  "'self'",
  ...["https://*.live.com", "https://*.office.com", "https://*.office365.com", "https://*.microsoft365.com"],
  ...["https://*.sharepoint.com", "https://*.cloud.microsoft"],
  ...["https://teams.microsoft.com", "https://*.teams.microsoft.com"],
];

/**
 * What a web server should send with every file of dist/. The page's own policy says the same of scripts;
 * who may frame the page can only be said in a header. `X-Frame-Options` must be absent: Excel on the web
 * shows the pane in a frame.
 */
export const paneHeaders: Readonly<Record<string, string>> = {
  "content-security-policy": `frame-ancestors ${ancestors.join(" ")}`,
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
};

/**
 * The same with how long a file may be kept while it is being worked on: not at all, but for the ribbon's icons,
 * which Excel shows only where it may keep them (Microsoft's "Office Add-ins manifest", requirements of images).
 */
export function headersWhileBuilding(pathname: string): Readonly<Record<string, string>> {
  const isIcon = pathname.startsWith("/assets/");
  return { ...paneHeaders, "cache-control": isIcon ? "public, max-age=3600" : "no-store" };
}
