/** What Office hands to the function of a ribbon button; a keyboard shortcut hands over nothing of the kind. */
type Pressed = Partial<Pick<Office.AddinCommands.Event, "completed">> | undefined;

/**
 * Whether the page goes on living while its pane is closed, and is given the ribbon's buttons. A manifest that was
 * installed before opens other addresses: Excel then loads the page anew for each button.
 * @param search of the page's address: "?runtime=shared", as the manifest says
 */
export function hasSharedRuntime(search: string): boolean {
  return (
    new URLSearchParams(search).get("runtime") === "shared" &&
    Office.context.requirements.isSetSupported("SharedRuntime", "1.1")
  );
}

/**
 * Gives the functions that the manifest's buttons and shortcuts name to Office, each of which shows the pane as well.
 * Must come before Office.js is ready: Office refuses a button that it finds no function for.
 */
export function registerRibbonFunctions(functions: Readonly<Record<string, () => void>>): void {
  for (const [name, act] of Object.entries(functions)) {
    Office.actions.associate(name, (pressed: Pressed) => {
      act();
      void showPane().then(() => pressed?.completed?.());
    });
  }
}

async function showPane(): Promise<void> {
  try {
    await Office.addin.showAsTaskpane();
  } catch {
    // Without a shared runtime there is no hidden pane, and add-ins of Microsoft's store show none by themselves.
  }
}

/** Tells when the pane is closed while its page goes on; never where the runtime is not shared. */
export async function onPaneClosed(onClosed: () => void): Promise<void> {
  try {
    await Office.addin.onVisibilityModeChanged(({ visibilityMode }) => {
      if (visibilityMode === Office.VisibilityMode.hidden) onClosed();
    });
  } catch {
    // A host that tells nothing of it closes the page with the pane.
  }
}
