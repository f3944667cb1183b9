import type { Database } from '@/db/client'
import { readOverrides } from '@/lib/rules/sql/rule-overrides'
import { todayIn } from '../clock'
import { latestOf } from '../insight/latest'
import type { Reach, Registered, Standing } from '../programmes/registered'

/** So many at a time, so that the places for transactions are left for others. */
const AT_ONCE = 3

/** Where many organizations stand, a few at a time: of a programme that has no statement for all of them. */
export async function readEach(
  db: Pick<Database, 'inTenant'>,
  orgIds: readonly number[],
  registered: Pick<Registered, 'facts'>,
  known: ReadonlyMap<number, string>,
): Promise<Standing[]> {
  const standings: Standing[] = []
  for (let at = 0; at < orgIds.length; at += AT_ONCE) {
    const some = orgIds.slice(at, at + AT_ONCE)
    standings.push(
      ...(await Promise.all(some.map((orgId) => readOne(db, orgId, registered, known.get(orgId))))),
    )
  }
  return standings
}

async function readOne(
  db: Pick<Database, 'inTenant'>,
  orgId: number,
  { facts }: Pick<Registered, 'facts'>,
  known: string | undefined,
): Promise<Standing> {
  const reach = await db.inTenant(orgId, 'batch', facts.readReach)
  if (known === stampOf(reach)) return { ...placeOf(orgId, reach), stamp: known, news: null }
  // What is said and by which stamp it is known are of one moment.
  return db.inTenant(orgId, 'read', async (tx) => {
    const now = await facts.readReach(tx)
    const today = todayIn(now.state.timeZone)
    const [read, overrides] = await Promise.all([facts.readFor(tx, today), readOverrides(tx)])
    const news = { dataThrough: latestOf(now.dataThrough), facts: read, overrides }
    return { ...placeOf(orgId, now), stamp: stampOf(now), news }
  })
}

const placeOf = (orgId: number, { state: { anniversary, timeZone } }: Reach) => ({
  orgId,
  anniversary,
  timeZone,
})

const stampOf = ({ stamp, state: { anniversary, timeZone } }: Reach): string =>
  JSON.stringify([stamp, anniversary, timeZone])
