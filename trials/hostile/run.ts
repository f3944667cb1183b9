import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type postgres from 'postgres'
import type { Database } from '../../db/client'
import { createToken } from '../../lib/auth/tokens/tokens'
import { operatorCtx } from '../../lib/cli/operator'
import { recompute } from '../../lib/imports/recompute'
import { mintOrganization } from '../../tests/support/organization'
import type { Case } from './case'
import { type Answer, send, type Target } from './send'

export type Attacked = { url: string; db: Database; owner: postgres.Sql }
export type Told = { name: string; what: string }
export type Outcome = {
  files: number
  /** Answers by status; `none` where the connection ended without one. */
  statuses: Record<string, number>
  serverErrors: Told[]
  differences: Told[]
}

export const nothingYet = (): Outcome => ({ files: 0, statuses: {}, serverErrors: [], differences: [] })

const KEPT = 4_000

/** Sends them one after the other, each with an organization that has rows, and looks after each what became of it. */
export async function sendAll(
  attacked: Attacked,
  cases: Iterable<() => Case>,
  outcome: Outcome,
): Promise<void> {
  const { db, url } = attacked
  const slug = `hostile-${randomUUID()}`
  const { orgId } = await mintOrganization(db, { slug })
  const token = await createToken(db, { orgId, role: 'partner_admin', name: 'bench', days: 1 })
  const target: Target = { url, slug, token }
  let before = await figuresOf(attacked, orgId)
  for (const make of cases) {
    const one = make()
    const answer = await send(target, one)
    outcome.files += 1
    const status = answer === null ? 'none' : String(answer.status)
    outcome.statuses[status] = (outcome.statuses[status] ?? 0) + 1
    tell(outcome.serverErrors, one, serverError(one, answer))
    await untilQuiet(attacked, orgId)
    const after = await figuresOf(attacked, orgId)
    if (after.leaks > 0) tell(outcome.differences, one, `${after.leaks} imports lose rows`)
    const mayChange = answer !== null && answer.status >= 200 && answer.status < 300
    if (!mayChange && one.cut === undefined && after.rows !== before.rows)
      tell(outcome.differences, one, `refused with ${status}, and ${after.rows - before.rows} rows came`)
    before = after
  }
  const { drifted, orphans } = await recompute(await operatorCtx(db, slug))
  if (drifted + orphans > 0)
    outcome.differences.push({ name: slug, what: `${drifted} totals drifted, ${orphans} rows hang` })
}

function serverError(one: Case, answer: Answer): string | null {
  if (answer === null) return one.cut === undefined ? 'no answer' : null
  return answer.status >= 500 ? answer.text.slice(0, 300) : null
}

function tell(list: Told[], { name, query, headers, body }: Case, what: string | null): void {
  if (what === null) return
  const sample = body.subarray(0, KEPT).toString('latin1').slice(0, 200)
  list.push({
    name,
    what: `${what} | ${query.slice(0, 200)} ${JSON.stringify(headers ?? {})} ${JSON.stringify(sample)}`,
  })
}

/** Not everybody waits for the end of an import. */
async function untilQuiet({ owner }: Attacked, orgId: number): Promise<void> {
  for (const until = Date.now() + 60_000; Date.now() < until; await sleep(50)) {
    const open = await owner`
      select from imports where org_id = ${orgId} and status in ('waiting', 'running') limit 1`
    if (open.length === 0) return
  }
  throw new Error('An import was under way for a minute.')
}

/** `leaks`: imports whose rows do not add up, or that were refused and have some; `rows`: line items in all. */
async function figuresOf({ owner }: Attacked, orgId: number): Promise<{ leaks: number; rows: number }> {
  const [row] = await owner<{ leaks: string; rows: string }[]>`
    with facts as (
      select import_id from courseware_completions where org_id = ${orgId}
      union all select import_id from exam_unit_purchases where org_id = ${orgId}
      union all select import_id from survey_responses where org_id = ${orgId})
    select (select count(*) from facts) as rows,
      (select count(*) from imports i where i.org_id = ${orgId} and (
        rows_read <> rows_accepted + rows_changed + rows_duplicate + rows_rejected
        or status = 'published' and mode = 'publish' and rows_accepted <> (
          select count(*) from facts where facts.import_id = i.id)
        or status = 'refused' and (rows_read > 0
          or exists (select from facts where facts.import_id = i.id)
          or exists (select from import_rejects r where r.org_id = i.org_id and r.import_id = i.id)))) as leaks`
  return { leaks: Number(row?.leaks), rows: Number(row?.rows) }
}
