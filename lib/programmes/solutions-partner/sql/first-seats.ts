import { sql } from 'drizzle-orm'
import type { TenantStatements } from '../../../../db/client'
import { textArray } from '../../../line-items/sql/fact-tables'
import type { Pair, Seats } from '../figures/figures'
import { pairKey, type Questions } from '../figures/questions'
import { seenSeats, type Whose } from './seen'

type SeatsLine = { paid: string; active: string; claimed: string | null }
type Group = Questions['firstSeats'] extends Map<string, infer One> ? One : never

/** Licences of many pairs in the first month that has them, each since a month of its own. */
export function answerFirstSeats(tx: TenantStatements, whose: Whose, questions: Questions): Promise<void>[] {
  return [...questions.firstSeats.values()]
    .filter(({ open }) => open.size > 0)
    .map(async (group) => {
      questions.lines += group.open.size
      await answerGroup(tx, whose, group)
    })
}

async function answerGroup(tx: TenantStatements, whose: Whose, { through, to, open, answers }: Group) {
  const pairs = [...open.values()]
  const join = sql`join unnest(${textArray(pairs.map(({ tenant }) => tenant))},
      ${textArray(pairs.map(({ workload }) => workload))}, ${textArray(pairs.map(({ from }) => from))})
      as p(tenant, workload, since) on p.tenant = f.tenant and p.workload = w.id and f.month >= p.since`
  const months = sql`f.month <= ${to} and f.month >= ${pairs.map(({ from }) => from).sort()[0]}`
  const seen = seenSeats(whose, { through, workloads: null, and: months }, join, sql`, since`)
  const lines = await tx.db.execute<SeatsLine & Pair & { since: string }>(sql`
    select distinct on (tenant, workload, since) * from (${seen}) seats order by tenant, workload, since, month`)
  for (const key of open.keys()) answers.set(key, null)
  for (const line of lines) answers.set(pairKey({ ...line, from: line.since }), seatsOf(line))
  open.clear()
}

const seatsOf = ({ paid, active, claimed }: SeatsLine): Seats => ({
  paid: BigInt(paid),
  active: BigInt(active),
  claimed,
})
