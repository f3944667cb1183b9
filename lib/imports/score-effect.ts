import type { ImportEffect, ScoreChange } from '@/db/schema/imports'
import type { PlainDate } from '../dates'
import type { Basis } from '../scoring/basis'
import type { Criterion } from '../scoring/criterion'
import { shortName } from '../scoring/criterion-names'
import type { Programme } from '../scoring/programme'
import { qualify } from '../scoring/qualification'

/** What a change does to the official scores of a day: only those that become others. */
export function effectOf(before: Basis, after: Basis, asOf: PlainDate): ImportEffect {
  const [was, is] = [qualify({ asOf, ...before }), qualify({ asOf, ...after })]
  const now = is.criteria
  const scores = was.criteria.flatMap((criterion, index) => changeOf(criterion, now[index]) ?? [])
  return { asOf, statusBefore: was.status, statusAfter: is.status, scores }
}

/** What is said of an effect: what each score is called beside what became of it. */
export type NamedEffect = Omit<ImportEffect, 'scores'> & { scores: (ScoreChange & { name: string })[] }

export const namedEffect = (programme: Programme, { scores, ...effect }: ImportEffect): NamedEffect => ({
  ...effect,
  scores: scores.map((score) => ({ ...score, name: nameOf(programme, score) })),
})

/** An effect is kept for good: what the programme has no longer is called by its id. */
function nameOf({ metrics, groupName }: Programme, { criterion, area }: ScoreChange): string {
  const words = metrics[criterion]?.words ?? { title: criterion, short: criterion }
  return shortName({ words, groupName: area && groupName(area) })
}

function changeOf(was: Criterion, is: Criterion | undefined): ScoreChange | null {
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
