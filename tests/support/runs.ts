/**
 * How many generated examples a property tries: few enough for every run of the tests, and so many times as many where
 * the machine has the time: `LAUREL_RUNS=10 npx vitest run tests/scoring.property.test.ts`.
 */
export const runs = (usual: number): number => Math.ceil(usual * Number(process.env.LAUREL_RUNS ?? 1))

/** `2,400`, for a title. */
export const inWords = (count: number): string => count.toLocaleString('en')
