import { writeAudit } from '@/lib/audit/sql/audit'
import type { Ctx } from '../context'
import { LaurelError } from '../errors'
import { errorDetail, log } from '../log'

/** What a refusal is called in the trail; other errors are no refusals. */
const ACTIONS = { forbidden: 'access.refused', too_many_requests: 'limit.reached' } as const
type Code = keyof typeof ACTIONS

const QUARTER_MS = 15 * 60_000
/** Who, for what, that a process remembers at most: a flood costs memory and rows of so many and no more. */
const MOST = 5_000

type Noted = { more: number }
const noted = new Map<string, Noted>()

/**
 * Puts a refusal of somebody who is known into the organization's trail: the first one at once, and what follows within
 * a quarter of an hour as one more row with the count. Never fails and never waits: the answer is the refusal.
 * @param what which action of the table of roles
 */
export function noteRefusal(ctx: Ctx, what: string, error: unknown, quarterMs = QUARTER_MS): void {
  const code = error instanceof LaurelError ? error.code : null
  if (code === null || !(code in ACTIONS)) return
  const action = ACTIONS[code as Code]
  const key = `${ctx.orgId} ${ctx.actor} ${action} ${what}`
  const known = noted.get(key)
  if (known) return void known.more++
  if (noted.size >= MOST) return
  const one: Noted = { more: 0 }
  noted.set(key, one)
  write(ctx, action, { what, role: ctx.role })
  setTimeout(() => {
    noted.delete(key)
    if (one.more > 0) write(ctx, action, { what, role: ctx.role, count: one.more })
  }, quarterMs).unref()
}

function write(ctx: Ctx, action: (typeof ACTIONS)[Code], detail: Record<string, unknown>): void {
  ctx.db
    .inTenant(ctx.orgId, 'write', (tx) => writeAudit(tx, ctx, action, detail))
    .catch((error) => log('warn', 'refusal-not-noted', errorDetail(error)))
}
