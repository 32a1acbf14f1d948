/** "in-page" is how Excel on Windows holds a pane, "parent-frame" how Excel on the web does. */
export type Transport = "in-page" | "parent-frame";
export const transports: readonly Transport[] = ["in-page", "parent-frame"];
