import { addDays, type PlainDate } from '../../dates'
import { lastDayWith } from '../../programmes/solutions-partner/window/last-day-with'
import { type DesignationId, shortDesignationName } from './designations'
import type { QualifiedWithin } from './judged'
import type { LifecycleRule } from './lifecycle'
import type { DesignationStatus } from './statuses'
import type { RenewalStanding } from './term'

export const DATE_KINDS = ['enrol_by', 'counts_from', 'anniversary', 'renewal_closes', 'lapses'] as const
export type DateKind = (typeof DATE_KINDS)[number]

/** A day on which something of a designation happens or has to be done; `why` is a sentence. */
export type NextDate = { on: PlainDate; what: DateKind; why: string }

type Asked = {
  designation: DesignationId
  status: DesignationStatus
  rule: LifecycleRule | null
  window: QualifiedWithin
  /** null: it is not held, or nobody said its anniversary. */
  held: RenewalStanding | null
  lapses: PlainDate | null
  today: PlainDate
}

/** From today on, the next one first. */
export function nextDates(asked: Asked): NextDate[] {
  const { held, lapses, designation } = asked
  const ends = lapses ? [lapseOn(lapses, designation)] : []
  const all = [...(held ? ofHeld(asked, held) : ofQualified(asked)), ...ends]
  return all
    .filter(({ on }) => on >= asked.today)
    .toSorted((one, other) => (one.on === other.on ? 0 : one.on < other.on ? -1 : 1))
}

function ofHeld(
  { designation }: Asked,
  { answer, soFar, term: { anniversary, renewal } }: RenewalStanding,
): NextDate[] {
  const name = shortDesignationName(designation)
  const yes = answer === 'yes'
  return [
    {
      on: renewal.counts.from,
      what: 'counts_from',
      why: `From here on one qualified day of ${name} is enough for its anniversary.`,
    },
    {
      on: anniversary,
      what: 'anniversary',
      why: `${name} is checked again; ${checked(answer, soFar)}.`,
    },
    ...(yes || answer === 'unknown'
      ? [
          {
            on: renewal.closes,
            what: 'renewal_closes' as const,
            why: `The last day to pay and renew ${name}.`,
          },
        ]
      : []),
  ]
}

const lapseOn = (on: PlainDate, designation: DesignationId): NextDate => ({
  ...{ on, what: 'lapses' },
  why: `${shortDesignationName(designation)} is no longer held unless it is renewed before.`,
})

/** Months that are missing are not a no. */
function checked(answer: RenewalStanding['answer'], soFar: RenewalStanding['soFar']): string {
  if (answer === 'yes') return 'it is qualified for it'
  if (answer === 'no') return 'it is not qualified for it'
  if (soFar === 'no') return 'it is not yet qualified for it'
  return soFar === null
    ? 'the days that count for it are still to come'
    : 'whether it is qualified for it is unknown: months are missing'
}

function ofQualified({ designation, status, rule, window, today }: Asked): NextDate[] {
  if (status !== 'qualified' || !rule) return []
  const name = shortDesignationName(designation)
  if (rule.enrolDays !== null && window.first)
    return [
      {
        on: addDays(window.first, rule.enrolDays),
        what: 'enrol_by',
        why: `${rule.enrolDays} days to enrol in ${name} end.`,
      },
    ]
  const last = window.last === today ? null : window.last
  if (!last) return []
  return [
    {
      on: lastDayWith(last),
      what: 'enrol_by',
      why: `The last qualified day of ${name} is in the window until here: it has to be enrolled before that day leaves.`,
    },
  ]
}
