import { sql } from 'drizzle-orm'
import type { TenantStatements } from '../../../../db/client'
import { list, textArray } from '../../../line-items/sql/fact-tables'
import type { Amount } from '../figures/amount'
import type { Consumed } from '../figures/figures'
import type { Questions } from '../figures/questions'
import { seenAmounts, type Whose } from './seen'

type Open = { asked: Consumed; answer?: ReadonlyMap<string, Amount> }
type Line = { tenant: string | null; workload: string | null } & Record<`s${number}`, string | null>

/** Azure consumption: one statement for all that is seen the same way, however many ranges of months are asked. */
export function answerConsumed(tx: TenantStatements, whose: Whose, questions: Questions): Promise<void>[] {
  const groups = new Map<string, { tenants: Open[]; byService: Open[] }>()
  for (const [by, all] of [
    ['tenants', questions.byTenant],
    ['byService', questions.byService],
  ] as const)
    for (const open of all.values()) {
      if (open.answer) continue
      const { through, services } = open.asked
      const key = `${through} ${services ? [...services] : 'all'}`
      const group = groups.get(key) ?? { tenants: [], byService: [] }
      groups.set(key, group)
      group[by].push(open)
    }
  return [...groups.values()].map((group) => answerGroup(tx, whose, group))
}

async function answerGroup(
  tx: TenantStatements,
  whose: Whose,
  { tenants, byService }: { tenants: Open[]; byService: Open[] },
): Promise<void> {
  const all = [...tenants, ...byService]
  const [first] = all
  if (!first) return
  const { through, services } = first.asked
  const months = [...new Set(all.flatMap(({ asked }) => asked.months))]
  const seen = seenAmounts(whose, {
    family: 'acr',
    through,
    workloads: services,
    and: sql`f.month = any(${textArray(months)})`,
  })
  const sums = all.map(
    ({ asked }, at) =>
      sql`(sum(amount) filter (where month = any(${textArray([...asked.months])})))::text as ${sql.raw(`s${at}`)}`,
  )
  const sets = byService.length > 0 ? sql`(tenant), (workload)` : sql`(tenant)`
  const lines = await tx.db.execute<Line>(sql`
    select tenant, ${byService.length > 0 ? sql`workload` : sql`null as workload`}, ${list(sums)}
    from (${seen}) seen group by grouping sets (${sets})`)
  all.forEach((open, at) => {
    open.answer = sumsBy(lines, at < tenants.length ? 'tenant' : 'workload', `s${at}`)
  })
}

/** Without those of whom there is no row in these months. */
function sumsBy(
  lines: readonly Line[],
  by: 'tenant' | 'workload',
  sum: `s${number}`,
): ReadonlyMap<string, Amount> {
  const sums = new Map<string, Amount>()
  for (const line of lines) {
    const [key, amount] = [line[by], line[sum]]
    if (key !== null && amount !== null && amount !== undefined) sums.set(key, BigInt(amount))
  }
  return sums
}
