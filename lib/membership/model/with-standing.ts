import { addDays, showDate } from '../../dates'
import { type DesignationId, shortDesignationName } from '../../designations/model/designations'
import type { Standing } from '../../designations/model/standing'
import { isHeld, STATUS_NAMES } from '../../designations/model/statuses'
import type { RenewalStanding } from '../../designations/model/term'
import type { MembershipLine } from './line'

/**
 * A line with what is recorded of its designation, which goes before what its score says; as it is where nothing is.
 * @param href the designation's page
 */
export function withStanding(line: MembershipLine, standing: Standing, href: string): MembershipLine {
  if (standing.attainedOn === null) return line
  const [next] = standing.nextDates
  const sooner = next && (!line.next || next.on <= line.next.on) ? { on: next.on, what: next.why } : line.next
  return {
    ...line,
    ...{ href, next: sooner },
    ...(isHeld(standing.status) && { status: 'qualified' as const, word: STATUS_NAMES[standing.status] }),
    ...threatOf(line, standing, href),
  }
}

/**
 * Lines with what is recorded of them, and behind them those of what is recorded where its programme has no data.
 * @param hrefOf a designation's page
 */
export function withStandings(
  lines: readonly MembershipLine[],
  standings: readonly Standing[],
  hrefOf: (designation: DesignationId) => string,
): MembershipLine[] {
  const alone = standings.filter(
    ({ designation, attainedOn }) => attainedOn !== null && lines.every(({ id }) => id !== designation),
  )
  return [
    ...lines.map((line) => {
      const standing = standings.find(({ designation }) => designation === line.id)
      return standing ? withStanding(line, standing, hrefOf(standing.designation)) : line
    }),
    ...alone.map((standing) => withoutScore(standing, hrefOf(standing.designation))),
  ]
}

/** The line of what is recorded where its programme has no data. */
export const withoutScore = (standing: Standing, href: string): MembershipLine =>
  withStanding(
    {
      ...{ id: standing.designation, name: shortDesignationName(standing.designation), href },
      ...{ status: 'not_started', word: 'Unknown', score: '', missing: 'its data', next: null, step: null },
      ...{ risk: { tone: 'none', text: 'None known today.' }, urgency: { kind: 'none' } },
    },
    standing,
    href,
  )

type Threat = Partial<Pick<MembershipLine, 'risk' | 'step' | 'urgency'>>

/** What takes it away, which of one that is held is its anniversary and never a lower score before (seed 002). */
function threatOf(line: MembershipLine, standing: Standing, href: string): Threat {
  const { designation, status, renewal, lapsedOn, latest, nextDates } = standing
  // Without its anniversary nothing is known to take it away, a lower score least of all.
  if (latest && isHeld(status))
    return {
      risk: { tone: 'plain', text: 'Its anniversary is not in the settings: give it there.' },
      ...{ step: null, urgency: { kind: 'none' } },
    }
  if (lapsedOn) return { risk: { tone: 'bad', text: `It lapsed on ${showDate(lapsedOn)}.` } }
  const ends = nextDates.find(({ what }) => what === 'lapses')?.on
  if (!renewal || !ends) return {}
  const name = shortDesignationName(designation)
  const last = addDays(ends, -1)
  if (status === 'renewal_due')
    return renewal.answer === 'yes'
      ? toRenew(name, renewal.term.renewal.closes, href)
      : {
          risk: { tone: 'bad', text: `It ends on ${showDate(ends)} unless it is qualified and renewed.` },
          step: line.step ?? {
            text: 'See what is missing',
            sentence: `see what ${name} needs to be renewed by ${showDate(last)}.`,
            href,
          },
          urgency: { kind: 'loss', on: last },
        }
  return toQualify(name, line, renewal, last)
}

/** What is qualified for its anniversary and not renewed is lost by nothing but waiting. */
function toRenew(name: string, closes: string, href: string): Threat {
  const by = showDate(closes)
  return {
    risk: { tone: 'bad', text: `It is lost unless it is renewed by ${by}.` },
    step: {
      text: `Renew by ${by}`,
      sentence: `renew ${name} in Partner Center by ${by}, or it is lost.`,
      href,
    },
    urgency: { kind: 'loss', on: closes },
  }
}

/** @param last the last day on which it is held without a renewal */
function toQualify(name: string, line: MembershipLine, renewal: RenewalStanding, last: string): Threat {
  const { urgency, step } = line
  const { from, to } = renewal.term.renewal.counts
  // One qualified day is enough: what leaves after the first day that counts takes nothing away.
  if (renewal.answer === 'yes' || (urgency.kind === 'loss' && urgency.on > from))
    return { risk: { tone: 'none', text: 'None known today.' }, step: null, urgency: { kind: 'none' } }
  if (urgency.kind !== 'loss') return {}
  const days = from === to ? `on ${showDate(from)}` : `on one day from ${showDate(from)} to ${showDate(to)}`
  return {
    risk: { tone: 'plain', text: `Its score falls on ${showDate(urgency.on)}; it has to qualify ${days}.` },
    step: step && { ...step, sentence: `plan how ${name} is qualified ${days} for its anniversary.` },
    urgency: { kind: 'loss', on: last },
  }
}
