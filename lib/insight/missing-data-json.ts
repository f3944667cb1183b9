import type { MissingDataJson } from '../answers/forecast'
import type { Table } from '../exports/table'
import { gapSentence } from '../scoring/gap-words'
import type { MissingData, NamedMonth } from './missing-data'

/** Line items that would be usual, to a tenth: more would say more than is known. */
const tenth = (usual: number | null) => (usual === null ? null : Math.floor(usual * 10) / 10)

/** The documented answer of `GET …/training-services/missing-data`. */
export const missingDataJson = (
  org: string,
  { today, dataThrough, gaps, months }: MissingData,
): MissingDataJson => ({
  org,
  today,
  dataThrough,
  gaps: gaps.map((gap) => ({
    kind: gap.kind,
    location: gap.place,
    hidden: gap.hidden,
    from: gap.hidden ? null : gap.from,
    to: gap.hidden ? null : gap.to,
    open: gap.open,
    since: gap.since,
    usualPerMonth: gap.hidden ? null : tenth(gap.usual),
    text: gapSentence(gap),
  })),
  months: months.map(({ kind, place, month, usual, received, missing }) => ({
    kind,
    locationId: place?.externalId ?? null,
    month,
    usual: tenth(usual),
    received,
    missing,
  })),
})

export const missingDataTable = ({ months }: MissingData): Table<NamedMonth> => ({
  name: 'missing-data',
  columns: [
    { name: 'kind', of: ({ kind }) => kind },
    { name: 'location_id', of: ({ place }) => place?.externalId ?? null, guarded: true },
    { name: 'location', of: ({ place }) => place?.name ?? null, guarded: true },
    { name: 'month', of: ({ month }) => month },
    { name: 'usual', of: ({ usual }) => tenth(usual) },
    { name: 'received', of: ({ received }) => received },
    { name: 'missing', of: ({ missing }) => missing },
  ],
  rows: months,
})
