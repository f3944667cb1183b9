import { anniversariesIn } from '../../calendar/model/anniversaries'
import type { Dated } from '../../calendar/model/dated'
import { type PlainDate, parts } from '../../dates'
import { holdableNamed, nameOf } from '../../specializations/model/mapping'
import type { SpecializationRecord } from '../../specializations/model/record'
import { type Designations, type Standing, standingOf } from '../../specializations/model/standing'
import { needWords, standingWords } from '../../specializations/model/standing-words'

type Days = { today: PlainDate; to: PlainDate }

/** When what is held is decided, and until when it can be kept; what is lost has no further anniversary. */
export const specializationDates = (
  records: readonly SpecializationRecord[],
  given: Designations,
  days: Days,
  href: string,
): Dated[] => records.flatMap((record) => datesOf(record, given, days, href))

function datesOf(
  { specialization, anniversary: first, evidenceOn }: SpecializationRecord,
  given: Designations,
  { today, to }: Days,
  href: string,
): Dated[] {
  const id = holdableNamed(specialization)
  const name = id ? nameOf(id) : specialization
  const standing = standingOf({ id, anniversary: first, evidenceOn }, given, today)
  const { state, missed, need, anniversary, ends } = standing
  const dated = (sort: string, on: PlainDate, year: PlainDate, what: string, says: string): Dated => ({
    uid: `specialization-${encodeURIComponent(specialization)}-${sort}-${parts(year).year}`,
    ...{ on, kind: 'specialization', what: `${name}: ${what}`, why: says, href },
  })
  const why = (on: PlainDate) =>
    on === anniversary || !need
      ? standingWords(standing, given)
      : `Its own anniversary: it is kept with ${needWords(need)} held.`
  const from = first > today ? first : today
  const open = missed ? [] : anniversariesIn(first, { from, to })
  const lapses = need !== null && state !== 'kept' && ends > anniversary
  return [
    ...open.map((on) => dated('anniversary', on, on, 'anniversary', why(on))),
    ...(lapses
      ? [dated('ends', ends, anniversary, lastWords(standing), standingWords(standing, given))]
      : []),
  ]
}

function lastWords({ missed, need }: Standing): string {
  if (missed) return 'the last day'
  // Of an expert programme its anniversary decides: it ends up to here.
  return need?.every ? 'the last day unless kept' : 'the last day to keep it'
}
