export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]]
  if (low === undefined || high === undefined) throw new Error('There is nothing to take the median of.')
  return (low + high) / 2
}

/**
 * Measures each in turn, round after round and every second round backwards, so that what else the machine does falls
 * on all alike. Returns the median of each.
 */
export async function inTurns<Name extends string>(
  rounds: number,
  measures: Record<Name, () => Promise<number>>,
): Promise<Record<Name, number>> {
  const found = new Map<Name, number[]>()
  const names = Object.keys(measures) as Name[]
  for (let round = 0; round < rounds; round++)
    for (const name of round % 2 === 0 ? names : [...names].reverse()) {
      const value = await measures[name]()
      found.set(name, [...(found.get(name) ?? []), value])
      if (process.env.LAUREL_BENCH_TRACE) console.error(name, value)
    }
  return Object.fromEntries([...found].map(([name, values]) => [name, median(values)])) as Record<
    Name,
    number
  >
}
