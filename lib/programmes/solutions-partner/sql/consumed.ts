import { sql } from 'drizzle-orm'
import type { TenantStatements } from '../../../../db/client'
import type { Month } from '../../../dates'
import { textArray } from '../../../line-items/sql/fact-tables'
import type { Amount } from '../figures/amount'
import { amongKey, type Consumed } from '../figures/figures'
import type { Questions } from '../figures/questions'
import { amongThem, seenAmounts, type Whose } from './seen'

type Sums = Map<string, Amount>
type Question = Questions['byTenant'] extends Map<string, infer One> ? One : never
type Open = { question: Question; asked: Consumed; sums: Sums; by: 'tenant' | 'workload' }
type Line = { tenant?: string | null; workload?: string | null; amount: string }

/** At a time: so many rows fit into memory, and no statement takes long at any size of an organization. */
const MOST_MONTHS = 3

/**
 * Azure consumption: what is seen the same way is read once, however many ranges of months are asked. Questions have their
 * answers when these are whole.
 */
export function answerConsumed(tx: TenantStatements, whose: Whose, questions: Questions): Promise<void>[] {
  const groups = new Map<string, Open[]>()
  for (const [by, all] of [
    ['tenant', questions.byTenant],
    ['workload', questions.byService],
  ] as const)
    for (const question of all.values()) {
      if (question.answer) continue
      const { through, services, among } = question.asked
      const key = `${through} ${services ? [...services] : 'all'} ${amongKey(among)}`
      const { asked } = question
      groups.set(key, [...(groups.get(key) ?? []), { question, asked, sums: new Map(), by }])
    }
  return [...groups.values()].map(async (open) => {
    await Promise.all(partsOf(open).map((months) => answerPart(tx, whose, open, months)))
    for (const { question, sums } of open) {
      question.answer = sums
      questions.lines += sums.size
    }
  })
}

/** The months of all questions, together where the same questions ask them. */
function partsOf(open: readonly Open[]): Month[][] {
  const byAskers = new Map<string, Month[]>()
  for (const month of new Set(open.flatMap(({ asked }) => asked.months))) {
    const askers = open.map(({ asked }) => (asked.months.includes(month) ? '1' : '0')).join('')
    byAskers.set(askers, [...(byAskers.get(askers) ?? []), month])
  }
  return [...byAskers.values()].flatMap((months) =>
    Array.from({ length: Math.ceil(months.length / MOST_MONTHS) }, (_, at) =>
      months.slice(at * MOST_MONTHS, (at + 1) * MOST_MONTHS),
    ),
  )
}

async function answerPart(
  tx: TenantStatements,
  whose: Whose,
  open: readonly Open[],
  months: readonly Month[],
): Promise<void> {
  const [month] = months
  const asking = open.filter(({ asked }) => month !== undefined && asked.months.includes(month))
  const [first] = asking
  if (!first) return
  const seen = seenAmounts(whose, {
    family: 'acr',
    through: first.asked.through,
    workloads: first.asked.services,
    and: sql`f.month = any(${textArray([...months])}) ${amongThem(first.asked.among)}`,
  })
  const by = [...new Set(asking.map((one) => one.by))]
  const lines = await tx.db.execute<Line>(sql`
    select ${sql.raw(by.join(', '))}, sum(amount)::text as amount
    from (${seen}) seen group by grouping sets (${sql.raw(by.map((one) => `(${one})`).join(', '))})`)
  for (const line of lines)
    for (const { by: name, sums } of asking) {
      const key = line[name] ?? null
      if (key !== null) sums.set(key, (sums.get(key) ?? 0n) + BigInt(line.amount))
    }
}
