import type { ChangeCause } from '@/lib/changes/get-changes'
import { showMonth } from '@/lib/dates'
import { type InProgramme, valuesPage } from '@/lib/paths/any-programme'
import { monthRowsHref } from '@/lib/paths/behind-number'
import { cataloguePage, importPage, importsPage } from '@/lib/paths/data'
import { locationsPage } from '@/lib/paths/organization'
import type { ValueDifference } from '@/lib/rules/model/differences'
import type { CriterionName } from '@/lib/scoring/criterion'
import type { Programme } from '@/lib/scoring/programme'
import { showNumber } from '../ui/show-count'

/** `after`: more words behind the link. */
type CauseWords = { text: string; href: string | null; after: string; at: string | null }
type Context = {
  slug: string
  programme: Programme
  criterion: CriterionName
  catalogue: readonly string[]
}
type EventCause = Extract<ChangeCause, { kind: 'event' }>['event']

const MOST_NAMED = 3

/** What a step is called, where to look closer, and when it was. */
export function causeWords(cause: ChangeCause, context: Context): CauseWords {
  const { slug, programme, catalogue } = context
  const rules = valuesPage.href(placeIn(context))
  switch (cause.kind) {
    case 'left':
      return plain(`${monthsOf(cause.months)} left the window`, rowsOf(cause.months, context))
    case 'entered':
      return plain(`${monthsOf(cause.months)} entered the window`, rowsOf(cause.months, context))
    case 'event':
      return eventWords(slug, cause.event)
    case 'events':
      return plain(`${showNumber(cause.count)} earlier changes, together`, importsPage.href({ slug }))
    case 'catalogue':
      return plain('Catalogue changed', cataloguePage.href({ slug }), named(catalogue))
    case 'rule-set':
      return plain(`${cause.to} took over from ${cause.from}`, rules, valuesIn(programme, cause.values))
    case 'rule-values':
      return plain(`Own values in ${cause.ruleSet} changed`, rules, valuesIn(programme, cause.values))
    case 'unexplained':
      return plain('The totals differ from the sum of the imports', null, 'let them be rebuilt')
  }
}

const plain = (text: string, href: string | null, after = ''): CauseWords => ({ text, href, after, at: null })

function eventWords(slug: string, { event, at, importId, fileName }: EventCause): CauseWords {
  const file = fileName ?? 'a file'
  const href = importId === null ? null : importPage.href({ slug, id: importId })
  switch (event) {
    case 'publish':
      return { text: `Import of ${file}`, href, after: '', at }
    case 'withdraw':
      return { text: `Withdrawal of ${file}`, href, after: '', at }
    case 'merge':
      return { text: 'Locations merged', href: locationsPage.href({ slug }), after: '', at }
    case 'derive':
      return { text: 'Trainers, or whether they are checked, changed', href: null, after: '', at }
    case 'recompute':
      return { text: 'Totals rebuilt from the line items', href: null, after: '', at }
  }
}

const monthsOf = ({ from, to }: { from: string; to: string }) =>
  from === to ? showMonth(from) : `${showMonth(from)} – ${showMonth(to)}`

/** The rows of one month; of several, each month has its own address. */
function rowsOf({ from, to }: { from: string; to: string }, context: Context): string | null {
  return from === to ? monthRowsHref(placeIn(context), context.criterion, from) : null
}

const placeIn = ({ slug, programme }: Context): InProgramme => ({ slug, programme: programme.id })

function named(numbers: readonly string[]): string {
  const more = numbers.length - MOST_NAMED
  return [...numbers.slice(0, MOST_NAMED), ...(more > 0 ? [`${showNumber(more)} more`] : [])].join(', ')
}

const valuesIn = (programme: Programme, values: readonly ValueDifference[]) =>
  values
    .map(
      ({ key, before, after }) =>
        `${programme.valueWords(key)[0]}: ${valueWords(before)} → ${valueWords(after)}`,
    )
    .join('; ')

export const valueWords = (value: string | null | undefined): string =>
  value === undefined ? 'not asked for' : (value ?? 'no limit')
