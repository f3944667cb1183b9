import type { RuleCell, RuleGroup, RuleLine, ShownRules } from '@/lib/insight/model/shown-rules'
import type { RuleColumn, Rules } from '@/lib/rules/get-rules'
import type { ValueName } from '@/lib/rules/model/values'
import type { Criterion } from '@/lib/scoring/criterion'
import { shortName } from '@/lib/scoring/criterion-names'
import { explain } from '../explain/explain'
import { formulaText } from '../explain/scoring-formula'
import { valueWords } from '../history/cause-words'
import { valueGroups } from './value-groups'

/** Rules that are a tree of criteria, as the page of every programme shows them. */
export function shownTree(rules: Rules): ShownRules {
  const { asOf, columns, programme, keys } = rules
  return {
    asOf,
    columns: columns.map(({ ruleSet: { id, title, from, notes }, inForce }) => ({
      ...{ id, title, from, notes, inForce },
    })),
    choices: [],
    scores: { title: 'Your scores', lines: scoreLines(columns) },
    groups: valueGroups(rules).map(
      ({ title, criteria, values }): RuleGroup => ({
        title,
        about: criteria.map((one) => formulaText(explain(one).formula(one))),
        lines: values.map((value) => valueLine(value, rules)),
      }),
    ),
    numbers: keys
      .filter(programme.mayOverride)
      .map(({ key }) => ({ key, name: programme.valueWords(key)[0] })),
    decisions: [],
  }
}

function valueLine({ key }: ValueName, { programme, columns }: Rules): RuleLine {
  const [name, about] = programme.valueWords(key)
  return { key, name, about, cells: columns.map((column) => valueCell(column, key)) }
}

function valueCell({ values, shipped, changed }: RuleColumn, name: string): RuleCell | null {
  const cited = values.find(({ key }) => key === name)?.cited
  if (!cited) return null
  return {
    text: valueWords(cited.value),
    cited,
    ...(cited.standing === 'local' && { shipped: valueWords(shipped.get(name)) }),
    ...(changed.has(name) && { changed: true }),
  }
}

/** Overall, base criteria, then the areas in which anything was answered. */
function scoreLines(columns: readonly RuleColumn[]): RuleLine[] {
  const scores = columns.map(({ qualification }) => qualification.criteria)
  const lines = (scores[0] ?? []).flatMap((row, at): RuleLine[] => {
    if (row.group !== null && scores.every((criteria) => isEmpty(criteria[at]))) return []
    return [{ key: row.id, name: shortName(row), cells: scores.map((criteria) => scoreCell(criteria[at])) }]
  })
  const overall = columns.map(({ qualification: { status } }): RuleCell => ({ text: '', status }))
  return [{ key: 'overall', name: 'Overall', cells: overall }, ...lines]
}

const isEmpty = (criterion: Criterion | undefined) =>
  !criterion || criterion.display === '0' || criterion.display === '0.0'

const scoreCell = (criterion: Criterion | undefined): RuleCell | null =>
  criterion ? { text: criterion.display, status: criterion.status } : null
