/**
 * Of everything that makes outcomes of figures; those of another version are never read. To be raised with any change of
 * it: scorer-version.test.ts holds it against the sources.
 */
export const SCORER_VERSION = 2
