import { addMonths, type Month } from '../../dates'
import type { Market } from '../../organizations/model/market'
import { atLeast, type Rational } from '../../scoring/rational'
import type { TrackId } from './areas'
import { amountOf } from './figures/amount'
import { revenuePairs } from './formulas/ba-net'
import { yearBefore } from './formulas/months'
import type { Known } from './formulas/outcome'
import { THROUGH } from './rules/association-sets'
import { fraction } from './rules/fractions'
import type { AreaRule, Choice } from './rules/shape'

type Of<By extends Choice['by']> = Extract<Choice, { by: By }>
type Scored = { id: TrackId; score: Rational }

/**
 * What the choice was made by. `smb` of `all` customers with Azure consumption in the month; pairs of customer and workload
 * with enough revenue `now` and a year `before` (null: nobody knows). `month` null: there are no figures.
 */
export type Because =
  | { by: 'only' }
  | { by: 'market' }
  | { by: 'higher-score' }
  | { by: 'azure-class'; month: Month | null; smb: number; all: number }
  | { by: 'business-class'; month: Month | null; now: number | null; before: number | null }
type Choosing = { track: TrackId; because: Because }
/** `earlier`: the other track that figures of the month before would have chosen; null: the same, or nobody knows. */
export type Decided = Choosing & { earlier: { track: TrackId; month: Month } | null }

/** The track of an area that decides (capability-rules.md §3). @throws Error for an area without tracks */
export function decidingTrack(
  area: AreaRule,
  tracks: readonly Scored[],
  known: Known & { market: Market },
): Decided {
  const chosen = chosenTrack(area, tracks, known)
  return { ...chosen, earlier: earlierThan(chosen, area.choice, known) }
}

function chosenTrack(
  { id, choice }: AreaRule,
  tracks: readonly Scored[],
  known: Known & { market: Market },
): Choosing {
  const [first] = tracks
  if (!first) throw new Error(`${id} has no track`)
  switch (choice.by) {
    case 'only':
      return { track: first.id, because: { by: 'only' } }
    case 'market':
      return {
        track: known.market === 'larger' ? 'larger-markets' : 'other-markets',
        because: { by: 'market' },
      }
    case 'azure-class':
      return azureClass(choice, known, known.month('acr'))
    case 'business-class':
      return businessClass(choice, known, known.month('revenue'))
    case 'higher-score':
      // Where both are the same, the first, which is that of enterprises.
      return {
        track: tracks.reduce((one, other) => (atLeast(one.score, other.score) ? one : other)).id,
        because: { by: 'higher-score' },
      }
  }
}

/** Where customers make the track, one more of them may change it, and the score with it. */
function earlierThan({ track, because }: Choosing, choice: Choice, known: Known): Decided['earlier'] {
  if (!('month' in because) || because.month === null) return null
  const month = addMonths(because.month, -1)
  const before = classIn(month, choice, known)
  return before === null || before === track ? null : { track: before, month }
}

/** The class that figures of a month make; null where they are missing. */
function classIn(month: Month, choice: Choice, known: Known): TrackId | null {
  const { covers } = known.figures
  if (choice.by === 'azure-class' && covers('acr', month)) return azureClass(choice, known, month).track
  if (choice.by !== 'business-class' || !covers('revenue', month) || !covers('revenue', yearBefore(month)))
    return null
  return businessClass(choice, known, month).track
}

/** smb where enough of the customers with consumption in the month are; one class for all three Azure areas. */
function azureClass({ share }: Of<'azure-class'>, { figures, decisions }: Known, at: Month | null): Choosing {
  if (at === null) return { track: 'enterprise', because: { by: 'azure-class', month: null, smb: 0, all: 0 } }
  const consumed = figures.consumedByTenant({ through: THROUGH.azure, services: null, months: [at] })
  const base = [...consumed].filter(([, amount]) => amount > 0n || decisions.azureClassBase === 'associated')
  const smb = base.filter(([tenant]) => figures.segment(tenant) === 'smb')
  const { n, d } = fraction(share.value)
  const enough = base.length > 0 && d * BigInt(smb.length) >= n * BigInt(base.length)
  return {
    track: enough ? 'smb' : 'enterprise',
    because: { by: 'azure-class', month: at, smb: smb.length, all: base.length },
  }
}

/** enterprise where enough customers and workloads bring enough, in the month and a year before, each for itself. */
function businessClass(
  choice: Of<'business-class'>,
  { figures, decisions }: Known,
  at: Month | null,
): Choosing {
  if (at === null || !figures.covers('revenue', yearBefore(at)))
    return { track: 'smb', because: { by: 'business-class', month: at, now: null, before: null } }
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
  return {
    track: enough ? 'enterprise' : 'smb',
    because: { by: 'business-class', month: at, now: now.size, before: before.size },
  }
}
