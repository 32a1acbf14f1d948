/**
 * What a web server should send with every file of dist/. The page's own policy says the same of scripts;
 * who may frame the page can only be said in a header. `X-Frame-Options` must be absent: Excel on the web
 * shows the pane in a frame.
 */
export const paneHeaders: Readonly<Record<string, string>> = {
  "content-security-policy":
    "frame-ancestors 'self' https://*.officeapps.live.com https://*.office.com https://*.office365.com https://*.microsoft365.com https://*.sharepoint.com https://*.cloud.microsoft",
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
};
