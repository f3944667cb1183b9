import { sql } from 'drizzle-orm'
import { imports } from '../../db/schema/imports'
import { inOrg } from '../../db/tenancy'
import { lockState, nextEvent } from '../../db/tenant/state'
import { applyDeltas } from '../../db/tenant/totals'
import type { Register } from '../../lib/kinds'
import type { Ctx } from '../../lib/services/context'
import { publishRegister, type RegisterOutcome } from '../../lib/services/registers/publish-register'
import { withdrawRegister } from '../../lib/services/registers/withdraw-register'

export type Cells = Readonly<Record<string, string>>
export type Published = RegisterOutcome & { id: number }

/** Rows by our column names, taken in as the import of a file takes them in; the first row stands on line 2. */
export function publishEntries(
  ctx: Ctx,
  kind: Register,
  rows: readonly Cells[],
  changes: 'reject' | 'apply' = 'reject',
): Promise<Published> {
  return ctx.db.inTenant(ctx.orgId, 'write', async (tx) => {
    const state = await lockState(tx)
    const [made] = await tx.db
      .insert(imports)
      .values({
        orgId: ctx.orgId,
        kind,
        changes,
        fileName: `${kind}.csv`,
        bytes: 1,
        sha256: '0',
        status: 'published',
        seq: state.seq + 1,
        createdBy: ctx.actor,
        createdByName: ctx.actorName,
      })
      .returning({ id: imports.id })
    const id = made?.id ?? 0
    const outcome = await publishRegister(tx, { kind, importId: id, changes, rows: fileOf(rows) })
    await applyDeltas(tx, await nextEvent(tx, state, 'publish', id), outcome.deltas)
    return { ...outcome, id }
  })
}

export function withdrawEntries(ctx: Ctx, kind: Register, id: number): Promise<void> {
  return ctx.db.inTenant(ctx.orgId, 'write', async (tx) => {
    const state = await lockState(tx)
    const deltas = await withdrawRegister(tx, kind, id)
    await applyDeltas(tx, await nextEvent(tx, state, 'withdraw', id), deltas)
    await tx.db
      .update(imports)
      .set({ status: 'withdrawn' })
      .where(sql`${inOrg(imports, tx.orgId)} and ${imports.id} = ${id}`)
  })
}

async function* fileOf(rows: readonly Cells[]) {
  for (const [index, row] of rows.entries())
    yield {
      line: index + 2,
      cells: (column: string) => row[column] ?? '',
      raw: () => Buffer.from(JSON.stringify(row)),
    }
}
