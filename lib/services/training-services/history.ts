import type { Database } from '@/db/client'
import { type LocationRow, readLocations } from '@/db/tenant/locations'
import { readOverrides } from '@/db/tenant/rule-overrides'
import {
  type DataThrough,
  readCells,
  readOwnCatalogue,
  readStateAndReach,
  type StateAndReach,
} from '@/db/tenant/scoring-input'
import type { OrgState } from '@/db/tenant/state'
import { todayIn } from '../../clock'
import { nextAnniversary, type PlainDate } from '../../dates'
import type { TrainingBasis } from '../../programmes/training-services/basis'
import { ruleBook } from '../../programmes/training-services/rule-book'
import { buildCatalogue } from '../../rules/catalogue'
import { type LocatedTotal, overLocations } from '../../scoring/tallies'
import type { Ctx } from '../context'
import { keepRecent } from '../keep-recent'
import { stampOf } from './scoring-input'

export type Place = Pick<LocationRow, 'id' | 'externalId' | 'name'>
/** Every month there is of an organization; `totals` are those of all locations together. */
export type History = TrainingBasis & {
  state: OrgState
  dataThrough: DataThrough
  /** In the organization's time zone. */
  today: PlainDate
  /** The next one on or after today; null until one is set. */
  anniversary: PlainDate | null
  cells: readonly LocatedTotal[]
  places: readonly Place[]
}

type Read = Pick<History, 'cells' | 'places' | keyof TrainingBasis>
type Known = { stamp: string; read: Read }

/** Organizations whose history a process keeps at most; the one read longest ago goes first. */
const MOST_KEPT = 16
const kept = new WeakMap<Database, Map<number, Known>>()

/** As readScoringInput, with every month and location; the same objects as long as nothing has changed. */
export async function readHistory({ db, orgId }: Pick<Ctx, 'db' | 'orgId'>): Promise<History> {
  const all = kept.get(db) ?? new Map<number, Known>()
  kept.set(db, all)
  const known = all.get(orgId)
  const [reach, locations] = await db.inTenant(orgId, 'batch', (tx) =>
    Promise.all([readStateAndReach(tx), readLocations(tx)]),
  )
  const places = locations.filter(({ mergedInto }) => mergedInto === null)
  if (known?.stamp === stampOf(reach.state)) return historyOf(reach, { ...known.read, places })
  const fresh = await db.inTenant(orgId, 'batch', async (tx) => {
    const [now, cells, own, overrides] = await Promise.all([
      readStateAndReach(tx),
      readCells(tx),
      readOwnCatalogue(tx),
      readOverrides(tx),
    ])
    const basis = { totals: overLocations(cells), catalogue: buildCatalogue(own), rules: ruleBook(overrides) }
    return { now, read: { cells, places, ...basis } }
  })
  keepRecent(all, orgId, { stamp: stampOf(fresh.now.state), read: fresh.read }, MOST_KEPT)
  return historyOf(fresh.now, fresh.read)
}

function historyOf({ state, dataThrough }: StateAndReach, read: Read): History {
  const today = todayIn(state.timeZone)
  const anniversary = state.anniversary ? nextAnniversary(state.anniversary, today) : null
  return { ...read, state, dataThrough, today, anniversary }
}
