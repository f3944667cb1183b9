import { authorize } from '../../../context'
import type { Lines } from '../../../membership/lines'
import { stepsPage } from '../../../paths/any-programme'
import { importsPage } from '../../../paths/data'
import { areaPage } from '../../../paths/solutions-partner'
import type { AreaId } from '../areas'
import { getCapability } from '../entry'
import { areaLines } from '../lines/area-lines'
import { SOLUTIONS_PARTNER } from '../programme'
import { hasRecords } from '../sql/any-records'

/** The six designations as of today, by what their overview keeps. */
export const lines: Lines = async (ctx) => {
  authorize(ctx, 'qualification:read')
  if (!(await ctx.db.inTenant(ctx.orgId, 'batch', hasRecords))) return null
  const { slug } = ctx
  return areaLines(await getCapability(ctx), {
    area: (area: AreaId) => areaPage.href({ slug, area }),
    way: (area: AreaId) => stepsPage.href({ slug, programme: SOLUTIONS_PARTNER.id }, `#${area}`),
    imports: importsPage.href({ slug }),
  })
}
