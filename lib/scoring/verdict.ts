import { daysBetween, type PlainDate, showDate } from '../dates'
import { gapSentence, type NamedGap } from './gap-words'
import { type Gap, gapsOf } from './gaps'
import { lossesOf } from './losses'
import type { Qualification } from './qualification'
import { add, ZERO } from './rational'

/** What the page says before any card. `text` is one to three plain sentences. */
export type Verdict = {
  text: string
  /** Groups that are badged: those of several alternatives that pass, once the organization is qualified. */
  badged: string[]
  /** What stands between the organization and qualification; empty once it qualifies. */
  gaps: Gap[]
  /** The first thing that would be lost without new line items, and when. */
  firstLoss: { on: PlainDate; text: string } | null
}

export type VerdictInput = {
  qualification: Qualification
  /** The same organization as of the first of each later month up to the anniversary, with what is known now. */
  ahead: Iterable<Qualification>
  today: PlainDate
  anniversary: PlainDate | null
  hasData: boolean
  /** What may be missing in the window, the greatest first: said before anything else. */
  missing?: readonly NamedGap[]
}

/** One sentence for the top of the page: pure, from results only. */
export function verdict(input: VerdictInput): Verdict {
  const { qualification } = input
  const badged = qualification.status === 'completed' ? passingIn(qualification) : []
  const firstLoss = qualification.status === 'completed' ? findFirstLoss(qualification, input.ahead) : null
  const gaps = gapsOf(qualification)
  return { text: sentence(input, gaps, badged, firstLoss?.text), badged, gaps, firstLoss }
}

function sentence(input: VerdictInput, gaps: Gap[], badged: string[], loss: string | undefined): string {
  const { qualification } = input
  const when = countdown(input)
  const atLeast = incomplete(input)
  if (qualification.status === 'completed') {
    const lead = `Completed. ${atLeast}You qualify, badged in ${list(badged.map(qualification.programme.groupName))}`
    const safeUntil = input.anniversary === null ? 'in the next 12 months' : 'before then'
    return `${lead}${when}. ${loss ?? `Nothing known today takes it away ${safeUntil}.`}`
  }
  if (!input.hasData) return `Not started. No line items yet: bring in the first file${when}.`
  if (qualification.status === 'not_started')
    return `Not started. ${atLeast}No line item counts in this window${when}. Look at the reasons under View details.`
  const named = gaps.map(({ text }) => text)
  const only = named.length === 1 ? `${named[0]} and nothing else` : list(named)
  const verb = named.length === 1 && named[0]?.startsWith('1 ') ? 'stands' : 'stand'
  return `In-progress. ${atLeast}${capital(only)} ${verb} between you and qualification${when}.`
}

/** `At least 419 surveys count: Contoso Vienna has sent no surveys since 28 Aug 2026, usually about 7 a month. ` */
function incomplete({ qualification, missing = [] }: VerdictInput): string {
  const [first, ...more] = missing
  if (!first) return ''
  const others =
    more.length === 0 ? '' : ` (and ${more.length === 1 ? 'one more gap' : `${more.length} more gaps`})`
  return `At least ${figureOf(qualification, first.kind)} count: ${gapSentence(first)}${others}. `
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

/** The first of what counts that is lost: what all need, or a metric of an alternative that passes as a whole. */
function findFirstLoss(now: Qualification, ahead: Iterable<Qualification>): Verdict['firstLoss'] {
  const passing = passingIn(now)
  const counting = now.criteria.filter(({ group }) => group === null || passing.includes(group))
  const [first] = lossesOf(counting, ahead)
  return first ? { on: first.on, text: first.text } : null
}

const list = (parts: string[]) => new Intl.ListFormat('en').format(parts)
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
