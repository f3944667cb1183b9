import { may } from '../auth/roles'
import type { Ctx } from '../context'
import { keepRecent } from '../keep-recent'
import type { ProgrammeName } from '../programmes/registered'
import { EVERY_PROGRAMME } from '../programmes/registry'
import { issues, issuingOf } from '../snapshots/issuing-of'

export type ProgrammeOf = { programme: ProgrammeName; hasData: boolean }

/** As the navigation is told of it. */
export const namedOf = ({ programme: { id, name }, hasData }: ProgrammeOf) => ({ id, name, quiet: !hasData })

/** Every programme in the order of the navigation, and whether the organization has data of it. */
export async function readProgrammesOf({ db, orgId, role }: Ctx): Promise<ProgrammeOf[]> {
  const reads = may(role, 'qualification:read')
  const reach = await (reads
    ? db.inTenant(orgId, 'batch', (tx) =>
        Promise.all(EVERY_PROGRAMME.map((row) => (issues(row) ? issuingOf(row).readReach(tx) : null))),
      )
    : [])
  return EVERY_PROGRAMME.map(({ programme }, at) => ({ programme, hasData: reach[at]?.hasData ?? false }))
}

/** Organizations that a process remembers. */
const MOST_KEPT = 1000
/** Pages ask with every view: so long what had no data is taken to have none. */
const FRESH_MS = 10_000
type Kept = { at: number; found: ProgrammeOf[] }
const kept = new WeakMap<object, Map<string, Kept>>()

/** The same as pages need it: once there is data of every programme nobody asks again, and before that not with every view. */
export async function programmesOf(ctx: Ctx): Promise<ProgrammeOf[]> {
  const all = kept.get(ctx.db) ?? new Map<string, Kept>()
  kept.set(ctx.db, all)
  const key = `${ctx.orgId} ${may(ctx.role, 'qualification:read')}`
  const known = all.get(key)
  const isFresh =
    known && (performance.now() - known.at < FRESH_MS || known.found.every(({ hasData }) => hasData))
  if (isFresh) return known.found
  const found = await readProgrammesOf(ctx)
  keepRecent(all, key, { at: performance.now(), found }, MOST_KEPT)
  return found
}
