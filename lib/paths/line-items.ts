import { COUNTED, SORTS } from '../line-items/model/choice'
import { AREA_IDS, LEVELS, METRICS, REASONS } from '../programmes/training-services/kinds'
import { ofOrg, queryText } from './address'
import { all, among, choice, day, month, type Part, pageNumber, text } from './part'
import { TRAINING_SERVICES } from './programme'

const METRIC = among('metric', METRICS)
/** Named also where it is the first, so that a link says of what the rows are. */
const metric: Part<(typeof METRICS)[number]> = {
  ...METRIC,
  read: (one) => METRIC.read(one) ?? METRICS[0],
}

const filters = {
  search: text('search'),
  counted: choice('counted', COUNTED, 'all'),
  reason: among('reason', REASONS),
  month: month('month'),
  from: day('from'),
  to: day('to'),
  item: text('item'),
  location: text('location'),
  area: among('area', AREA_IDS),
  level: among('level', LEVELS),
  trainer: text('trainer'),
}
const asOf = day('as_of')
const FILTERS = all(filters)
const ROWS = all({ asOf, ...filters })

export const lineItemsPage = ofOrg({
  path: `${TRAINING_SERVICES}/line-items`,
  name: 'Line items',
  action: 'line-items:read',
  says: all({
    metric,
    asOf,
    ...filters,
    sort: choice('sort', SORTS, 'newest'),
    after: text('after', 2_000),
    before: text('before', 2_000),
    page: pageNumber,
  }),
})
export type LineItemsAddress = ReturnType<typeof lineItemsPage.read>

/** The address with a change, on its first page unless the change names another. */
export const lineItemsHref = (
  address: Pick<LineItemsAddress, 'slug'> & Partial<LineItemsAddress>,
  change: Partial<LineItemsAddress> = {},
): string => lineItemsPage.href({ ...address, after: '', before: '', page: 1, ...change })

type FileAddress = Pick<LineItemsAddress, 'slug' | 'metric'> & Partial<LineItemsAddress>

/** The same rows as a file. */
export function lineItemsFile({ slug, metric, ...address }: FileAddress): string {
  const query = queryText(ROWS.write(address))
  return `/api/v1/orgs/${slug}/training-services/${metric}/line-items${query && `?${query}`}`
}

/** Whether less than all rows of the metric are asked for. */
export const isFiltered = (address: LineItemsAddress): boolean => queryText(FILTERS.write(address)) !== ''

/** The metric's rows without any filter, as of the same date. */
export const unfiltered = ({ slug, metric, asOf }: LineItemsAddress): string =>
  lineItemsPage.href({ slug, metric, asOf })
