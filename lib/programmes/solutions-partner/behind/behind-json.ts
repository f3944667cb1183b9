import type { CapabilityRowsJson, CustomerRowJson, PersonRowJson } from '../../../answers/capability-rows'
import type { Rational } from '../../../scoring/rational'
import { nearest } from '../answer/nearest'
import type { MetricScore } from '../score'
import { certificationName } from '../words/certification-names'
import { type CustomerRow, isCounted } from './row'
import type { ShownPerson } from './shown-people'
import { total } from './total'

/** How a customer and a workload are called; null: nobody says. */
export type Called = { customer(tenant: string): string | null; workload(id: string): string | null }

export const customerJson = (row: CustomerRow, called: Called): CustomerRowJson => ({
  part: row.part,
  tenant: row.tenant,
  name: row.tenant === null ? null : called.customer(row.tenant),
  workload: row.workload,
  workloadName: row.workload === null ? null : called.workload(row.workload),
  measure: row.measure,
  now: row.now && nearest(row.now),
  base: row.base && nearest(row.base),
  baseIs: row.baseIs,
  counts: isCounted(row),
  contribution: nearest(row.contribution),
  reason: row.note,
})

export const personJson = (row: ShownPerson): PersonRowJson => ({
  part: row.part,
  person: row.person,
  certification: row.certification,
  certificationName: certificationName(row.certification),
  completedOn: row.completedOn,
  expiresOn: row.expiresOn,
  counts: isCounted(row),
  contribution: nearest(row.contribution),
  reason: row.note,
  certifications: row.certifications,
  people: row.people,
})

const IN_PERCENT: readonly string[] = ['AZ-GROWTH', 'BA-GROWTH']

/** What the contributions come to, and what that has to do with the value. */
export function sumJson(
  { value, reason, compared, rule }: MetricScore,
  rows: readonly { contribution: Rational }[],
): Pick<CapabilityRowsJson, 'value' | 'valueReason' | 'sum' | 'base'> {
  const inPercent = IN_PERCENT.includes(rule.formula.name)
  return {
    value: value && nearest(value),
    valueReason: reason,
    sum: nearest(total(rows.map(({ contribution }) => contribution))),
    base: inPercent && compared ? nearest(compared.before) : null,
  }
}
