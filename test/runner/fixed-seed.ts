import fc from "fast-check";

/** Whoever runs the suites twice gets the same answer twice; `npm run proof -- properties` draws other cases. */
const { PROPERTY_SEED = "1" } = process.env;

if (PROPERTY_SEED !== "random") fc.configureGlobal({ seed: Number(PROPERTY_SEED) });
