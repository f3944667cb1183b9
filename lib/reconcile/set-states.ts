import { z } from 'zod'
import type { TenantTx } from '@/db/client'
import { writeAudit } from '@/lib/audit/sql/audit'
import { putStates } from '@/lib/reconcile/sql/reconciliations'
import { countReportedRows } from '@/lib/reconcile/sql/reported-rows'
import { rowDifferenceKeys } from '@/lib/reconcile/sql/row-differences'
import { authorize, type Ctx } from '../context'
import { KINDS } from '../line-items/model/kinds'
import { compared, found, readEntered, scopeOf } from './find'
import { SIDES, STATES } from './model/differing'
import { FIRST_RECONCILES } from './reconciles-of'
import type { Held, Reconciles } from './reconciling'

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
  reconciles: Reconciles = FIRST_RECONCILES,
): Promise<{ changed: number }> {
  authorize(ctx, 'reconcile:write')
  const { state, note = null, keys, filter } = statesInput.parse(input)
  const held = await reconciles.read(ctx)
  const change = { state, note, by: ctx }
  const done = async (tx: TenantTx, changed: number) => {
    const detail = { id, state, changed, ...(note !== null && { note }), ...(filter ? { filter } : { keys }) }
    await writeAudit(tx, ctx, 'reconciliation.state', detail)
    return { changed }
  }
  const chosen = filter ? await chosenFigures(ctx, id, { reconciles, held }, filter) : [...new Set(keys)]
  return ctx.db.inTenant(ctx.orgId, 'write', async (tx) => {
    const row = await found(tx, id, reconciles.programme)
    let changed = await putStates(tx, id, chosen, change)
    if (!filter) return done(tx, changed)
    for (const kind of (await countReportedRows(tx, id)).keys()) {
      if ((filter.kind ?? kind) !== kind) continue
      const { side, state } = filter
      const rows = rowDifferenceKeys(tx.orgId, scopeOf(row, kind, held), { side, state })
      changed += await putStates(tx, id, rows, change)
    }
    return done(tx, changed)
  })
}

/** Keys of the figures that differ and that the filter leaves. */
async function chosenFigures(
  ctx: Ctx,
  id: number,
  { reconciles, held }: { reconciles: Reconciles; held: Held },
  filter: NonNullable<StatesInput['filter']>,
): Promise<string[]> {
  if ((filter.kind ?? 'figure') !== 'figure' || filter.side !== undefined) return []
  const { row, entered } = await ctx.db.inTenant(ctx.orgId, 'read', async (tx) => ({
    row: await found(tx, id, reconciles.programme),
    entered: await readEntered(tx, id),
  }))
  return (await compared(reconciles, held, row, entered))
    .filter(({ difference }) => difference !== null)
    .filter((one) => filter.state === undefined || one.state === filter.state)
    .map(({ key }) => key)
}
