import type { Database } from '../../../../db/client'
import { todayIn } from '../../../clock'
import { keptByStamp } from '../../../kept-by-stamp'
import { readState, stampOf } from '../../../organizations/sql/state'
import type { PortfolioFigures } from '../../../portfolio/model/portfolio-figures'
import type { SelfScored } from '../../registered'
import { capabilityIn } from '../entry'
import { portfolioFigures } from '../portfolio/portfolio-figures'
import { readWithRecords } from '../sql/with-records'

/** Lines that a process keeps at most. */
const MOST_KEPT = 5000
const kept = keptByStamp<PortfolioFigures>(MOST_KEPT)
/** So many at a time, so that the places for transactions are left for others. */
const AT_ONCE = 3

/** Where an organization stands today, made anew only where something changed. */
async function figuresOf(db: Pick<Database, 'inTenant'>, orgId: number): Promise<PortfolioFigures> {
  const state = await db.inTenant(orgId, 'batch', readState)
  const today = todayIn(state.timeZone)
  return kept(db, `${orgId} ${today}`, stampOf(state), () =>
    db.inTenant(orgId, 'read', async (tx) => portfolioFigures(await capabilityIn(tx, today))),
  )
}

/** One statement says of which organizations there is anything: only they are asked. */
export const portfolio: NonNullable<SelfScored['portfolio']> = async (db, orgIds) => {
  const found = new Map<number, PortfolioFigures>()
  const withRecords = await readWithRecords(db, orgIds)
  for (let at = 0; at < withRecords.length; at += AT_ONCE) {
    const some = withRecords.slice(at, at + AT_ONCE)
    const figures = await Promise.all(some.map((orgId) => figuresOf(db, orgId)))
    for (const [index, orgId] of some.entries()) {
      const own = figures[index]
      if (own) found.set(orgId, own)
    }
  }
  return found
}
