/** So many at once. */
export const MOST_FIGURES = 2_000
