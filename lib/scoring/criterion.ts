import type { Status } from './status'
import type { Measured, Unit } from './units/unit'

/** Which criterion: `id` as the rules name it, a metric of the whole (`group` null) or of a group of criteria. */
export type CriterionName = { id: string; group: string | null; metric: string }

/** One card: a metric held against its benchmark. */
export type Criterion = CriterionName &
  Measured & {
    unit: Unit
    /** `Security`; null where it stands in no group. */
    groupName: string | null
    /** null: the rule set in force has no such criterion, the number is for information. */
    status: Status | null
  }

export const nameOf = ({ id, group, metric }: CriterionName): CriterionName => ({ id, group, metric })

/** The parts of a criterion's id, which is its metric, behind that of its group where it has one. */
export function nameIn(id: string): CriterionName {
  const [metric = id, group = null] = id.split('/').reverse()
  return { id, group, metric }
}
