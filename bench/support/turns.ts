export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]]
  if (low === undefined || high === undefined) throw new Error('There is nothing to take the median of.')
  return (low + high) / 2
}

/** What each round found, in order. */
export type Rounds<Name extends string> = Record<Name, number[]>

/**
 * Measures each in turn, round after round and every second round backwards, so that what else the machine does falls
 * on all alike.
 */
export async function inTurns<Name extends string>(
  rounds: number,
  measures: Record<Name, () => Promise<number>>,
): Promise<Rounds<Name>> {
  const names = Object.keys(measures) as Name[]
  const found = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Rounds<Name>
  for (let round = 0; round < rounds; round++)
    for (const name of round % 2 === 0 ? names : [...names].reverse())
      found[name].push(await measures[name]())
  return found
}

/** The median over the rounds of one divided by the other in the same round. */
export const ratioOf = (over: readonly number[], under: readonly number[]): number =>
  median(over.map((value, round) => value / (under[round] ?? Number.NaN)))
