import type { Criterion, Qualification } from '@/lib/scoring/qualification'
import type { Details } from './page-address'

export function findCriterion({ base, areas }: Qualification, { metric, area }: Details): Criterion | null {
  const own = areas.find((one) => one.id === area)
  const all = own
    ? [own.surveyCompletions, own.averageResponseScore]
    : Object.values(base.criteria).filter(() => area === null)
  return all.find((criterion) => criterion.metric === metric) ?? null
}
