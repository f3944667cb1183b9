import type { PersonRowJson } from '../../../answers/capability-rows'
import { type Month, monthOf, type PlainDate } from '../../../dates'
import { atLeast } from '../../../scoring/rational'
import type { PartId } from '../areas'
import { poolsIn } from '../lapses'
import type { MetricRule } from '../rules/shape'
import type { MetricScore } from '../score'

/** Of a metric by people: what they hold. */
export type PeopleRows = { metric: MetricScore; rows: readonly PersonRowJson[] }

/** The last day on which a certification counts, and what ends it. */
export type End = { on: PlainDate; by: 'expiry' | 'retirement' }

/** null: nothing ends it within these rules. */
export function endOf({ certification, expiresOn }: PersonRowJson, { formula }: MetricRule): End | null {
  const retires = poolsIn(formula)
    .flatMap(({ certifications }) => certifications)
    .find((entry) => entry.certification === certification)?.countsTo
  if (retires !== undefined && (expiresOn === null || retires < expiresOn))
    return { on: retires, by: 'retirement' }
  return expiresOn === null ? null : { on: expiresOn, by: 'expiry' }
}

/** Certifications that count and end within a month. */
export const endingIn = (month: Month, metrics: readonly PeopleRows[]): PersonRowJson[] =>
  metrics.flatMap(({ metric, rows }) =>
    rows.filter((row) => {
      const end = row.counts ? endOf(row, metric.rule) : null
      return end !== null && monthOf(end.on) === month
    }),
  )

const NOT_LINKED = 'Not linked to the organization.'

/** People who hold something that would count if they were linked. */
export const notLinked = (metrics: readonly PeopleRows[]): string[] =>
  distinct(metrics.flatMap(({ rows }) => rows.filter(({ reason }) => reason === NOT_LINKED)))

/** Steps without their people, with who counts in another step of the metric: one certification away. */
export function oneAway({ metric, rows }: PeopleRows): { step: PartId; people: string[] }[] {
  if (metric.rule.formula.name !== 'STEPS') return []
  return metric.parts.flatMap(({ id, value, threshold }) => {
    if (value === null || atLeast(value, threshold)) return []
    const inStep = new Set(distinct(rows.filter(({ part, counts }) => part === id && counts)))
    const others = distinct(rows.filter(({ part, counts }) => part !== id && counts))
    return [{ step: id, people: others.filter((person) => !inStep.has(person)) }]
  })
}

/** How many people; null in place of who they are for who may not see that. */
export type Who = { count: number; people: readonly string[] | null }

/** What goes next of an area, and where one more certification helps. */
export type PeopleAhead = {
  /** Certifications that count and end within the month. */
  ending: { month: Month; count: number }
  unlinked: Who
  oneAway: readonly (Who & { metric: MetricScore['id']; step: PartId })[]
}

/** @param everybody rows that name everybody @param named whether who reads it may see who they are */
export function peopleAhead(everybody: readonly PeopleRows[], month: Month, named: boolean): PeopleAhead {
  const who = (people: readonly string[]): Who => ({ count: people.length, people: named ? people : null })
  return {
    ending: { month, count: endingIn(month, everybody).length },
    unlinked: who(notLinked(everybody)),
    oneAway: everybody.flatMap((one) =>
      oneAway(one)
        .filter(({ people }) => people.length > 0)
        .map(({ step, people }) => ({ metric: one.metric.id, step, ...who(people) })),
    ),
  }
}

const distinct = (rows: readonly PersonRowJson[]): string[] =>
  [...new Set(rows.flatMap(({ person }) => person ?? []))].toSorted()
