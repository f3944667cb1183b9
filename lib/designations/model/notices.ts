import { type PlainDate, parts, showDate } from '../../dates'
import { monthsFrom } from '../../programmes/solutions-partner/window/windows'
import { type DesignationId, shortDesignationName, TRAINING_DESIGNATION } from './designations'
import { type Judged, qualifiedWithin } from './judged'
import { type LegacyRecord, mapsTo } from './legacy/legacy'
import { offerOf } from './legacy/offers'
import { lifecycleOn, renewalAt } from './lifecycle'
import { type DesignationRecord, heldFrom } from './record'
import { renewalOf, type Term, termOf } from './term'

/** The last day of legacy benefits that were bought on the last day on which they could be. */
const LAST_LEGACY = monthsFrom(offerOf('legacy').until ?? '', 12)

type Around = {
  records: readonly DesignationRecord[]
  legacy: LegacyRecord
  judged: Judged
  shared: PlainDate | null
  /** Of the settings. */
  settings: PlainDate | null
  /** Whether nobody said the anniversary, see isUnsaid. */
  unsaid: boolean
}

/** What of a record is kept and does not fit: sentences that say it. */
export function noticesOf(record: DesignationRecord | null, around: Around): string[] {
  return record === null ? [] : [...noticed(record, around)]
}

function* noticed(record: DesignationRecord, { records, legacy, judged, shared, settings, unsaid }: Around) {
  const name = shortDesignationName(record.designation)
  const { attainedOn, origin } = record
  const day = { from: attainedOn, to: attainedOn }
  if (qualifiedWithin(judged.spans, day).answer === 'no')
    yield `By the figures here ${name} was not qualified on ${showDate(attainedOn)}. The record says it was, and is kept.`
  if (
    origin === 'legacy' &&
    record.designation !== TRAINING_DESIGNATION &&
    !mapsTo(legacy, record.designation)
  )
    yield legacy.competencies.length === 0
      ? 'It is recorded as coming from a legacy competency, and none is recorded.'
      : `It is recorded as coming from a legacy competency; none of those recorded maps to ${name}.`
  if (origin === 'legacy' && attainedOn > LAST_LEGACY)
    yield `It is recorded as coming from a legacy competency. Legacy benefits could be bought up to ${showDate(offerOf('legacy').until ?? LAST_LEGACY)}, for a year, so that none were left on ${showDate(attainedOn)}.`
  if (record.designation === TRAINING_DESIGNATION && heldFrom(record) === null)
    yield `${name} has no half year of days that count: attained on ${showDate(attainedOn)} and not enrolled, it is qualified only on days on which its figures are.`
  if (origin === 'elsewhere' && !records.some((one) => isBefore(one, record)))
    yield 'It is recorded as coming from another designation, and none that was held then is recorded.'
  if (unsaid)
    yield 'What came from a legacy competency keeps the anniversary that the membership page in Partner Center lists, and the designations after it share it. The settings have none: give it there, so that its days are known.'
  const term = termOf(record, shared)
  const bought =
    origin === 'bought' && term && !record.validUntil ? boughtUntil(record.designation, term) : null
  if (bought && term && term.validUntil < bought)
    yield `It is valid up to ${showDate(term.validUntil)} by the anniversary that all designations share (FAQ of 2022); counted 13 months from its purchase it would be up to ${showDate(bought)} (digest of August 2026). Which of them holds is not certain: where Partner Center shows a last day, record it.`
  if (shared && record.renewedOn && renewalOf(record.designation, record.renewedOn, shared).for === null)
    yield `${showDate(record.renewedOn)} is in the days to renew of no anniversary, and not in the month before one. It counts like a designation that is attained mid-year, up to the anniversary that all share${term ? `, ${showDate(term.anniversary)}` : ''}: where Partner Center shows a last day, record it.`
  const isOther = settings && term && !isSameDay(term.anniversary, settings)
  if (isOther && record.validUntil)
    yield `By the last day that is recorded, ${showDate(record.validUntil)}, its anniversary is ${showDate(term.anniversary)}, and not ${dayAndMonth(settings)}, which the settings have for all designations.`
  else if (isOther && record.renewedOn)
    yield `It was renewed late, so that its anniversary is ${showDate(term.anniversary)}. The settings still have ${dayAndMonth(settings)}: change them, since all designations share it.`
  if (shared && parts(shared).month === 2 && parts(shared).day === 29)
    yield 'The anniversary is 29 February: in other years it is 28 February.'
}

/** Up to when a purchase alone would make it valid; null: the rule of its day counts no months from a purchase. */
function boughtUntil(designation: DesignationId, { from }: Term): PlainDate | null {
  const holds = lifecycleOn(designation, from)?.renewal.holdsUntilClosed
  return (holds && renewalAt(designation, monthsFrom(from, 12))?.closes) || null
}

const isBefore = (one: DesignationRecord, record: DesignationRecord): boolean => {
  const from = heldFrom(one)
  const isArea = one.designation !== TRAINING_DESIGNATION && record.designation !== TRAINING_DESIGNATION
  return isArea && one.designation !== record.designation && from !== null && from <= record.attainedOn
}

/** 29 February is 28 in other years. */
const isSameDay = (one: PlainDate, other: PlainDate): boolean =>
  one.slice(5) === other.slice(5) || (other.slice(5) === '02-29' && one.slice(5) === '02-28')

const dayAndMonth = (day: PlainDate): string => showDate(day).split(' ').slice(0, 2).join(' ')
