import type { ImportEffect, ScoreChange } from '@/db/schema/imports'
import type { PlainDate } from '../dates'
import type { Basis } from '../scoring/basis'
import type { Criterion } from '../scoring/criterion'
import { shortName } from '../scoring/criterion-names'
import type { Programme } from '../scoring/programme'
import { qualify } from '../scoring/qualification'
import type { Status } from '../scoring/status'
import type { AreaScore, AreaScoring } from './area-scoring'
import type { ImportKind } from './model/import-kinds'
import { programmeOf } from './programme-of'

/** Of scores that are criteria of the core, whose statuses together are one. */
type CriterionChange = ScoreChange & { statusBefore: Status | null; statusAfter: Status | null }
type WholeEffect = { asOf: string; statusBefore: Status; statusAfter: Status; scores: CriterionChange[] }

/** What a change does to the official scores of a day: only those that become others. */
export function effectOf(before: Basis, after: Basis, asOf: PlainDate): WholeEffect {
  const [was, is] = [qualify({ asOf, ...before }), qualify({ asOf, ...after })]
  const now = is.criteria
  const scores = was.criteria.flatMap((criterion, index) => changeOf(criterion, now[index]) ?? [])
  return { asOf, statusBefore: was.status, statusAfter: is.status, scores }
}

/** What is said of an effect: what each score is called beside what became of it. */
export type NamedEffect<E extends ImportEffect = WholeEffect> = Omit<E, 'scores'> & {
  scores: (E['scores'][number] & { name: string })[]
}

export const namedEffect = (programme: Programme, effect: WholeEffect): NamedEffect => ({
  ...effect,
  scores: effect.scores.map((score) => ({ ...score, name: criterionName(programme, score) })),
})

/** Areas are judged each by itself: together they have no status. */
export function areaEffect(
  before: readonly AreaScore[],
  after: readonly AreaScore[],
  asOf: PlainDate,
): ImportEffect {
  const scores = before.flatMap(({ criterion, area, display, status, track }) => {
    const now = after.find((one) => one.criterion === criterion && one.area === area)
    if (!now || (now.display === display && now.status === status)) return []
    const change = { criterion, area, before: display, after: now.display }
    const statuses = { statusBefore: status, statusAfter: now.status }
    const note = track !== now.track && track && now.track && `${now.track} decides instead of ${track}.`
    return [{ ...change, ...statuses, ...(note && { note }) }]
  })
  return { asOf, statusBefore: null, statusAfter: null, scores }
}

/** The same of areas that a programme scores by itself. */
export const namedAreas = (
  { nameOf }: Pick<AreaScoring, 'nameOf'>,
  effect: ImportEffect,
): NamedEffect<ImportEffect> => ({
  ...effect,
  scores: effect.scores.map((score) => ({ ...score, name: nameOf(score) })),
})

/** The same of an import, whichever programme it changed. */
export function effectOfImport(kind: ImportKind, effect: ImportEffect): NamedEffect<ImportEffect> {
  const owner = programmeOf(kind)
  if (!('programme' in owner)) return namedAreas(owner, effect)
  const { programme } = owner
  return {
    ...effect,
    scores: effect.scores.map((score) => ({ ...score, name: criterionName(programme, score) })),
  }
}

/** An effect is kept for good: what the programme has no longer is called by its id. */
function criterionName({ metrics, groupName }: Programme, { criterion, area }: ScoreChange): string {
  const words = metrics[criterion]?.words ?? { title: criterion, short: criterion }
  return shortName({ words, groupName: area && groupName(area) })
}

function changeOf(was: Criterion, is: Criterion | undefined): CriterionChange | null {
  if (!is || (was.display === is.display && was.status === is.status)) return null
  const { metric, group } = was
  return {
    criterion: metric,
    area: group,
    before: was.display,
    after: is.display,
    statusBefore: was.status,
    statusAfter: is.status,
  }
}
