import { type SQL, sql } from 'drizzle-orm'
import { importedColumns, VERDICT_COLUMNS } from '../../exports/columns'
import type { ExportPlan } from '../../exports/plan'
import type { Kind } from '../model/kinds'
import { FACT_TABLES } from './fact-tables'
import type { LineItemFilter } from './line-item-conditions'
import type { Cutoff } from './line-item-cutoff'

/**
 * What is shown of a row `r`, which carries beside its stored columns solution_area, level, reason,
 * location_external_id, and `odd` where text is guarded.
 */
export function lineItemColumns(plan: ExportPlan, cutoff: Cutoff | null, filter: LineItemFilter): SQL[] {
  const imported = importedColumns(plan.kind).map(({ name, stored, guarded, personal }) => {
    const source = sql.identifier(stored)
    const value =
      filter.redacted && personal
        ? sql`null::text`
        : guarded && filter.guarded
          ? guardedText(sql`${source}`, sql`odd`)
          : sql`${source}`
    return sql`${value} as ${sql.identifier(name)}`
  })
  // A constant that stays as it is goes into a file as text: PostgreSQL then prints no number for each row.
  const asText = filter.wordy && plan.kind === 'courseware-completions'
  const constant = (text: string) => sql.raw(asText ? `'${decimal(text)}'` : decimal(text))
  const counted = filter.wordy
    ? sql`case when reason is null then 'true' else 'false' end`
    : sql`(reason is null)`
  const verdict: Record<(typeof VERDICT_COLUMNS)[number], SQL> = {
    solution_area: sql`solution_area`,
    level: sql`level`,
    points: sql`case when reason is null then ${pointsOf(plan, cutoff, constant)} else ${constant('0')} end`,
    counted,
    reason: sql`reason`,
    rule_set: sql`${plan.ruleSet}::text`,
    import_id: sql`import_id`,
  }
  return [...imported, ...VERDICT_COLUMNS.map((name) => sql`${verdict[name]} as ${sql.identifier(name)}`)]
}

/** What a counted row `r` is worth. */
export function pointsOf(plan: ExportPlan, cutoff: Cutoff | null, constant: (text: string) => SQL): SQL {
  if (plan.metric === 'survey-completions') return sql`1`
  if (plan.metric === 'average-response-score') return sql`answer_points`
  const { fundamentals_and_others: low, advanced: high } = plan.weights
  const weight = sql`case when level = 'advanced' then ${constant(high)} else ${constant(low)} end`
  if (plan.kind === 'exam-unit-purchases') return sql`units * ${weight}`
  const straddling = cutoff?.straddling
  if (!straddling) return weight
  return sql`case when level = 'fundamentals_and_others' and occurred_on = ${straddling.occurredOn}::date and identity = ${straddling.identity}
    then ${constant(straddling.points)} else ${weight} end`
}

/** A number of our own rules as it stands in a statement: anything else is a mistake of ours. */
function decimal(text: string): string {
  if (!/^\d+(\.\d+)?$/.test(text)) throw new Error(`${text} is not a decimal number`)
  return text
}

/** The same guard as lib/imports/reading/formula-guard.ts, held against it by tests/db/formula-guard.test.ts. */
const FILLER = `[ "''\u00a0\ufeff\u3000]*`
const FORMULA = '[-=+@＝＋－＠]'
/** What a cell would have to hold to be in danger elsewhere than at its start, or at its start by a rare sign. */
const RARE = `E'[;,|\\t\\r\\n\u00a0\ufeff\u3000＝＋－＠]'`

/** Looked for once in a row, which costs less than to look into every cell. */
export function oddRow(kind: Kind, { guarded, redacted }: Pick<LineItemFilter, 'guarded' | 'redacted'>): SQL {
  if (!guarded) return sql`false`
  const texts = importedColumns(kind).filter((column) => column.guarded && !(redacted && column.personal))
  const cells = texts.map(({ stored }) => sql`coalesce(${FACT_TABLES[kind]}.${sql.identifier(stored)}, '')`)
  return sql`(${sql.join(cells, sql` || `)} ~ ${sql.raw(RARE)})`
}

/**
 * In a row that is not odd the first character decides cheaply: what starts a formula comes before the letters.
 * @param odd whether the row is; left out, the value itself is looked into
 */
export const guardedText = (value: SQL, odd: SQL = sql`${value} ~ ${sql.raw(RARE)}`): SQL => sql`case
  when ${odd} then (case when ${value} ~ ${sql.raw(`E'^${FILLER}(${FORMULA}|[\\t\\r\\n])'`)} then '''' else '' end)
    || regexp_replace(${value}, ${sql.raw(`E'([;,|\\t\\r\\n])(?=${FILLER}${FORMULA})'`)}, ${sql.raw(`E'\\\\1'''`)}, 'g')
  when ascii(${value}) > 64 then ${value}
  when ascii(${value}) in (32, 34, 39, 43, 45, 61, 64) and ${value} ~ ${sql.raw(`'^[ "'']*[-=+@]'`)} then '''' || ${value}
  else ${value} end`
