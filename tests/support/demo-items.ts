import { generateDemo } from '../../demo/generate'
import type { PlainDate } from '../../lib/dates'
import { KINDS, type Kind } from '../../lib/line-items/model/kinds'
import type { LocatedTotal } from '../../lib/programmes/training-services/tallies'
import { foldTotals } from '../oracle/fold-totals'
import { replay } from '../oracle/replay'
import type { LineItems } from '../oracle/score-rows'

/** The line items of a demo organization, as a plain reader takes them from its files of a day. */
export function demoItems(slug: string, today: PlainDate): LineItems {
  const files = generateDemo(today).find((one) => one.slug === slug)?.files ?? []
  return replay(
    files.map(({ kind, columns, rows }, index) => ({
      id: index + 1,
      kind,
      today,
      rows: rows.map((cells) => Object.fromEntries(columns.map((name, at) => [name, cells[at] ?? '']))),
    })),
  ).items
}

const DATES: Record<Kind, string> = {
  'courseware-completions': 'redeemed_on',
  'exam-unit-purchases': 'purchased_on',
  'survey-responses': 'submitted_on',
}

/** The latest date of each kind. */
export const latestOf = (items: LineItems): Record<Kind, PlainDate | null> => {
  const latest = (kind: Kind) =>
    items[kind]
      .map((row) => row[DATES[kind]] ?? '')
      .toSorted()
      .at(-1) ?? null
  return {
    'courseware-completions': latest('courseware-completions'),
    'exam-unit-purchases': latest('exam-unit-purchases'),
    'survey-responses': latest('survey-responses'),
  }
}

/** Totals by location, whose id here is its Location ID. */
export function demoCells(items: LineItems): LocatedTotal[] {
  const places = new Set(KINDS.flatMap((kind) => items[kind].map((row) => row.location_id ?? '')))
  return [...places].flatMap((place) => {
    const at = (kind: Kind) => items[kind].filter((row) => row.location_id === place)
    const own: LineItems = {
      'courseware-completions': at('courseware-completions'),
      'exam-unit-purchases': at('exam-unit-purchases'),
      'survey-responses': at('survey-responses'),
    }
    return foldTotals(own).map((total) => ({ ...total, locationId: Number(place) }))
  })
}
