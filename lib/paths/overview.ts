import type { PlainDate } from '../dates'
import { type CriterionId, readCriterionId } from '../programmes/training-services/criterion-id'
import { AREA_IDS, type AreaId, METRICS } from '../programmes/training-services/kinds'
import { METRIC } from '../programmes/training-services/metrics'
import { ofOrg } from './address'
import { among, choice, day, type Says, unreadOf } from './part'
import { TRAINING_SERVICES } from './programme'

const VIEWS = ['official', 'next-refresh', 'anniversary'] as const

type Overview = {
  view: (typeof VIEWS)[number]
  /** A date of the reader's own; stronger than `view`. */
  asOf: PlainDate | null
  /** The tab; null is Summary. */
  area: AreaId | null
  /** Which metric's flyout is open: of the base criteria (`area` null) or of an area. */
  details: CriterionId | null
}

const AS_OF = day('as_of')
const VIEW = choice('view', VIEWS, 'official')
const AREA = among('area', AREA_IDS)
const DETAILS = among('details', METRICS)
const OF = among('of', ['base'])
const unread = unreadOf([AS_OF, VIEW, AREA, DETAILS, OF])

/** A criterion of the base criteria and of areas: inside an area's tab `of=base` tells them apart. */
const isInBoth = (metric: string): boolean =>
  METRICS.some((id) => id === metric && METRIC[id].base && METRIC[id].area)

const says: Says<Overview> = {
  names: ['as_of', 'view', 'area', 'details', 'of'],
  unread,
  read(one) {
    const area = AREA.read(one)
    const ofBase = OF.read(one) === 'base' && isInBoth(one('details'))
    const details = readCriterionId(one('details'), ofBase ? '' : (area ?? ''))
    return { view: VIEW.read(one), asOf: AS_OF.read(one), area, details }
  },
  write: ({ asOf = null, view = 'official', area = null, details = null }) => ({
    ...(asOf ? AS_OF.write(asOf) : VIEW.write(view)),
    ...AREA.write(area),
    ...DETAILS.write(details?.metric ?? null),
    of: details && isInBoth(details.metric) && area && !details.area ? 'base' : '',
  }),
}

/** Everything on it can be linked to. */
export const overviewPage = ofOrg({
  path: TRAINING_SERVICES,
  name: 'Training Services Partner',
  action: 'qualification:read',
  says,
})
export type OverviewAddress = ReturnType<typeof overviewPage.read>

/** The address with a change; closes the flyout unless the change opens one. */
export const overviewHref = (address: OverviewAddress, change: Partial<Overview> = {}): string =>
  overviewPage.href({ ...address, details: null, ...change })
