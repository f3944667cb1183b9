import { writeAudit } from '@/lib/audit/sql/audit'
import { lockState } from '@/lib/organizations/sql/state'
import { authorize, type Ctx } from '../context'
import { type LegacyInput, legacyInput } from './legacy-input'
import type { LegacyRecord } from './model/legacy/legacy'
import { putLegacy, readLegacy } from './sql/legacy'

/**
 * Records competencies of 30 September 2022, choices at anniversaries and local fees: what is given takes the place of
 * what there is, and the rest stays.
 * @throws ZodError with every mistake; LaurelError forbidden
 */
export async function saveLegacy(ctx: Ctx, input: LegacyInput): Promise<LegacyRecord> {
  authorize(ctx, 'designations:write')
  const given = legacyInput.parse(input)
  return ctx.db.inTenant(ctx.orgId, 'write', async (tx) => {
    await lockState(tx)
    const before = await readLegacy(tx)
    await putLegacy(tx, {
      ...(given.competencies && { competencies: given.competencies }),
      ...(given.choices && { choices: given.choices }),
      ...(given.fees && { fees: given.fees }),
    })
    const after = await readLegacy(tx)
    await writeAudit(tx, ctx, 'legacy.save', { before, after })
    return after
  })
}
