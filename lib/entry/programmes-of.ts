import { may } from '../auth/roles'
import type { Ctx } from '../context'
import { programmeOf } from '../designations/list-proofs'
import { readRecords } from '../designations/sql/records'
import { keepRecent } from '../keep-recent'
import { readState, stampOf } from '../organizations/sql/state'
import type { ProgrammeName } from '../programmes/registered'
import { EVERY_PROGRAMME } from '../programmes/registry'
import { issues, issuingOf } from '../snapshots/issuing-of'

/** `uses`: it has data of it, or recorded one of its designations. */
export type ProgrammeOf = { programme: ProgrammeName; hasData: boolean; uses: boolean }

/** As the navigation is told of it. */
export const namedOf = ({ programme: { id, name }, hasData }: ProgrammeOf) => ({ id, name, quiet: !hasData })

/** Every programme in the order of the navigation, and whether the organization has data of it. */
export async function readProgrammesOf({ db, orgId, role }: Ctx): Promise<ProgrammeOf[]> {
  const reads = may(role, 'qualification:read')
  const [records, ...reach] = await (reads
    ? db.inTenant(orgId, 'batch', (tx) =>
        Promise.all([
          readRecords(tx),
          ...EVERY_PROGRAMME.map((row) => (issues(row) ? issuingOf(row).readReach(tx) : null)),
        ]),
      )
    : [[]])
  return EVERY_PROGRAMME.map(({ programme }, at) => {
    const hasData = reach[at]?.hasData ?? false
    const recorded = records.some(({ designation }) => programmeOf(designation).programme.id === programme.id)
    return { programme, hasData, uses: hasData || recorded }
  })
}

/** Organizations that a process remembers. */
const MOST_KEPT = 1000
type Kept = { stamp: string; found: ProgrammeOf[] }
const kept = new WeakMap<object, Map<number, Kept>>()

/**
 * The same as pages need it: once there is data of every programme nobody asks again. Before that one statement says
 * whether anything has come since, so that the page after an import knows of it.
 */
export async function programmesOf(ctx: Ctx): Promise<ProgrammeOf[]> {
  const { db, orgId, role } = ctx
  if (!may(role, 'qualification:read')) return readProgrammesOf(ctx)
  const all = kept.get(db) ?? new Map<number, Kept>()
  kept.set(db, all)
  const known = all.get(orgId)
  if (known?.found.every(({ hasData }) => hasData)) return known.found
  const stamp = stampOf(await db.inTenant(orgId, 'batch', readState))
  if (known?.stamp === stamp) return known.found
  const found = await readProgrammesOf(ctx)
  keepRecent(all, orgId, { stamp, found }, MOST_KEPT)
  return found
}
