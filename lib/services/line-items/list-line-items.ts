import { lineItemQuery, type RowKey } from '@/db/tenant/line-item-query'
import { dateColumn, identityColumn } from '../../imports/columns'
import { authorize, type Ctx } from '../context'
import { filterFor, headOf, type LineItemRequest, prepareLineItems } from './line-item-request'

export type LineItemRow = Record<string, string | number | boolean | null>
export type LineItemPage = ReturnType<typeof headOf> & { items: LineItemRow[]; next: string | null }

/** One page of line items, newest first; `next` goes on where it ends. */
export async function listLineItems(
  ctx: Ctx,
  input: LineItemRequest & { limit: number; after: string | null },
): Promise<LineItemPage> {
  authorize(ctx, 'line-items:read')
  const { limit } = input
  return ctx.db.inTenant(ctx.orgId, 'read', async (tx) => {
    const { plan, cutoff, qualification } = await prepareLineItems(tx, input)
    const filter = {
      ...filterFor(ctx, input, { guarded: false, wordy: false }),
      page: { limit: limit + 1, after: parseCursor(input.after) },
    }
    const rows = await tx.db.execute<LineItemRow>(lineItemQuery(ctx.orgId, plan, cutoff, filter))
    const items = [...rows]
      .slice(0, limit)
      .map((row): LineItemRow => ({ ...row, points: Number(row.points) }))
    const last = items.at(-1)
    const more = rows.length > limit && last
    return {
      ...headOf(ctx, qualification),
      items,
      next: more ? `${last[dateColumn(plan.kind)]}~${last[identityColumn(plan.kind)]}` : null,
    }
  })
}

function parseCursor(cursor: string | null): RowKey | null {
  const match = /^(\d{4}-\d{2}-\d{2})~([\s\S]+)$/.exec(cursor ?? '')
  return match?.[1] && match[2] ? { occurredOn: match[1], identity: match[2] } : null
}
