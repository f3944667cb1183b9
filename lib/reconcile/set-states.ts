import { z } from 'zod'
import type { TenantTx } from '@/db/client'
import { writeAudit } from '@/lib/audit/sql/audit'
import { putStates } from '@/lib/reconcile/sql/reconciliations'
import { countReportedRows } from '@/lib/reconcile/sql/reported-rows'
import { rowDifferenceKeys } from '@/lib/reconcile/sql/row-differences'
import { authorize, type Ctx } from '../context'
import { readHistory } from '../insight/history'
import { KINDS } from '../line-items/model/kinds'
import type { Registered } from '../programmes/registered'
import { FIRST_PROGRAMME } from '../programmes/registry'
import { found, readCompared, scopeOf } from './find'
import { SIDES, STATES } from './model/differing'

const MOST_KEYS = 1_000

/** Which rows, as an address says it. */
export const differenceFilter = {
  kind: z.enum(KINDS, `One of ${KINDS.join(', ')}.`),
  side: z.enum(SIDES, `One of ${SIDES.join(', ')}.`).optional(),
  state: z.enum(STATES, `One of ${STATES.join(', ')}.`).optional(),
}

/** Either `keys`, or a `filter`: what it leaves, of figures and rows alike where no kind is named. */
export const statesInput = z
  .object({
    state: z.enum(STATES, `One of ${STATES.join(', ')}.`),
    note: z.string().trim().max(2_000, 'At most 2000 characters.').nullish(),
    keys: z
      .array(
        z
          .string()
          .max(500)
          .regex(/^(figure|row) /, 'A key as a difference has it.'),
      )
      .max(MOST_KEYS, `At most ${MOST_KEYS} at once. Use a filter for more.`)
      .optional(),
    filter: z
      .object({
        kind: z.enum(['figure', ...KINDS]).optional(),
        side: z.enum(SIDES).optional(),
        state: z.enum(STATES).optional(),
      })
      .optional(),
  })
  .refine(({ keys, filter }) => (keys === undefined) !== (filter === undefined), {
    path: ['keys'],
    message: 'Give either keys or a filter.',
  })
export type StatesInput = z.input<typeof statesInput>

/** Says what became of differences; without a note the one that is there stays. @throws ZodError | LaurelError */
export async function setStates(
  ctx: Ctx,
  id: number,
  input: StatesInput,
  registered: Registered = FIRST_PROGRAMME,
): Promise<{ changed: number }> {
  authorize(ctx, 'reconcile:write')
  const { state, note = null, keys, filter } = statesInput.parse(input)
  const history = await readHistory(ctx, registered)
  const change = { state, note, by: ctx }
  const done = async (tx: TenantTx, changed: number) => {
    const detail = { id, state, changed, ...(note !== null && { note }), ...(filter ? { filter } : { keys }) }
    await writeAudit(tx, ctx, 'reconciliation.state', detail)
    return { changed }
  }
  return ctx.db.inTenant(ctx.orgId, 'write', async (tx) => {
    const row = await found(tx, id, registered.programme)
    let changed = keys ? await putStates(tx, id, [...new Set(keys)], change) : 0
    if (!filter) return done(tx, changed)
    if ((filter.kind ?? 'figure') === 'figure' && filter.side === undefined) {
      const figures = (await readCompared(tx, row, history)).filter(({ difference }) => difference !== null)
      const chosen = figures.filter((one) => filter.state === undefined || one.state === filter.state)
      changed += await putStates(
        tx,
        id,
        chosen.map(({ key }) => key),
        change,
      )
    }
    for (const kind of (await countReportedRows(tx, id)).keys()) {
      if ((filter.kind ?? kind) !== kind) continue
      const { side, state } = filter
      const chosen = rowDifferenceKeys(tx.orgId, scopeOf(row, kind, history.rules), { side, state })
      changed += await putStates(tx, id, chosen, change)
    }
    return done(tx, changed)
  })
}
