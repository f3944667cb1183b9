import { addDays, nextAnniversary, type PlainDate } from '../../dates'
import type { SolutionArea } from '../../programmes/solution-areas'
import { type Need, needOn } from './mapping'
import {
  EXPERT_DAYS,
  evidenceDue,
  hasDecided,
  type RenewalRule,
  renewalDays,
  renewalRuleOn,
} from './renewals'
import { AZURE_EXPERT_MSP, type HoldableId } from './specializations'

/** Days on which a designation is held; `until` null: no end is known. */
export type Held = { from: PlainDate; until: PlainDate | null }
/** The designations that an organization has or had, and whether it was qualified on a day that counts today; left out: nobody knows. */
export type Designations = {
  held: ReadonlyMap<SolutionArea, readonly Held[]>
  qualified: ReadonlyMap<SolutionArea, boolean>
}

/** The one that matters most first. */
export const STANDINGS = ['lost', 'at_risk', 'renew', 'evidence_due', 'kept', 'unknown'] as const
export type StandingState = (typeof STANDINGS)[number]

/** Where a specialization that is held stands. */
export type Standing = {
  state: StandingState
  /** By the designations alone, of which `evidence_due` is none: it asks for evidence of what they keep. */
  byDesignation: StandingState
  /** Of the evidence recorded last, where the anniversary asks for it again. */
  evidenceOf: PlainDate | null
  /** Whether its anniversary went by without what it needs: nothing keeps it any more. */
  missed: boolean
  /** null: no table names it. */
  need: Need | null
  /** The anniversary that decides next, or on which it was lost. */
  anniversary: PlainDate
  /** The last day on which it can be kept. */
  closes: PlainDate
  /** The last day of an expert programme whose anniversary was missed; else as `closes`. */
  ends: PlainDate
  rule: RenewalRule | null
  /** Of those needed: held through the anniversary, held and to be renewed before it, and neither. */
  keeps: readonly SolutionArea[]
  renews: readonly SolutionArea[]
  misses: readonly SolutionArea[]
  /**
   * Of one held in the days of its renewal and no more on its anniversary: which, and the first and the last of those
   * days. It is kept if it was renewed in them, which is not known here.
   */
  early: { area: SolutionArea; from: PlainDate; to: PlainDate } | null
}

/** `evidenceOn`: the day of the audit or the references recorded last. */
type Holding = { id: HoldableId | null; anniversary: PlainDate; evidenceOn?: PlainDate | null }

/**
 * Whether a specialization is kept: by one of the designations that it needs, held on its anniversary or in the days
 * after it, or renewed in those before; legacy benefits keep none.
 * @param today what is decided by then is decided
 */
export function standingOf(holding: Holding, given: Designations, today: PlainDate): Standing {
  const { anniversary: first } = holding
  let anniversary = first
  for (;;) {
    const at = standsAt(holding, anniversary, given, today)
    const decided = at.rule ? hasDecided(at.rule, at.closes, today) : at.closes <= today
    if (at.state === 'unknown' || !decided) return at
    // Evidence that nobody recorded may have been given, and renewed it may be: only a designation that was missing is
    // known to have lost it.
    if (at.rule && at.byDesignation !== 'kept' && !at.early)
      return { ...at, missed: true, state: at.ends > at.closes && today <= at.ends ? 'at_risk' : 'lost' }
    anniversary = nextAnniversary(first, addDays(anniversary, 1))
  }
}

function standsAt(
  { id, anniversary: first, evidenceOn }: Holding,
  anniversary: PlainDate,
  given: Designations,
  today: PlainDate,
): Standing {
  const rule = renewalRuleOn(id, anniversary)
  const { opens, closes } = rule
    ? renewalDays(rule, anniversary)
    : { opens: anniversary, closes: anniversary }
  const need = id && needOn(id, anniversary > today ? anniversary : today)
  const areas = need?.areas ?? []
  const keeps = areas.filter((area) => isHeld(given, area, anniversary, closes))
  const early = keeps.length === 0 ? earlyOf(areas, given, opens, addDays(anniversary, -1)) : null
  const renews = areas.filter((area) => !keeps.includes(area) && isHeld(given, area, today, today))
  const misses = areas.filter((area) => !keeps.includes(area) && !renews.includes(area))
  const ends = id === AZURE_EXPERT_MSP.id ? addDays(anniversary, EXPERT_DAYS) : closes
  const parts = { need, anniversary, closes, ends, rule, keeps, renews, misses, early, missed: false }
  const byDesignation = need ? stateOf(need, parts, given, today) : 'unknown'
  const due = id && evidenceOn ? evidenceDue(id, evidenceOn, first) : null
  const asks = due !== null && due <= anniversary
  return {
    ...parts,
    state: asks && byDesignation === 'kept' ? 'evidence_due' : byDesignation,
    byDesignation,
    evidenceOf: asks ? (evidenceOn ?? null) : null,
  }
}

function stateOf(
  { every }: Need,
  { keeps, renews, misses, early }: Pick<Standing, 'keeps' | 'renews' | 'misses' | 'early'>,
  { qualified }: Designations,
  today: PlainDate,
): StandingState {
  const all = [...keeps, ...renews, ...misses]
  const enough = (areas: readonly SolutionArea[]) => (every ? areas.length === all.length : areas.length > 0)
  if (enough(keeps)) return 'kept'
  if (early && early.to >= today) return 'renew'
  // What is held stays until its end; whether it can be renewed then is known by its qualified days alone.
  return enough([...keeps, ...renews.filter((area) => qualified.get(area) !== false)]) ? 'renew' : 'at_risk'
}

/** The one that is held longest in the days of a renewal before its anniversary. */
function earlyOf(
  areas: readonly SolutionArea[],
  { held }: Designations,
  opens: PlainDate,
  last: PlainDate,
): Standing['early'] {
  const found = areas.flatMap((area) =>
    (held.get(area) ?? []).flatMap((span) => {
      const from = span.from > opens ? span.from : opens
      const to = span.until !== null && span.until < last ? span.until : last
      return from <= to ? [{ area, from, to }] : []
    }),
  )
  return found.toSorted((one, other) => (one.to > other.to ? -1 : 1))[0] ?? null
}

const isHeld = ({ held }: Designations, area: SolutionArea, opens: PlainDate, closes: PlainDate): boolean =>
  (held.get(area) ?? []).some(({ from, until }) => from <= closes && (until === null || until >= opens))

/** Whether the designations of a day allow to earn it: the score of one that is not attained does not. */
export function isPossible(id: HoldableId, given: Designations, today: PlainDate): boolean {
  const need = needOn(id, today)
  if (!need) return false
  const has = (area: SolutionArea) => isHeld(given, area, today, today)
  return need.every ? need.areas.every(has) : need.areas.some(has)
}
