import { cleanupOutdatedCaches, precacheAndRoute, type PrecacheEntry } from "workbox-precaching";

/** The build puts the list of the web app's own files here (scripts/precache.js). */
declare const PRECACHED: readonly PrecacheEntry[];

// Nothing but these is ever cached: people's files are never requests at all.
precacheAndRoute([...PRECACHED]);
cleanupOutdatedCaches();
