import type { Database } from '@/db/client'
import { readOverrides } from '@/db/tenant/rule-overrides'
import {
  readOwnCatalogue,
  readStateAndReach,
  readTotals,
  type StateAndReach,
} from '@/db/tenant/scoring-input'
import type { OrgState } from '@/db/tenant/state'
import { todayIn } from '../../clock'
import { addMonths, monthOf, type PlainDate } from '../../dates'
import type { TrainingBasis } from '../../programmes/training-services/basis'
import { ruleBook } from '../../programmes/training-services/rule-book'
import { buildCatalogue } from '../../rules/catalogue'
import type { Ctx } from '../context'
import { keepRecent } from '../keep-recent'

export type ScoringInput = TrainingBasis & { reach: StateAndReach }

/**
 * Everything scores are made from. Totals, catalogue and rules change only together with one of the organization's
 * sequences, which every request reads: while they stand still, what was read last holds. Reading a thousand totals
 * anew costs more than the rest of the page.
 */
export async function readScoringInput(
  { db, orgId }: Pick<Ctx, 'db' | 'orgId'>,
  asOf?: PlainDate,
): Promise<ScoringInput> {
  const fromMonth = earliestMonth(asOf)
  const known = remembered(db).get(orgId)
  if (known?.fromMonth === fromMonth) {
    const reach = await db.inTenant(orgId, 'batch', readStateAndReach)
    if (known.stamp === stampOf(reach.state)) return { ...known.basis, reach }
  }
  const [reach, totals, own, overrides] = await db.inTenant(orgId, 'batch', (tx) =>
    Promise.all([readStateAndReach(tx), readTotals(tx, fromMonth), readOwnCatalogue(tx), readOverrides(tx)]),
  )
  const stamp = stampOf(reach.state)
  const basis: TrainingBasis = { totals, catalogue: buildCatalogue(own), rules: ruleBook(overrides) }
  keepRecent(remembered(db), orgId, { stamp, fromMonth, basis }, MOST_KEPT)
  return { ...basis, reach }
}

/** By which everything changes that scores are made from. */
export const stampOf = ({ seq, catalogueSeq, rulesSeq }: OrgState): string =>
  `${seq} ${catalogueSeq} ${rulesSeq}`

/** No window begins earlier: 12 months before today anywhere on earth, or before the date asked for. */
export function earliestMonth(asOf?: PlainDate): string {
  const now = addMonths(monthOf(todayIn('Etc/GMT+12')), -13)
  const asked = asOf ? addMonths(monthOf(asOf), -13) : now
  return asked < now ? asked : now
}

type Known = { stamp: string; fromMonth: string; basis: TrainingBasis }

/** Organizations whose totals a process keeps at most; the one read longest ago goes first. */
const MOST_KEPT = 64
const kept = new WeakMap<Database, Map<number, Known>>()

function remembered(db: Database): Map<number, Known> {
  const known = kept.get(db) ?? new Map<number, Known>()
  kept.set(db, known)
  return known
}
