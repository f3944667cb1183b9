import { daysBetween, type PlainDate, showDate } from '../../dates'
import { anewWords, isPastRenewing } from './anew'
import { shortDesignationName } from './designations'
import type { Standing } from './standing'
import { isBought, type Way } from './ways'

/**
 * Where it stands, in one sentence or two.
 * @param way by which it would be attained; what is recorded goes before it
 */
export function verdictWords(one: Standing, today: PlainDate, way: Way): string {
  const name = shortDesignationName(one.designation)
  if (one.status === 'renewal_due') return renewalWords(one, name, today)
  if (one.status === 'enrolled' && one.renewal) {
    const { anniversary, validUntil, shownUntil } = one.renewal.term
    if (shownUntil && shownUntil < anniversary)
      return `${name} is held up to ${showDate(shownUntil)}, ${inDays(today, shownUntil)}, as Partner Center shows it. A lower score before changes nothing.`
    const longer =
      validUntil > anniversary ? `, and valid up to ${showDate(validUntil)}, the last day to renew` : ''
    return `${name} is held up to its anniversary on ${showDate(anniversary)}, ${inDays(today, anniversary)}${longer}. A lower score before changes nothing.`
  }
  if (one.status === 'enrolled') return unsaidWords(one, name)
  return [lapsedWords(one, name), scoreWords(one, name, way)].filter(Boolean).join(' ')
}

/** Its anniversary is that of a competency, and nobody said it. */
function unsaidWords({ latest, validUntil }: Standing, name: string): string {
  const until = validUntil ? ` up to ${showDate(validUntil)}, as Partner Center shows it` : ''
  const by = latest && !validUntil ? `: it comes by ${showDate(latest)} at the latest` : ''
  return `${name} is held${until}. Its anniversary, that of the legacy competency, is not in the settings${by}. A lower score before changes nothing.`
}

function renewalWords(one: Standing, name: string, today: PlainDate): string {
  const { renewal, nextDates } = one
  if (!renewal) return ''
  const { anniversary, renewal: at } = renewal.term
  const lapses = nextDates.find(({ what }) => what === 'lapses')?.on
  const passed = `The anniversary of ${name} was on ${showDate(anniversary)}`
  if (renewal.answer === 'yes')
    return `${passed}, and it is qualified for it: renew it by ${showDate(at.closes)}, ${inDays(today, at.closes)}.`
  if (isPastRenewing(one))
    return `${passed}, and it is not qualified for it.${endsWords(lapses)} ${anewWords(one)}`
  const last = at.counts.to >= today ? `: one qualified day up to ${showDate(at.counts.to)} is enough` : ''
  const unknown = renewal.soFar !== 'no'
  return `${passed}${unknown ? `, and whether it is qualified for it is unknown: months are missing${last}` : `, and it is not qualified for it${last}`}.${endsWords(lapses)}`
}

const endsWords = (lapses: PlainDate | undefined) =>
  lapses ? ` Not renewed, it ends on ${showDate(lapses)}.` : ''

const lapsedWords = ({ lapsedOn, latest }: Standing, name: string): string =>
  lapsedOn === null
    ? ''
    : `${name} lapsed on ${showDate(lapsedOn)}${latest ? ' at the latest' : ''}: its badge may not be shown any more.`

function scoreWords(one: Standing, name: string, way: Way): string {
  const { status, nextDates, window } = one
  if (status === 'qualified') {
    const by = nextDates.find(({ what }) => what === 'enrol_by')?.on
    const since = window.first ? `, first on ${showDate(window.first)}` : ''
    const what = isBought(one, way)
      ? `: buy it in Partner Center${by ? ` by ${showDate(by)}` : ''}`
      : `: Partner Center enrols it without a purchase. See there that it did${by ? ` by ${showDate(by)}` : ''}, and record it`
    return `${name} is qualified${since}, and no designation yet${what}.`
  }
  if (status === 'not_started') return `${name} has not been started: there are no figures that count.`
  return `${name} is not qualified yet.`
}

/** `in 53 days`, `today`, `3 days ago`. */
export function inDays(today: PlainDate, day: PlainDate): string {
  const days = daysBetween(today, day)
  if (days === 0) return 'today'
  const words = `${Math.abs(days)} ${Math.abs(days) === 1 ? 'day' : 'days'}`
  return days > 0 ? `in ${words}` : `${words} ago`
}

/** What the check would say if the day were the anniversary. */
export function anniversaryWords({ designation, ifAnniversary }: Standing, today: PlainDate): string {
  const name = shortDesignationName(designation)
  if (!ifAnniversary) return 'There was no designation on this day.'
  const { answer, first, last, from } = ifAnniversary
  const days = from === today ? 'the day itself' : `the days from ${showDate(from)} on`
  if (answer === 'yes')
    return `If the anniversary were on ${showDate(today)}, ${name} could be renewed: it is qualified on ${first === last && first ? showDate(first) : `days of which ${showDate(first ?? today)} is the first and ${showDate(last ?? today)} the last`}.`
  if (answer === 'unknown')
    return `If the anniversary were on ${showDate(today)}, nobody could say whether ${name} may be renewed: of ${days} months are missing.`
  return `If the anniversary were on ${showDate(today)}, ${name} could not be renewed: it is qualified on none of ${days}.`
}
