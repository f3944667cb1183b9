import type { Month } from '../../../dates'
import type { Among, ByPair, Figures } from '../figures/figures'
import type { LostCustomer } from './changes'

/** The same figures as if these customers had no rows from a month on. */
export function withoutCustomers(base: Figures, lost: readonly LostCustomer[]): Figures {
  if (lost.length === 0) return base
  const goneIn = (month: Month) => lost.filter(({ from }) => from <= month).map(({ tenant }) => tenant)
  const isGone = (tenant: string, month: Month) =>
    lost.some((one) => one.tenant === tenant && one.from <= month)
  const staying = <Value>(pairs: ByPair<Value>, month: Month): ByPair<Value> =>
    new Map([...pairs].filter(([tenant]) => !isGone(tenant, month)))
  return {
    ...base,
    consumedByTenant: (asked) =>
      added(
        byCustomers(asked.months, goneIn).map(({ months, gone }) =>
          base.consumedByTenant({ ...asked, months, ...besides(asked.among, gone) }),
        ),
      ),
    consumedByService: (asked) =>
      added(
        byCustomers(asked.months, goneIn).map(({ months, gone }) =>
          base.consumedByService({ ...asked, months, ...besides(asked.among, gone) }),
        ),
      ),
    business: (family, through, month) => staying(base.business(family, through, month), month),
    seats: (through, month) => staying(base.seats(through, month), month),
    firstSeats: (through, pair, months) =>
      base.firstSeats(
        through,
        pair,
        months.filter((month) => !isGone(pair.tenant, month)),
      ),
    anySeats: (through, workloads, asked, among) =>
      byCustomers(asked, goneIn).some(({ months, gone }) =>
        base.anySeats(through, workloads, months, besides(among, gone).among),
      ),
  }
}

/** Months together in which the same customers are gone. */
function byCustomers(months: readonly Month[], goneIn: (month: Month) => string[]) {
  const groups = new Map<string, { months: Month[]; gone: string[] }>()
  for (const month of months) {
    const gone = goneIn(month)
    const group = groups.get(gone.join('\n')) ?? { months: [], gone }
    groups.set(gone.join('\n'), group)
    group.months.push(month)
  }
  return [...groups.values()]
}

function besides(among: Among | undefined, gone: readonly string[]): { among?: Among } {
  if (gone.length === 0) return among ? { among } : {}
  if (among && 'only' in among) return { among: { only: among.only.filter((one) => !gone.includes(one)) } }
  return { among: { except: [...new Set([...(among?.except ?? []), ...gone])].toSorted() } }
}

/** What several answers come to. */
export function added(parts: readonly ReadonlyMap<string, bigint>[]): ReadonlyMap<string, bigint> {
  const [first, ...others] = parts
  if (first && others.length === 0) return first
  const sums = new Map<string, bigint>()
  for (const part of parts) for (const [key, amount] of part) sums.set(key, (sums.get(key) ?? 0n) + amount)
  return sums
}
