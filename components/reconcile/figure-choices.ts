import type { FigurePart } from '@/lib/reconcile/reconciling'
import type { ConditionRule } from '@/lib/rules/model/schema'
import { criteriaOf } from '@/lib/scoring/criteria'
import { nameIn } from '@/lib/scoring/criterion'
import { groupWord, metricIn, type Programme } from '@/lib/scoring/programme'
import { capital } from '@/lib/text/capital'

type Option = { value: string; name: string }
/** What a browser needs of a programme to ask for one of its figures. */
export type FigureChoices = {
  metrics: readonly Option[]
  /** Groups of criteria that have figures of their own; none: there is nothing to choose. */
  areas: readonly Option[]
  /** What the choice among them is called: `Solution area`. */
  area: string
  /** What stands there for a criterion of no such group: `Base criteria`; null: there is none. */
  whole: string | null
  parts: readonly FigurePart[]
}

export function figureChoices(programme: Programme, parts: readonly FigurePart[] = []): FigureChoices {
  const criteria = criteriaOf(programme)
  const metrics = [...new Set(criteria.map(({ metric }) => metric))]
  const groups = [...new Set(criteria.flatMap(({ group }) => group ?? []))]
  const [whole] = programme.ruleSets.slice(-1).flatMap(({ qualification }) => wholesIn(qualification))
  return {
    metrics: metrics.map((value) => ({ value, name: metricIn(programme, value).words.title })),
    areas: groups.map((value) => ({ value, name: programme.groupName(value) })),
    area: capital(groupWord(programme)),
    whole: whole === undefined ? null : programme.groupName(whole),
    parts,
  }
}

/** The parts of the rules that hold a criterion of no group. */
function wholesIn(rule: ConditionRule): string[] {
  if (rule.mechanism === 'threshold') return []
  const holds = rule.of.some((part) => part.mechanism === 'threshold' && nameIn(part.id).group === null)
  return [...(holds ? [rule.id] : []), ...rule.of.flatMap(wholesIn)]
}
