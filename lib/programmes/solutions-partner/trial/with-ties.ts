import type { Month } from '../../../dates'
import {
  type Among,
  ANY,
  type ByPair,
  type Consumed,
  type Figures,
  isAmong,
  type Keyed,
  type Pair,
  type Seats,
  type Through,
} from '../figures/figures'
import { earlier } from '../figures/index-rows'
import type { Family } from '../figures/rows'
import type { Tie } from './changes'
import { overlaid } from './overlaid'
import { added } from './without-customers'

/** The same figures as if these customers had an association more. Claims of the first figures of a pair are not told. */
export const withTies = (base: Figures, ties: readonly Tie[]): Figures => ties.reduce(withTie, base)

function withTie(base: Figures, tie: Tie): Figures {
  const sees = (family: Family, through: Through) =>
    family === tie.family && through.includes(tie.association)
  const { tenant, from } = tie
  const isLater = (month: Month) => month >= from
  const isEarlier = (month: Month) => month < from
  return {
    ...base,
    consumedByTenant: (asked) =>
      sees('acr', asked.through) ? consumed(base.consumedByTenant, asked, tie) : base.consumedByTenant(asked),
    consumedByService: (asked) =>
      sees('acr', asked.through)
        ? consumed(base.consumedByService, asked, tie)
        : base.consumedByService(asked),
    business(family, through, month) {
      const seen = base.business(family, through, month)
      if (!sees(family, through) || isEarlier(month)) return seen
      return instead(seen, tenant, base.business(family, ANY, month).get(tenant))
    },
    seats(through, month) {
      const seen = base.seats(through, month)
      if (!sees('licence', through) || isEarlier(month)) return seen
      return instead(seen, tenant, claimed(base.seats(ANY, month).get(tenant), seen, tie))
    },
    firstSeats(through, pair, months) {
      if (!sees('licence', through) || pair.tenant !== tenant) return base.firstSeats(through, pair, months)
      return (
        base.firstSeats(through, pair, months.filter(isEarlier)) ??
        base.firstSeats(ANY, pair, months.filter(isLater))
      )
    },
    anySeats: (through, workloads, months, among) =>
      base.anySeats(through, workloads, months, among) ||
      (sees('licence', through) &&
        isAmong(among, tenant) &&
        base.anySeats(ANY, workloads, months.filter(isLater), { only: [tenant] })),
  }
}

type Ask = (asked: Consumed) => ReadonlyMap<string, bigint>

/** Everybody else through what is asked, and the customer through everything in the months of the tie. */
function consumed(ask: Ask, asked: Consumed, { tenant, from }: Tie) {
  const [before, later] = [
    asked.months.filter((one) => one < from),
    asked.months.filter((one) => one >= from),
  ]
  if (later.length === 0 || !isAmong(asked.among, tenant)) return ask(asked)
  const own = { ...asked, through: ANY, months: later, among: { only: [tenant] } }
  const others = { ...asked, months: later, among: allBut(asked.among, tenant) }
  return added([...(before.length > 0 ? [ask({ ...asked, months: before })] : []), ask(others), ask(own)])
}

const allBut = (among: Among | undefined, tenant: string): Among =>
  among && 'only' in among
    ? { only: among.only.filter((one) => one !== tenant) }
    : { except: [...new Set([...(among?.except ?? []), tenant])].toSorted() }

const instead = <Value>(seen: ByPair<Value>, tenant: string, own: Keyed<Value> | undefined): ByPair<Value> =>
  own ? overlaid(seen, new Map([[tenant, own]])) : seen

/** Licences with the earlier of the claims that were seen and that of the tie. */
function claimed(
  own: Keyed<Seats> | undefined,
  seen: ByPair<Seats>,
  { tenant, claimedOn }: Tie,
): Keyed<Seats> | undefined {
  if (!own) return undefined
  const before = (workload: Pair['workload']) => seen.get(tenant)?.get(workload)?.claimed ?? null
  return new Map(
    [...own].map(([workload, seats]) => [
      workload,
      { ...seats, claimed: earlier(before(workload), claimedOn) },
    ]),
  )
}
