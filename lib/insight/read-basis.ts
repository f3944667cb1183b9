import type { Database, TenantStatements } from '@/db/client'
import { readOverrides } from '@/lib/rules/sql/rule-overrides'
import { todayIn } from '../clock'
import type { Ctx } from '../context'
import type { PlainDate } from '../dates'
import { keepRecent } from '../keep-recent'
import type { Reach, Registered, WholeFacts } from '../programmes/registered'
import type { Facts, Located } from '../scoring/programme'
import { bookOf, type RuleBook } from '../scoring/rule-book'
import { earliestMonth } from './model/earliest-month'

/** Every fact there is, with the rules: `totals` of the whole organization, `cells` location by location. */
export type WholeBasis<F extends Facts = Facts, C extends Located = Located> = WholeFacts<F, C> & {
  rules: RuleBook
}

type Known = { stamp: string; basis: WholeBasis }
type Read<F extends Facts, C extends Located, T> = { basis: WholeBasis<F, C>; reach: Reach; beside: T }

/** What a process keeps at most: of one programme each, and cells of all of them; the one read longest ago goes first. */
const MOST_KEPT = 64
const MOST_CELLS = 500_000
const kept = new WeakMap<Database, Map<string, Known>>()

/**
 * What the scores of a programme are made from, now. The stamp, which every request reads, changes with all of it:
 * while it stands still, the same objects are given again.
 * @param beside what else is read in the same packet
 */
export async function readBasis<F extends Facts, C extends Located, T>(
  { db, orgId }: Pick<Ctx, 'db' | 'orgId'>,
  { programme, facts }: Pick<Registered<F, C>, 'programme' | 'facts'>,
  beside: (tx: TenantStatements) => Promise<T>,
): Promise<Read<F, C, T>> {
  const all = kept.get(db) ?? new Map<string, Known>()
  kept.set(db, all)
  const key = `${orgId} ${programme.id}`
  const known = all.get(key)
  if (known) {
    const [reach, more] = await db.inTenant(orgId, 'batch', (tx) =>
      Promise.all([facts.readReach(tx), beside(tx)]),
    )
    // Written below, by the same programme.
    if (known.stamp === reach.stamp) return { basis: known.basis as WholeBasis<F, C>, reach, beside: more }
  }
  const [reach, whole, overrides, more] = await db.inTenant(orgId, 'batch', (tx) =>
    Promise.all([facts.readReach(tx), facts.readAll(tx), readOverrides(tx), beside(tx)]),
  )
  const basis = { ...whole, rules: bookOf(programme, overrides) }
  keepRecent(all, key, { stamp: reach.stamp, basis }, MOST_KEPT)
  lighten(all)
  return { basis, reach, beside: more }
}

/** The last one stays, however large it is. */
function lighten(all: Map<string, Known>): void {
  let sum = [...all.values()].reduce((cells, { basis }) => cells + basis.cells.length, 0)
  for (const [key, { basis }] of all) {
    if (sum <= MOST_CELLS || all.size === 1) return
    sum -= basis.cells.length
    all.delete(key)
  }
}

/** The same as one transaction sees it, for a window as of a date. */
export async function basisIn<F extends Facts>(
  tx: TenantStatements,
  { programme, facts }: Pick<Registered<F>, 'programme' | 'facts'>,
  asOf: PlainDate,
): Promise<F & { rules: RuleBook }> {
  const [read, overrides] = await Promise.all([facts.readFor(tx, asOf), readOverrides(tx)])
  return { ...read, rules: bookOf(programme, overrides) }
}

/** Wherever on earth an organization is. */
export const earliestMonthToday = (): string => earliestMonth(todayIn('Etc/GMT+12'))
