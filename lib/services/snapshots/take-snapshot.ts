import { z } from 'zod'
import { isPlainDate } from '../../dates'
import { authorize, type Ctx } from '../context'
import { writeSnapshot } from './write-snapshot'

export const snapshotInput = z.object({
  asOf: z.string().refine(isPlainDate, 'A real date of the form YYYY-MM-DD.').optional(),
})

export type TakenSnapshot = { id: number; asOf: string }

/**
 * Keeps the result as of a date (today unless said), for good.
 * @throws LaurelError forbidden, NoRuleSetError
 */
export async function takeSnapshot(
  ctx: Ctx,
  { asOf }: z.infer<typeof snapshotInput> = {},
): Promise<TakenSnapshot> {
  authorize(ctx, 'snapshots:write')
  const taken = await writeSnapshot(ctx, 'on_demand', asOf ?? null)
  if (taken === null) throw new Error('the snapshot was not written')
  return taken
}
