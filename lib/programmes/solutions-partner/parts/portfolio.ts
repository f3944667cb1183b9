import type { Database } from '../../../../db/client'
import { todayIn } from '../../../clock'
import { keptByStamp } from '../../../kept-by-stamp'
import { readState, stampOf } from '../../../organizations/sql/state'
import type { PortfolioFigures } from '../../../portfolio/model/portfolio-figures'
import type { SelfScored } from '../../registered'
import { capabilityIn } from '../entry'
import { portfolioFigures } from '../portfolio/portfolio-figures'
import { readWithRecords } from '../sql/with-records'
import { lineAddresses } from './line-addresses'

/** Lines that a process keeps at most. */
const MOST_KEPT = 5000
const kept = keptByStamp<PortfolioFigures>(MOST_KEPT)
/** So many at a time, so that the places for transactions are left for others. */
const AT_ONCE = 3

type Place = { id: number; slug: string }

/** Where an organization stands today, made anew only where something changed. */
async function figuresOf(db: Pick<Database, 'inTenant'>, { id, slug }: Place): Promise<PortfolioFigures> {
  const state = await db.inTenant(id, 'batch', readState)
  const today = todayIn(state.timeZone)
  return kept(db, `${id} ${today}`, stampOf(state), () =>
    db.inTenant(id, 'read', async (tx) =>
      portfolioFigures(await capabilityIn(tx, today), lineAddresses(slug)),
    ),
  )
}

/** One statement says of which organizations there is anything: only they are asked. */
export const portfolio: NonNullable<SelfScored['portfolio']> = async (db, orgs) => {
  const found = new Map<number, PortfolioFigures>()
  const ids = new Set(
    await readWithRecords(
      db,
      orgs.map(({ id }) => id),
    ),
  )
  const withRecords = orgs.filter(({ id }) => ids.has(id))
  for (let at = 0; at < withRecords.length; at += AT_ONCE) {
    const some = withRecords.slice(at, at + AT_ONCE)
    const figures = await Promise.all(some.map((org) => figuresOf(db, org)))
    for (const [index, { id }] of some.entries()) {
      const own = figures[index]
      if (own) found.set(id, own)
    }
  }
  return found
}
