/** What is promised for any file under 50 MB: docs/decisions/2026-11-29-hostile-files.md. */
export const bounds = { seconds: 10, megabytes: 1024 } as const;
