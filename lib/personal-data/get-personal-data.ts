import type { z } from 'zod'
import type { TenantStatements } from '@/db/client'
import { writeAudit } from '@/lib/audit/sql/audit'
import { type Kept, readRetention, saveMonths } from '@/lib/personal-data/sql/cleared'
import { readErasures } from '@/lib/personal-data/sql/erasures'
import { countFilled } from '@/lib/personal-data/sql/find'
import type { personalData } from '../answers/personal-data'
import { authorize, type Ctx } from '../context'
import { HELD } from './model/held'
import { RETENTION, type RetentionId } from './model/retention'
import { retentionInput } from './retention-input'

export type PersonalData = z.infer<typeof personalData>

/** What is held about people, why, how much of it, and for how long. @throws LaurelError forbidden */
export async function getPersonalData(ctx: Ctx): Promise<PersonalData> {
  authorize(ctx, 'personal-data:manage')
  return ctx.db.inTenant(ctx.orgId, 'read', async (tx) => ({
    org: ctx.slug,
    held: await countHeld(tx),
    retention: shownRetention(await readRetention(tx)),
    erased: (await readErasures(tx)).length,
  }))
}

async function countHeld(tx: TenantStatements): Promise<PersonalData['held']> {
  const held: PersonalData['held'] = []
  for (const table of new Set(HELD.map((one) => one.table))) {
    const columns = HELD.filter((one) => one.table === table)
    const counts = await countFilled(tx, table, columns)
    for (const { column, place, who, why, kept, erased } of columns)
      held.push({ table, column, place, who, why, kept, erased, rows: counts.get(column) ?? null })
  }
  return held
}

/** @param kept what the organization decided */
export const shownRetention = (kept: readonly Kept[]): PersonalData['retention'] =>
  (Object.keys(RETENTION) as RetentionId[]).map((kind) => {
    const { name, months: usual, since, why } = RETENTION[kind]
    const own = kept.find((one) => one.kind === kind)
    return {
      kind,
      name,
      why,
      since,
      usual,
      months: monthsOf(kind, own),
      clearedBefore: own?.clearedBefore ?? null,
    }
  })

/** For how many months it is kept; null: without end. */
export function monthsOf(kind: RetentionId, own: Pick<Kept, 'months'> | undefined): number | null {
  const months = own?.months ?? RETENTION[kind].months
  return months === 0 ? null : months
}

/** @throws LaurelError forbidden | ZodError */
export async function changeRetention(
  ctx: Ctx,
  input: z.input<typeof retentionInput>,
): Promise<PersonalData['retention']> {
  authorize(ctx, 'personal-data:manage')
  const given = retentionInput.parse(input)
  return ctx.db.inTenant(ctx.orgId, 'write', async (tx) => {
    const before = await readRetention(tx)
    for (const kind of ['learners', 'rejected'] as const) {
      const months = given[kind]
      if (months !== undefined) await saveMonths(tx, kind, months)
    }
    const after = shownRetention(await readRetention(tx))
    const said = (all: PersonalData['retention']) =>
      Object.fromEntries(all.filter(({ usual }) => usual !== null).map(({ kind, months }) => [kind, months]))
    await writeAudit(tx, ctx, 'retention.change', {
      before: said(shownRetention(before)),
      after: said(after),
    })
    return after
  })
}
