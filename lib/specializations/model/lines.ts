import { type PlainDate, showDate } from '../../dates'
import { areaName, type SolutionArea } from '../../programmes/solution-areas'
import type { Citation } from '../../programmes/solutions-partner/rules/cited'
import { listed } from '../../text/lists'
import { holdableNamed, mappingOn, type Need, nameOf, needOn, nowOf, tableOf } from './mapping'
import type { SpecializationRecord } from './record'
import {
  EVIDENCE_AGAIN,
  EVIDENCE_SOURCE,
  type Evidence,
  EXPERT_RENEWAL,
  evidenceDue,
  evidenceOf,
} from './renewals'
import { AZURE_EXPERT_MSP, type Category, categoryOf, type HoldableId } from './specializations'
import { type Designations, isPossible, STANDINGS, standingOf } from './standing'
import { EVIDENCE_NAMES, goneWords, replacedWords, standingWords } from './standing-words'

/** `possible`: a designation that is held allows to earn it; `closed`: none does. */
export const LINE_STATES = [...STANDINGS, 'possible', 'closed'] as const
export type LineState = (typeof LINE_STATES)[number]

/** A specialization that is held, or that a table offers. */
export type SpecializationLine = {
  /** Its id; of one that no table names what was written. */
  key: string
  name: string
  category: Category | null
  need: Need | null
  state: LineState
  says: string
  /** The last day on which it can be kept, or was; null where nothing is about to be lost. */
  decided: PlainDate | null
  record: SpecializationRecord | null
  evidence: Evidence | null
  /** When an audit or references are asked for again, in a sentence; null: nothing is known. */
  evidenceSays: string | null
  citations: readonly Citation[]
}

/** What is held, the worst and the nearest first, then what may be earned, then what may not yet. */
export function specializationLines(
  records: readonly SpecializationRecord[],
  given: Designations,
  today: PlainDate,
): SpecializationLine[] {
  const held = records.map((record) => heldLine(record, given, today))
  const ids: HoldableId[] = [...(mappingOn(today)?.rows ?? []).map(({ id }) => id), AZURE_EXPERT_MSP.id]
  const taken = records.flatMap(({ specialization }) => holdableNamed(specialization) ?? [])
  const open = ids.filter((id) => !taken.some((one) => nowOf(one, today) === id))
  const lines = [...held, ...(mappingOn(today) ? open : []).map((id) => openLine(id, given, today))]
  return lines.toSorted((one, other) => order(one).localeCompare(order(other), 'en'))
}

const order = ({ state, decided, name }: SpecializationLine): string =>
  `${LINE_STATES.indexOf(state)} ${decided ?? '9999'} ${name}`

function heldLine(record: SpecializationRecord, given: Designations, today: PlainDate): SpecializationLine {
  const { specialization, anniversary, evidence, evidenceOn } = record
  const id = holdableNamed(specialization)
  const standing = standingOf({ id, anniversary, evidenceOn }, given, today)
  const kind = id && evidenceOf(id)
  const due = id && evidenceOn ? evidenceDue(id, evidenceOn, anniversary) : null
  const changed = id ? [replacedWords(id, today), goneWords(id, today)] : []
  return {
    key: specialization,
    name: id ? nameOf(id) : specialization,
    category: categoryFor(id),
    need: standing.need,
    state: standing.state,
    says: [standingWords(standing, given), ...changed].filter(Boolean).join(' '),
    decided: standing.state === 'kept' || standing.state === 'unknown' ? null : standing.closes,
    record,
    evidence: kind,
    evidenceSays:
      [evidence, due && evidenceOn && `Of ${showDate(evidenceOn)}; asked for again on ${showDate(due)}.`]
        .filter(Boolean)
        .join('. ') || null,
    citations: [
      ...sourcesOf(id, today),
      ...(standing.rule ? [standing.rule] : []),
      ...(due ? [EVIDENCE_AGAIN] : []),
    ],
  }
}

function openLine(id: HoldableId, given: Designations, today: PlainDate): SpecializationLine {
  const need = needOn(id, today)
  const possible = isPossible(id, given, today)
  const kind = evidenceOf(id)
  return {
    key: id,
    name: nameOf(id),
    category: categoryFor(id),
    need,
    state: possible ? 'possible' : 'closed',
    says: need ? openWords(need, given, possible, today) : '',
    decided: null,
    record: null,
    evidence: kind,
    evidenceSays: `${EVIDENCE_NAMES[kind]} beside performance and skilling.`,
    citations: [...sourcesOf(id, today), EVIDENCE_SOURCE],
  }
}

function openWords({ areas, every }: Need, given: Designations, possible: boolean, today: PlainDate): string {
  const held = (area: SolutionArea) =>
    (given.held.get(area) ?? []).some(
      ({ from, until }) => from <= today && (until === null || until >= today),
    )
  const names = (some: readonly SolutionArea[], word: 'and' | 'or') => listed(some.map(areaName), word)
  if (possible)
    return `${names(areas.filter(held), 'and')} ${areas.filter(held).length > 1 ? 'allow' : 'allows'} it.`
  const missing = areas.filter((area) => !held(area))
  const ready = missing.filter((area) => given.qualified.get(area))
  return `${names(missing, every ? 'and' : 'or')} must be attained first.${ready.length > 0 ? ` ${names(ready, 'and')} ${ready.length > 1 ? 'were' : 'was'} qualified on a day that counts today: enrol.` : ''}`
}

const categoryFor = (id: HoldableId | null): Category | null =>
  id === null || id === AZURE_EXPERT_MSP.id ? null : categoryOf(id)

function sourcesOf(id: HoldableId | null, today: PlainDate): Citation[] {
  if (id === AZURE_EXPERT_MSP.id) return [EXPERT_RENEWAL]
  const table = id && tableOf(id, today)
  if (!table) return []
  return table.announced?.ids.some((one) => one === id) ? [table, table.announced] : [table]
}

const COUNTED = [
  ['lost', 'lost'],
  ['at_risk', 'at risk'],
  ['renew', 'kept if renewed'],
  ['evidence_due', 'with evidence due'],
] as const

/** The one thing to know, with its day. */
export function verdictOf(lines: readonly SpecializationLine[]): {
  state: LineState | null
  lead: string
  rest: string
} {
  const held = lines.filter(({ record }) => record !== null)
  const possible = lines.filter(({ state }) => state === 'possible').length
  const [first] = held
  if (!first) {
    const rest =
      possible > 0
        ? ` ${possible} may be earned with the designations that are held.`
        : ' None may be earned before a designation is attained.'
    return { state: null, lead: 'No specialization is recorded.', rest }
  }
  const lost = held.filter((one) => one.state === 'lost').length
  const counts = COUNTED.flatMap(([state, words]) => {
    const count = held.filter((one) => one.state === state).length
    return count > 0 ? [`, ${count} ${words}`] : []
  })
  return {
    state: first.state,
    lead: `${held.length - lost || 'None'} held${counts.join('')}.`,
    rest: ` ${first.name}: ${first.says.charAt(0).toLowerCase()}${first.says.slice(1)}`,
  }
}
