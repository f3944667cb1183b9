import { daysBetween, type PlainDate, showDate } from '../dates'
import { type AreaId, areaName } from '../kinds'
import { criteriaOf } from './criteria'
import { type Gap, gapsOf } from './gaps'
import { lossesOf } from './losses'
import type { Qualification } from './qualification'

/** What the page says before any card. `text` is one to three plain sentences. */
export type Verdict = {
  text: string
  /** Areas that are badged: those that pass, once the organization is qualified. */
  badged: AreaId[]
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
}

/** One sentence for the top of the page: pure, from results only. */
export function verdict(input: VerdictInput): Verdict {
  const { qualification } = input
  const badged =
    qualification.status === 'completed'
      ? qualification.areas.filter((area) => area.status === 'completed').map((area) => area.id)
      : []
  const firstLoss = qualification.status === 'completed' ? findFirstLoss(qualification, input.ahead) : null
  const gaps = gapsOf(qualification)
  return { text: sentence(input, gaps, badged, firstLoss?.text), badged, gaps, firstLoss }
}

function sentence(input: VerdictInput, gaps: Gap[], badged: AreaId[], loss: string | undefined): string {
  const { qualification } = input
  const when = countdown(input)
  if (qualification.status === 'completed') {
    const lead = `Completed. You qualify, badged in ${list(badged.map(areaName))}`
    const safeUntil = input.anniversary === null ? 'in the next 12 months' : 'before then'
    return `${lead}${when}. ${loss ?? `Nothing known today takes it away ${safeUntil}.`}`
  }
  if (!input.hasData) return `Not started. No line items yet: bring in the first file${when}.`
  if (qualification.status === 'not_started')
    return `Not started. No line item counts in this window${when}. Look at the reasons under View details.`
  const named = gaps.map(({ text }) => text)
  const only = named.length === 1 ? `${named[0]} and nothing else` : list(named)
  const verb = named.length === 1 && named[0]?.startsWith('1 ') ? 'stands' : 'stand'
  return `In-progress. ${capital(only)} ${verb} between you and qualification${when}.`
}

function countdown({ anniversary, today }: VerdictInput): string {
  if (anniversary === null) return ''
  const days = daysBetween(today, anniversary)
  const distance = days === 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${days} days`
  return `; anniversary ${showDate(anniversary)}, ${distance}`
}

/** The first of what counts that is lost: a base criterion, or a metric of an area that passes as a whole. */
function findFirstLoss(now: Qualification, ahead: Iterable<Qualification>): Verdict['firstLoss'] {
  const passing = now.areas.filter((area) => area.status === 'completed').map((area) => area.id)
  const counting = criteriaOf(now).filter(({ area }) => area === null || passing.includes(area))
  const [first] = lossesOf(counting, ahead)
  return first ? { on: first.on, text: first.text } : null
}

const list = (parts: string[]) => new Intl.ListFormat('en').format(parts)
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
