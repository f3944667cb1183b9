import { daysBetween, type PlainDate, showDate } from '../dates'
import { capital } from '../text/capital'
import { listed } from '../text/lists'
import type { Criterion } from './criterion'
import { gapSentence, type NamedGap } from './gap-words'
import { furthest, type Gap, gapsOf } from './gaps'
import { lossesOf } from './losses'
import type { Qualification } from './qualification'
import { add, ZERO } from './rational'

/** What the page says before any card. */
export type Verdict = {
  /** One or two plain sentences: the status, and what stands in the way or is lost. */
  text: string
  /** What is lost before the loss that `text` tells, a sentence; null: nothing, or nothing counts that could be. */
  earlier: string | null
  /** Which data may be missing, a sentence; null: none as far as the history tells. */
  missingData: string | null
  /** The figure to lead with: of what is furthest from its benchmark, or will be; null where nothing is missing. */
  focus: Focus | null
  /** Groups that are badged: those of several alternatives that pass, once the organization is qualified. */
  badged: string[]
  /** What stands between the organization and qualification; empty once it qualifies. */
  gaps: Gap[]
  /** The first thing that would be lost without new line items, and when. */
  firstLoss: { on: PlainDate; text: string } | null
}

/** A criterion that is not met today (`on` null) or will not be from a date on. */
export type Focus = { criterion: Criterion; on: PlainDate | null }

export type VerdictInput = {
  qualification: Qualification
  /** The same organization as of the first of each later month up to the anniversary, with what is known now. */
  ahead: Iterable<Qualification>
  today: PlainDate
  anniversary: PlainDate | null
  hasData: boolean
  /** What may be missing in the window, the greatest first. */
  missing?: readonly NamedGap[]
}

/** What stands at the top of the page: pure, from results only. */
export function verdict(input: VerdictInput): Verdict {
  const { qualification } = input
  const gaps = gapsOf(qualification)
  const missingData = incomplete(input)
  if (qualification.status !== 'completed') {
    const most = input.hasData ? furthest(gaps) : null
    return {
      text: openSentence(input, gaps),
      earlier: null,
      missingData,
      focus: most && { criterion: most.criterion, on: null },
      badged: [],
      gaps,
      firstLoss: null,
    }
  }
  const badged = passingIn(qualification)
  const later = [...input.ahead]
  const { first, worst } = lossesAhead(qualification, later)
  return {
    text: completedSentence(input, badged, worst?.text),
    earlier: first && first !== worst ? `Before that: ${first.text}` : null,
    missingData,
    focus:
      missingAtEnd(later.at(-1), input.anniversary) ??
      (worst && { criterion: worst.criterion, on: worst.on }),
    badged,
    gaps,
    firstLoss: first && { on: first.on, text: first.text },
  }
}

function completedSentence(input: VerdictInput, badged: string[], loss: string | undefined): string {
  const lead = `Completed. You qualify, badged in ${listed(badged.map(input.qualification.programme.groupName))}`
  const safeUntil = input.anniversary === null ? 'in the next 12 months' : 'before then'
  return `${lead}${countdown(input)}. ${loss ?? `Nothing known today takes it away ${safeUntil}.`}`
}

function openSentence(input: VerdictInput, gaps: Gap[]): string {
  const when = countdown(input)
  if (!input.hasData) return `Not started. No line items yet: figures begin with the first file${when}.`
  if (input.qualification.status === 'not_started')
    return `Not started. No line item counts in this window${when}. Look at the reasons under View details.`
  const named = gaps.map(({ text }) => text)
  const only = named.length === 1 ? `${named[0]} and nothing else` : listed(named)
  const verb = named.length === 1 && named[0]?.startsWith('1 ') ? 'stands' : 'stand'
  return `In-progress. ${capital(only)} ${verb} between you and qualification${when}.`
}

/** `At least 419 surveys count: Contoso Vienna has sent no surveys since 28 Aug 2026, usually about 7 a month.` */
function incomplete({ qualification, missing = [] }: VerdictInput): string | null {
  const [first, ...more] = missing
  if (!first) return null
  const others =
    more.length === 0 ? '' : ` (and ${more.length === 1 ? 'one more gap' : `${more.length} more gaps`})`
  return `At least ${figureOf(qualification, first.kind)} count: ${gapSentence(first)}${others}.`
}

/** What all criteria of the kind that add up come to: `811.0 courseware points`, `419 surveys`. */
function figureOf(qualification: Qualification, kind: string): string {
  const { criteria, programme } = qualification
  const counted = criteria.filter(
    ({ metric, unit }) => unit.additive && programme.metrics[metric]?.kind === kind,
  )
  const [first] = counted
  if (!first) throw new Error(`no criterion adds up ${kind}`)
  const sum = counted.reduce((all, { score }) => add(all, score ?? ZERO), ZERO)
  return `${first.unit.show(sum)} ${first.words.one}s`
}

function countdown({ anniversary, today }: VerdictInput): string {
  if (anniversary === null) return ''
  const days = daysBetween(today, anniversary)
  const distance = days === 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${days} days`
  return `; anniversary ${showDate(anniversary)}, ${distance}`
}

const passingIn = ({ groups }: Qualification): string[] =>
  groups.filter(({ alternative, status }) => alternative && status === 'completed').map(({ id }) => id)

/**
 * What counts and would be lost: what all need, or a metric of an alternative that passes as a whole. The worst is that
 * with which the qualification goes, where it does, and else the first.
 */
function lossesAhead(now: Qualification, later: readonly Qualification[]) {
  const passing = passingIn(now)
  const counting = now.criteria.filter(({ group }) => group === null || passing.includes(group))
  const lost = later.find(({ status }) => status !== 'completed')?.asOf
  const losses = [...lossesOf(counting, later)]
  const last = losses.filter(({ on }) => on === lost)
  const first = losses[0] ?? null
  return { first, worst: last.find(({ group }) => group === null) ?? last[0] ?? first }
}

/** What is furthest from its benchmark at the last date that is looked ahead to; null where it qualifies then. */
function missingAtEnd(end: Qualification | undefined, anniversary: PlainDate | null): Focus | null {
  const most = end && end.status !== 'completed' ? furthest(gapsOf(end)) : null
  return most && end ? { criterion: most.criterion, on: anniversary ?? end.asOf } : null
}
