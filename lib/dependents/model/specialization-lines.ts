import { addDays, type PlainDate, showDate } from '../../dates'
import { areaName, type SolutionArea } from '../../programmes/solution-areas'
import { mappingOn, nameOf, nowOf, tableOf } from '../../specializations/model/mapping'
import { EXPERT_DAYS, EXPERT_RENEWAL } from '../../specializations/model/renewals'
import { AZURE_EXPERT_MSP } from '../../specializations/model/specializations'
import { type Designations, isPossible, standingOf } from '../../specializations/model/standing'
import { standingWords } from '../../specializations/model/standing-words'
import { listed } from '../../text/lists'
import type { Dependent, HeldOne } from './dependent'
import { spanOn } from './spans'

/** Those that are held and need it, each until its own anniversary. */
export function specializationLines(
  area: SolutionArea,
  given: Designations,
  held: readonly HeldOne[],
  today: PlainDate,
): Dependent[] {
  return held
    .filter(({ id }) => id !== AZURE_EXPERT_MSP.id)
    .map((one) => ({ one, standing: standingOf(one, given, today) }))
    .filter(({ standing: { need } }) => need?.areas.includes(area))
    .map(({ one, standing }) => ({
      kind: 'specialization' as const,
      name: one.name,
      state:
        standing.byDesignation === 'kept'
          ? ('holds' as const)
          : standing.state === 'lost'
            ? ('waits' as const)
            : ('ends' as const),
      says: standingWords(standing, given),
      until: standing.byDesignation === 'kept' ? null : standing.closes,
      citations: [one.id && tableOf(one.id, today), standing.rule].filter((found) => found !== null),
    }))
}

/** Those that may be earned with it and are not held yet, in one line. */
export function possibleLine(
  area: SolutionArea,
  given: Designations,
  held: readonly HeldOne[],
  today: PlainDate,
): Dependent[] {
  const table = mappingOn(today)
  const open = (table?.rows ?? []).filter(
    (row) => row.areas.includes(area) && !held.some(({ id }) => id !== null && nowOf(id, today) === row.id),
  )
  if (!table || open.length === 0) return []
  const has = spanOn(given, area, today) !== null
  const already = open.filter(({ id }) => isPossible(id, given, today)).length
  const count = `${open.length} specialization${open.length === 1 ? '' : 's'} that ${open.length === 1 ? 'is' : 'are'} not held`
  const says = has
    ? `${count} may be earned with it. Earning one raises no score.`
    : `${count} would be possible with it${already > 0 ? `, ${already} of them already by another designation` : ''}. Earning one raises no score.`
  return [
    {
      kind: 'specialization',
      name: 'More specializations',
      state: has ? 'holds' : 'waits',
      says,
      until: null,
      citations: [table],
    },
  ]
}

/** The expert programme, which needs it together with others. */
export function expertLine(
  area: SolutionArea,
  given: Designations,
  held: readonly HeldOne[],
  today: PlainDate,
): Dependent[] {
  const mine = held.find(({ id }) => id === AZURE_EXPERT_MSP.id) ?? null
  const standing = standingOf(
    { id: AZURE_EXPERT_MSP.id, anniversary: mine?.anniversary ?? today },
    given,
    today,
  )
  if (!standing.need?.areas.includes(area)) return []
  const base = { kind: 'expert' as const, name: nameOf(AZURE_EXPERT_MSP.id), citations: [EXPERT_RENEWAL] }
  if (mine)
    return [
      {
        ...base,
        state: standing.state === 'kept' ? 'holds' : standing.state === 'lost' ? 'waits' : 'ends',
        says: standingWords(standing, given),
        until: standing.state === 'kept' ? null : addDays(standing.anniversary, EXPERT_DAYS),
      },
    ]
  const missing = standing.need.areas.filter((one) => !spanOn(given, one, today))
  const says =
    missing.length === 0
      ? `The three Azure designations that it needs are held on ${showDate(today)}; it has further requirements.`
      : `Needs all three Azure designations; ${listed(missing.map(areaName))} ${missing.length === 1 ? 'is' : 'are'} missing on ${showDate(today)}.`
  return [{ ...base, state: 'waits', says, until: null }]
}
