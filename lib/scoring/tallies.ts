import type { DateRange, Month } from '../dates'
import type { Kind } from '../kinds'
import { type Catalogue, catalogueTypeOf, entryAt } from '../rules/catalogue'
import type { Fact, TallyRule } from '../rules/schema'

/** One stored total: additive facts of an item in a month. Weights, levels and areas are not in it. */
export type Total = {
  kind: Kind
  month: Month
  item: string
  /** `mct` or a reason code of `no_mct`, `mct_not_eligible` for surveys; `-` for the other kinds. */
  eligibility: string
} & Record<Fact, number>

export type UnknownItem = { kind: Kind; item: string; rows: number }

/** Facts about the line items inside a window, by kind, level, area and eligibility. */
export type Tallies = { sum(rule: TallyRule): number; unknown: UnknownItem[] }

type Bucket = { kind: Kind; level: string; area: string; eligible: boolean } & Record<Fact, number>

/** Applies the catalogue to the totals of one window; what is in no catalogue is counted apart. */
export function tallyWindow(totals: readonly Total[], catalogue: Catalogue, window: DateRange): Tallies {
  const [first, last] = [window.from.slice(0, 7), window.to.slice(0, 7)]
  const buckets = new Map<string, Bucket>()
  const unknown = new Map<string, UnknownItem>()
  for (const total of totals) {
    if (total.month < first || total.month > last || total.rows === 0) continue
    const entry = entryAt(catalogue, catalogueTypeOf(total.kind), total.item, total.month)
    if (entry) addTo(buckets, total, entry.level, entry.area)
    else addUnknown(unknown, total)
  }
  const all = [...buckets.values()]
  return {
    sum: (rule) => all.reduce((sum, bucket) => (matches(rule, bucket) ? sum + bucket[rule.fact] : sum), 0),
    unknown: [...unknown.values()].sort((a, b) => b.rows - a.rows || (a.item < b.item ? -1 : 1)),
  }
}

function matches(rule: TallyRule, bucket: Bucket): boolean {
  return (
    rule.kind === bucket.kind &&
    (rule.level === undefined || rule.level === bucket.level) &&
    (rule.area === undefined || rule.area === bucket.area) &&
    (rule.eligibleOnly !== true || bucket.eligible)
  )
}

function addTo(buckets: Map<string, Bucket>, total: Total, level: string, area: string) {
  const eligible = isEligible(total.eligibility)
  const key = `${total.kind} ${level} ${area} ${eligible}`
  let bucket = buckets.get(key)
  if (!bucket) {
    bucket = {
      kind: total.kind,
      level,
      area,
      eligible,
      rows: 0,
      units: 0,
      answeredRows: 0,
      answers: 0,
      answerPoints: 0,
    }
    buckets.set(key, bucket)
  }
  bucket.rows += total.rows
  bucket.units += total.units
  bucket.answeredRows += total.answeredRows
  bucket.answers += total.answers
  bucket.answerPoints += total.answerPoints
}

const isEligible = (code: string) => code === 'mct' || code === '-'

function addUnknown(unknown: Map<string, UnknownItem>, total: Total) {
  const key = `${total.kind} ${total.item}`
  const known = unknown.get(key)
  if (known) known.rows += total.rows
  else unknown.set(key, { kind: total.kind, item: total.item, rows: total.rows })
}
