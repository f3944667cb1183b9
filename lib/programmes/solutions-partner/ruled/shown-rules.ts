import type { OverrideJson } from '../../../answers/words'
import type { RuleCell, RuleGroup, RuleLine, ShownRules } from '../../../insight/model/shown-rules'
import { areaName } from '../../solution-areas'
import { showPoints } from '../answer/show'
import { AREAS, type AreaId } from '../areas'
import type { AreaScore } from '../score'
import { decidingOf, isUnknown } from '../words/missing-words'
import { METRIC_NAMES, STATUS_WORDS, TRACK_NAMES } from '../words/names'
import { ruleWords } from '../words/rule-words'
import type { Ruled } from './ruled'
import { shownDecisions } from './shown-decisions'
import { type OwnValue, sameValue, valuesOf } from './values-of'

/** Rule sets side by side as their page shows them. @param area whose values are shown, beside those of every area */
export function shownRules(ruled: Ruled, area: AreaId, overrides: readonly OverrideJson[]): ShownRules {
  const { asOf, inForce, rules } = ruled
  return {
    asOf,
    columns: rules.sets.map(({ id, title, from, notes }) => ({
      ...{ id, title, from, notes },
      inForce: id === inForce,
    })),
    choices: AREAS.map((id) => ({ name: areaName(id), area: id, here: id === area })),
    scores: { title: 'Your scores', lines: AREAS.map((id) => scoreLine(ruled, id)) },
    groups: valueGroups(ruled, area),
    numbers: [],
    decisions: shownDecisions(ruled, overrides),
  }
}

const scoreLine = ({ scores }: Ruled, id: AreaId): RuleLine => ({
  key: `score/${id}`,
  name: areaName(id),
  cells: scores.map(({ areas }) => {
    const found = areas.find((area) => area.id === id)
    return found ? scoreCell(found) : null
  }),
})

/** Nobody knows where no figures have come: that is not 0. */
function scoreCell(area: AreaScore): RuleCell {
  const unknown = isUnknown(decidingOf(area)) && area.score.n === 0n
  const { status } = area
  return {
    text: unknown ? 'unknown' : showPoints(area.score),
    ...(!unknown && { status, word: STATUS_WORDS[status] }),
    ...(area.tracks.length > 1 && { note: TRACK_NAMES[area.track] }),
  }
}

/** The newest rule set says in which order; what only older ones have comes behind. */
function valueGroups({ rules }: Ruled, area: AreaId): RuleGroup[] {
  const sets = rules.sets.map((set) => valuesOf(set).filter((one) => one.area === null || one.area === area))
  const all = new Map(
    sets.toReversed().flatMap((values) => values.map((value) => [value.key, value] as const)),
  )
  // A map keeps the first place of a key and its last value: words are the newest rule set's.
  const groups = new Map<string, { of: OwnValue; lines: RuleLine[] }>()
  for (const { key } of all.values()) {
    const cells = sets.map((values) => values.find((one) => one.key === key))
    const of = cells.findLast((one) => one !== undefined)
    if (!of) continue
    const title = titleOf(of)
    const group = groups.get(title) ?? { of, lines: [] }
    groups.set(title, group)
    group.lines.push({
      key,
      name: capital(of.name),
      cells: cells.map((one, at) => cellOf(one, cells[at - 1], sets[at - 1] ?? [])),
    })
  }
  return [...groups].map(([title, { of, lines }]) => ({ title, about: aboutOf(of, rules.sets), lines }))
}

function titleOf({ area, track, metric }: OwnValue): string {
  if (area === null) return 'Every area'
  if (track === null || metric === null) return 'Which track decides'
  return `${METRIC_NAMES[metric]}, ${track === 'single' ? 'one track' : TRACK_NAMES[track]}`
}

/** What counts, by the newest rule set that has the metric. */
function aboutOf({ area, track, metric }: OwnValue, sets: Ruled['rules']['sets']): string[] {
  return (
    sets
      .flatMap(({ areas, decisions }) => {
        const rule = areas
          .find(({ id }) => id === area)
          ?.tracks.find(({ id }) => id === track)
          ?.metrics.find(({ id }) => id === metric)
        return rule ? [ruleWords(rule.formula, decisions)] : []
      })
      .at(-1) ?? []
  )
}

/** A metric that the set before has not at all is new as a whole: its values are not marked one by one. */
function cellOf(
  value: OwnValue | undefined,
  before: OwnValue | undefined,
  earlier: readonly OwnValue[],
): RuleCell | null {
  if (!value) return null
  const { track, metric } = value
  const known = earlier.some((one) => one.track === track && one.metric === metric)
  const { cited, members } = value
  const { source, standing, note } = cited
  return {
    text: cited.value ?? 'no limit',
    cited: { source, standing, ...(note && { note }) },
    ...(members && { members }),
    ...(known && !(before && sameValue(before, value)) && { changed: true }),
  }
}

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`
