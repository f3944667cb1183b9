import { stepsPage } from '../../../paths/any-programme'
import { importsPage } from '../../../paths/data'
import { areaPage } from '../../../paths/solutions-partner'
import type { LineAddresses } from '../lines/area-lines'
import { SOLUTIONS_PARTNER } from '../programme'

/** Where the lines of an organization's areas lead to. */
export const lineAddresses = (slug: string): LineAddresses => ({
  area: (area) => areaPage.href({ slug, area }),
  way: (area) => stepsPage.href({ slug, programme: SOLUTIONS_PARTNER.id }, `#${area}`),
  imports: importsPage.href({ slug }),
})
