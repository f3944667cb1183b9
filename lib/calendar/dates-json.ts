import type { DatesJson } from '../answers/dates'
import { env } from '../env'
import type { Table } from '../exports/table'
import type { Dates } from './get-dates'

/** The documented answer of `GET …/dates`; also what its table and the calendar are made from. */
export const datesJson = (org: string, { dates, ...days }: Dates): DatesJson => ({
  org,
  ...days,
  dates: dates.map(({ href, ...dated }) => ({ ...dated, url: new URL(href, env().url).href })),
})

export const datesTable = ({ from, to, dates }: DatesJson): Table<DatesJson['dates'][number]> => ({
  name: `dates-${from}-${to}`,
  columns: [
    { name: 'date', of: ({ on }) => on },
    { name: 'kind', of: ({ kind }) => kind },
    { name: 'what', of: ({ what }) => what },
    { name: 'why', of: ({ why }) => why },
    { name: 'url', of: ({ url }) => url },
    { name: 'uid', of: ({ uid }) => uid },
  ],
  rows: dates,
})
