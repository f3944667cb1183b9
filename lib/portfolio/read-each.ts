import type { Database } from '@/db/client'
import { readOverrides } from '@/lib/rules/sql/rule-overrides'
import { todayIn } from '../clock'
import { latestOf } from '../insight/latest'
import type { Reach, Registered, Standing } from '../programmes/registered'

/** Where many organizations stand, one after the other: of a programme that has no statement for all of them. */
export const readEach = (
  db: Pick<Database, 'inTenant'>,
  orgIds: readonly number[],
  { facts }: Pick<Registered, 'facts'>,
  known: ReadonlyMap<number, string>,
): Promise<Standing[]> =>
  Promise.all(
    orgIds.map(async (orgId) => {
      const reach = await db.inTenant(orgId, 'batch', facts.readReach)
      const { anniversary, timeZone } = reach.state
      const here = { orgId, anniversary, timeZone }
      if (known.get(orgId) === stampOf(reach)) return { ...here, stamp: stampOf(reach), news: null }
      // What is said and by which stamp it is known are of one moment.
      const [now, read, overrides] = await db.inTenant(orgId, 'batch', (tx) =>
        Promise.all([facts.readReach(tx), facts.readFor(tx, todayIn(timeZone)), readOverrides(tx)]),
      )
      const news = { dataThrough: latestOf(now.dataThrough), facts: read, overrides }
      return { ...here, stamp: stampOf(now), news }
    }),
  )

const stampOf = ({ stamp, state: { anniversary, timeZone } }: Reach): string =>
  JSON.stringify([stamp, anniversary, timeZone])
