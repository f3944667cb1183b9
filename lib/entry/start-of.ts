import { may } from '../auth/roles'
import { summaryPage } from '../paths/any-programme'
import { homeOf } from '../paths/programme'
import { EVERY_PROGRAMME } from '../programmes/registry'
import { issues, issuingOf } from '../snapshots/issuing'
import { requireOrg } from './page-context'

/** The overview of the first programme of which the organization has data; while it has none, that of the first. */
export async function startOf(slug: string): Promise<string> {
  const { ctx } = await requireOrg(slug)
  if (!may(ctx.role, 'qualification:read')) return homeOf(slug)
  const rows = EVERY_PROGRAMME.filter(issues)
  const reach = await ctx.db.inTenant(ctx.orgId, 'batch', (tx) =>
    Promise.all(rows.map((one) => issuingOf(one).readReach(tx))),
  )
  const found = rows.find((_, index) => reach[index]?.hasData)
  return found ? summaryPage.href({ slug, programme: found.programme.id }) : homeOf(slug)
}
