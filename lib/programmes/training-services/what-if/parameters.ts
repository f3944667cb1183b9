import { parameterReader, type TextOf, writeDated } from '../../../what-if/model/parameters'
import type { Problem } from '../../../what-if/model/problem'
import type { Scenario } from '../../../what-if/model/trial'
import { AREA_IDS, type AreaId, type Level, type Metric } from '../kinds'
import { ASSUMED_AVERAGE, type Changes, NO_CHANGES } from './changes'

/** What the address of a simulation says. */
export type TrainingScenario = Scenario<Changes>

/** Which metric a part of the changes is about. */
export const METRIC_OF = {
  courseware: 'courseware-completions',
  exams: 'exam-unit-purchases',
} as const satisfies Record<string, Metric>

type PointsParameter = { name: string; part: 'courseware' | 'exams'; level: Level }
export const POINTS_PARAMETERS: readonly PointsParameter[] = [
  { name: 'courseware_advanced', part: 'courseware', level: 'advanced' },
  { name: 'courseware_fundamentals', part: 'courseware', level: 'fundamentals_and_others' },
  { name: 'exams_advanced', part: 'exams', level: 'advanced' },
  { name: 'exams_fundamentals', part: 'exams', level: 'fundamentals_and_others' },
]
export const surveysParameter = (area: AreaId): string => `surveys_${area.replaceAll('-', '_')}`
export const averageParameter = (area: AreaId): string => `average_${area.replaceAll('-', '_')}`

/** Rows more or fewer that can be tried at once. */
export const MOST_ROWS = 100_000

/** Reads parameters by name; what cannot be read is left out and named. An empty value is an absent one. */
export function readScenario(
  textOf: TextOf,
  ruleSets: readonly string[],
): { scenario: TrainingScenario; problems: Problem[] } {
  const { read, dated, problems } = parameterReader(textOf)
  const count = (name: string) =>
    read(name, 0, readCount, `a whole number from −${MOST_ROWS} to ${MOST_ROWS}.`)
  const changes: Changes = structuredClone(NO_CHANGES)
  for (const { name, part, level } of POINTS_PARAMETERS) changes[part][level] = count(name)
  for (const area of AREA_IDS) {
    const surveys = count(surveysParameter(area))
    const message = 'a number from 1 to 5 with at most two decimals.'
    const average = read(averageParameter(area), ASSUMED_AVERAGE, readAverage, message)
    if (surveys !== 0) changes.surveys[area] = { count: surveys, average }
  }
  return { scenario: { changes, ...dated(ruleSets) }, problems }
}

/** The shortest address that says the same; what is absent changes nothing. */
export function parametersOf({ changes, ...dated }: TrainingScenario): URLSearchParams {
  const query = new URLSearchParams()
  for (const { name, part, level } of POINTS_PARAMETERS)
    if (changes[part][level] !== 0) query.set(name, String(changes[part][level]))
  for (const area of AREA_IDS) {
    const change = changes.surveys[area]
    if (!change || change.count === 0) continue
    query.set(surveysParameter(area), String(change.count))
    query.set(averageParameter(area), change.average)
  }
  return writeDated(query, dated)
}

function readCount(text: string): number | null {
  const sign = text.replace(/^−/, '-')
  return /^[+-]?\d{1,6}$/.test(sign) && Math.abs(Number(sign)) <= MOST_ROWS ? Number(sign) : null
}

const readAverage = (text: string): string | null =>
  /^([1-4](\.\d{1,2})?|5(\.0{1,2})?)$/.test(text) ? text : null
