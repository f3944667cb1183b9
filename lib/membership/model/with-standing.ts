import { addDays, showDate } from '../../dates'
import { isPastRenewing } from '../../designations/model/anew'
import {
  type DesignationId,
  shortDesignationName,
  TRAINING_DESIGNATION,
} from '../../designations/model/designations'
import type { Standing } from '../../designations/model/standing'
import { isHeld, STATUS_NAMES } from '../../designations/model/statuses'
import type { RenewalStanding } from '../../designations/model/term'
import { isBought, type Way } from '../../designations/model/ways'
import { lastDayWith } from '../../programmes/solutions-partner/window/last-day-with'
import type { MembershipLine } from './line'

/** A standing, and the way by which it would be attained. */
type Known = Standing & { way: Way }

/**
 * A line with what is recorded of its designation and on which days of the window it was qualified: both go before what
 * its score of today says. As it is where neither says more.
 * @param href the designation's page
 */
export function withStanding(line: MembershipLine, standing: Known, href: string): MembershipLine {
  if (standing.status === 'qualified') return toEnrol(line, standing, href)
  if (standing.attainedOn === null) return line
  const [next] = standing.nextDates
  const sooner = next && (!line.next || next.on <= line.next.on) ? { on: next.on, what: next.why } : line.next
  return {
    ...line,
    ...{ href, next: sooner },
    ...(isHeld(standing.status) && {
      ...{ status: 'qualified' as const, word: STATUS_NAMES[standing.status] },
      held: standing.status === 'renewal_due' ? ('renewal_due' as const) : ('enrolled' as const),
    }),
    ...threatOf(line, standing, href),
  }
}

/**
 * Qualified on a day that counts, and no designation yet (capability-score §2.3: one qualified day is enough): whatever
 * the score does, to enrol is all that is left, as long as that day is in the window.
 */
function toEnrol(line: MembershipLine, standing: Known, href: string): MembershipLine {
  const { designation, lapsedOn, nextDates, way } = standing
  const name = shortDesignationName(designation)
  const said = nextDates.find(({ what }) => what === 'enrol_by')?.on ?? null
  // Qualified today as well, its last qualified day is the one before its score falls.
  const falls = line.urgency.kind === 'loss' && designation !== TRAINING_DESIGNATION ? line.urgency.on : null
  const by = said ?? (falls && lastDayWith(addDays(falls, -1)))
  const until = by ? ` by ${showDate(by)}` : ''
  const lapsed = lapsedOn ? `It lapsed on ${showDate(lapsedOn)}. ` : ''
  const bought = isBought(standing, way)
  return {
    ...line,
    ...{ href, status: 'qualified', word: STATUS_NAMES.qualified, missing: '' },
    next: by ? { on: by, what: 'The last day to enrol' } : null,
    risk: by
      ? { tone: 'plain', text: `${lapsed}Not enrolled${until}, it has to qualify again.` }
      : { tone: lapsed ? 'plain' : 'none', text: lapsed.trim() || 'None known today.' },
    step: bought
      ? { text: `Enrol${until}`, sentence: `buy ${name} in Partner Center${until}: it is qualified.`, href }
      : {
          text: 'See that it is enrolled',
          sentence: `see in Partner Center that ${name} is enrolled without a purchase, and record it: it is qualified.`,
          href,
        },
    urgency: by ? { kind: 'loss', on: by } : { kind: 'gap', lacking: 0 },
  }
}

/**
 * Lines with what is recorded of them, and behind them those of what is recorded where its programme has no data.
 * @param hrefOf a designation's page @param imports where data comes in
 */
export function withStandings(
  lines: readonly MembershipLine[],
  standings: readonly Known[],
  hrefOf: (designation: DesignationId) => string,
  imports: string,
): MembershipLine[] {
  const alone = standings.filter(
    ({ designation, attainedOn }) => attainedOn !== null && lines.every(({ id }) => id !== designation),
  )
  return [
    ...lines.map((line) => {
      const standing = standings.find(({ designation }) => designation === line.id)
      return standing ? withStanding(line, standing, hrefOf(standing.designation)) : line
    }),
    ...alone.map((standing) => withoutScore(standing, hrefOf(standing.designation), imports)),
  ]
}

/** The line of what is recorded where its programme has no data. */
export const withoutScore = (standing: Known, href: string, imports: string): MembershipLine =>
  withStanding(
    {
      ...{ id: standing.designation, name: shortDesignationName(standing.designation), href },
      ...{ status: 'not_started', word: 'Unknown', score: '', missing: 'its data', next: null },
      step: {
        text: 'Import its data',
        sentence: `import the data of ${shortDesignationName(standing.designation)}: where it stands is not known.`,
        href: imports,
      },
      ...{ risk: { tone: 'none', text: 'None known today.' }, urgency: { kind: 'data' } },
    },
    standing,
    href,
  )

type Threat = Partial<Pick<MembershipLine, 'risk' | 'step' | 'urgency'>>

/** What takes it away, which of one that is held is its anniversary and never a lower score before (seed 002). */
function threatOf(line: MembershipLine, standing: Known, href: string): Threat {
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
  if (isPastRenewing(standing))
    return {
      risk: { tone: 'bad', text: `It ends on ${showDate(ends)} and can no longer be renewed.` },
      step: {
        text: 'See how to attain it again',
        sentence: `see how ${name} is attained again: it ends on ${showDate(ends)} and can no longer be renewed.`,
        href,
      },
      urgency: { kind: 'loss', on: last },
    }
  if (status === 'renewal_due')
    return renewal.answer === 'yes'
      ? toRenew(name, renewal.term.renewal.closes, href)
      : {
          risk: { tone: 'bad', text: `It ends on ${showDate(ends)} unless it is qualified and renewed.` },
          step: {
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
  if (urgency.kind !== 'loss') return { risk: notYet(line, renewal, last) }
  const days = from === to ? `on ${showDate(from)}` : `on one day from ${showDate(from)} to ${showDate(to)}`
  return {
    risk: { tone: 'plain', text: `Its score falls on ${showDate(urgency.on)}; it has to qualify ${days}.` },
    step: step && { ...step, sentence: `plan how ${name} is qualified ${days} for its anniversary.` },
    urgency: { kind: 'loss', on: last },
  }
}

/** Held, and not qualified on the days that have counted so far (seed 002, "not beforehand, we’ll check"). */
function notYet(
  { word }: MembershipLine,
  { soFar, term }: RenewalStanding,
  last: string,
): MembershipLine['risk'] {
  if (soFar === null) return { tone: 'none', text: 'None known today.' }
  const end = `its badge goes after ${showDate(last)}`
  const on = `its anniversary on ${showDate(term.anniversary)}`
  return soFar === 'unknown' || word === 'Unknown'
    ? { tone: 'plain', text: `Whether it is qualified for ${on} is unknown; if it is not, ${end}.` }
    : { tone: 'plain', text: `It is not yet qualified for ${on}: unless it is, ${end}.` }
}
