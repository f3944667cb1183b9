/** How many organizations are generated: 300 in the usual run, LAUREL_CAPABILITY_CASES=10000 for many. */
export const cases = (usual: number): number => Number(process.env.LAUREL_CAPABILITY_CASES ?? usual)
