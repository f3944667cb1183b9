import type { ImportEffect, ScoreChange } from '@/db/schema/imports'
import type { PlainDate } from '../dates'
import type { Basis } from '../scoring/basis'
import type { Criterion } from '../scoring/criterion'
import { qualify } from '../scoring/qualification'

/** What a change does to the official scores of a day: only those that become others. */
export function effectOf(before: Basis, after: Basis, asOf: PlainDate): ImportEffect {
  const [was, is] = [qualify({ asOf, ...before }), qualify({ asOf, ...after })]
  const now = is.criteria
  const scores = was.criteria.flatMap((criterion, index) => changeOf(criterion, now[index]) ?? [])
  return { asOf, statusBefore: was.status, statusAfter: is.status, scores }
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
