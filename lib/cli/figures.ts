import type { Figures } from '@/db/backup/manifest'
import type { Database } from '@/db/client'
import type { Organization } from '../auth/people/organizations'
import type { Ctx } from '../context'
import { countDrift } from '../imports/recompute'
import { getOverview } from '../insight/get-overview'
import { qualificationJson } from '../insight/qualification-json'
import { OPERATOR } from './operator'

export const ctxOf = (db: Database, { id, slug, name, demo }: Organization): Ctx => ({
  db,
  orgId: id,
  slug,
  orgName: name,
  demo,
  role: 'global_admin',
  locationIds: null,
  ...OPERATOR,
})

/**
 * Where every organization stands, as `laurel qualification` says it, and how many totals differ from the line items.
 * @param organizations as they were in the snapshot that `db` reads
 * @param days by organization, of an earlier answer; without one, today in its time zone
 */
export async function figuresOf(
  db: Database,
  organizations: readonly Organization[],
  days: ReadonlyMap<number, string> = new Map(),
): Promise<Figures[]> {
  const figures: Figures[] = []
  for (const organization of organizations) {
    const ctx = ctxOf(db, organization)
    const asOf = days.get(organization.id)
    const overview = await getOverview(ctx, asOf === undefined ? {} : { asOf })
    figures.push({
      orgId: organization.id,
      slug: organization.slug,
      asOf: overview.chosen.asOf,
      qualification: qualificationJson(overview),
      drift: await countDrift(ctx),
    })
  }
  return figures
}
