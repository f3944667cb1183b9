import type { Month } from '../../dates'
import { atLeast, type Rational } from '../../scoring/rational'
import type { Market, TrackId } from './areas'
import { amountOf } from './figures/amount'
import { revenuePairs } from './formulas/ba-net'
import { yearBefore } from './formulas/months'
import type { Known } from './formulas/outcome'
import { THROUGH } from './rules/association-sets'
import { fraction } from './rules/fractions'
import type { AreaRule, Choice } from './rules/shape'

type Of<By extends Choice['by']> = Extract<Choice, { by: By }>
type Scored = { id: TrackId; score: Rational }

/** The track of an area that decides (capability-rules.md §3). @throws Error for an area without tracks */
export function decidingTrack(
  { id, choice }: AreaRule,
  tracks: readonly Scored[],
  known: Known & { market: Market },
): TrackId {
  const [first] = tracks
  if (!first) throw new Error(`${id} has no track`)
  switch (choice.by) {
    case 'only':
      return first.id
    case 'market':
      return known.market === 'larger' ? 'larger-markets' : 'other-markets'
    case 'azure-class':
      return azureClass(choice, known)
    case 'business-class':
      return businessClass(choice, known)
    case 'higher-score':
      // Where both are the same, the first, which is that of enterprises.
      return tracks.reduce((one, other) => (atLeast(one.score, other.score) ? one : other)).id
  }
}

/** smb where enough of the customers with consumption in the month are; one class for all three Azure areas. */
export function azureClass({ share }: Of<'azure-class'>, { figures, month, decisions }: Known) {
  const at = month('acr')
  if (at === null) return 'enterprise'
  const consumed = figures.consumedByTenant({ through: THROUGH.azure, services: null, months: [at] })
  const base = [...consumed].filter(([, amount]) => amount > 0n || decisions.azureClassBase === 'associated')
  const smb = base.filter(([tenant]) => figures.segment(tenant) === 'smb')
  const { n, d } = fraction(share.value)
  return base.length > 0 && d * BigInt(smb.length) >= n * BigInt(base.length) ? 'smb' : 'enterprise'
}

/** enterprise where enough customers and workloads bring enough, in the month and a year before, each for itself. */
export function businessClass(choice: Of<'business-class'>, { figures, month, decisions }: Known) {
  const at = month('revenue')
  if (at === null || !figures.covers('revenue', yearBefore(at))) return 'smb'
  const above = amountOf(choice.above.value)
  const keysIn = (one: Month) =>
    new Set(
      revenuePairs(figures, one, choice.workloads.value, (amount) => amount > above).map(
        ({ tenant, workload }) =>
          decisions.businessClass === 'workloads' ? workload : `${tenant}\n${workload}`,
      ),
    )
  const [now, before] = [keysIn(at), keysIn(yearBefore(at))]
  const least = Number(choice.pairs.value)
  const enough =
    decisions.businessClass === 'pairs-in-both'
      ? [...now].filter((key) => before.has(key)).length >= least
      : now.size >= least && before.size >= least
  return enough ? 'enterprise' : 'smb'
}
