import { readOverrideRecords } from '@/lib/rules/sql/override-records'
import { authorize, type Ctx } from '../context'
import { type ShownRecord, shownRecords } from '../people/personal-data'
import type { ProgrammeName } from '../programmes/registered'
import { FIRST_PROGRAMME } from '../programmes/registry'

/** Every override of a programme's rules there ever was, in the order in which they were set. */
export async function listOverrides(
  ctx: Ctx,
  { programme }: { programme: Pick<ProgrammeName, 'id'> } = FIRST_PROGRAMME,
): Promise<ShownRecord[]> {
  authorize(ctx, 'qualification:read')
  return shownRecords(
    ctx,
    await ctx.db.inTenant(ctx.orgId, 'read', (tx) => readOverrideRecords(tx, programme.id)),
  )
}
