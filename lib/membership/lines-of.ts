import { showDate } from '../dates'
import { getOverview } from '../insight/get-overview'
import type { Overview } from '../insight/overview'
import { leavingPage, stepsPage, summaryPage } from '../paths/any-programme'
import type { AnyProgramme, Registered } from '../programmes/registered'
import { furthest } from '../scoring/gaps'
import { toNumber } from '../scoring/rational'
import { biggestRisk } from '../scoring/risk'
import { listed } from '../text/lists'
import type { Lines } from './lines'
import type { LineStep, MembershipLine, Urgency } from './model/line'

/** How a programme is asked for them; null: it has none. */
export const linesOf = (row: AnyProgramme): Lines | null =>
  'facts' in row ? ofCriteria(row) : (row.lines ?? null)

/** Of every programme whose rules are a tree of criteria: it is one designation. */
const ofCriteria =
  (registered: Registered): Lines =>
  async (ctx) => {
    const overview = await getOverview(ctx, {}, registered)
    return overview.dataThrough === null ? null : [lineOf(ctx.slug, overview)]
  }

type Known = Pick<Overview, 'qualification' | 'verdict' | 'today' | 'anniversary'>

/** The line of an organization that has data. */
export function lineOf(slug: string, overview: Known): MembershipLine {
  const { qualification, verdict, today, anniversary } = overview
  const { id, name, shortName = name } = qualification.programme
  const place = { slug, programme: id }
  const risk = biggestRisk({ qualification, verdict, today, anniversary, hasData: true })
  const next = nextOf(overview)
  return {
    id,
    name: shortName,
    href: summaryPage.href(place),
    status: qualification.status,
    score: scoreOf(overview),
    missing: listed(verdict.gaps.map(({ text }) => text)),
    next,
    risk: risk
      ? { tone: risk.kind === 'loss' ? 'bad' : 'plain', text: risk.text }
      : { tone: 'none', text: 'None known today.' },
    step: stepOf(overview, shortName, {
      plan: stepsPage.href(place),
      leaving: leavingPage.href(place),
    }),
    urgency: urgencyOf(overview),
  }
}

/** `811.0 of 1000` of what is furthest from its benchmark, else how many criteria are met. */
function scoreOf({ qualification, verdict: { focus } }: Known): string {
  if (focus?.on === null) {
    const { display, threshold, words } = focus.criterion
    return `${display} of ${threshold?.value} ${words.one}s`
  }
  const met = qualification.criteria.filter(({ status }) => status === 'completed').length
  return `${met} of ${qualification.criteria.length} criteria`
}

/** What is lost first, or the anniversary, whichever comes first. */
function nextOf({ verdict: { firstLoss }, anniversary }: Known): MembershipLine['next'] {
  const all = [
    ...(firstLoss ? [{ on: firstLoss.on, what: 'A criterion is lost' }] : []),
    ...(anniversary ? [{ on: anniversary, what: 'Anniversary' }] : []),
  ]
  return all.toSorted((a, b) => (a.on < b.on ? -1 : 1))[0] ?? null
}

function stepOf(
  { verdict: { gaps, firstLoss }, anniversary }: Known,
  name: string,
  to: { plan: string; leaving: string },
): LineStep | null {
  if (firstLoss)
    return {
      text: `Replace what leaves by ${showDate(firstLoss.on)}`,
      sentence: `plan what replaces the rows that leave ${name} by ${showDate(firstLoss.on)}.`,
      href: to.leaving,
    }
  if (gaps.length === 0) return null
  const missing = listed(gaps.map(({ text }) => text))
  const until = anniversary ? ` by the anniversary on ${showDate(anniversary)}` : ''
  return {
    text: 'Plan what has to come in',
    sentence: `bring in ${missing} for ${name}${until}.`,
    href: to.plan,
  }
}

function urgencyOf({ verdict: { gaps, firstLoss } }: Known): Urgency {
  if (firstLoss) return { kind: 'loss', on: firstLoss.on }
  const most = furthest(gaps)
  return most ? { kind: 'gap', lacking: toNumber(most.share) } : { kind: 'none' }
}
