import { writeAudit } from '@/lib/audit/sql/audit'
import { revokeAddress } from '../auth/certificates/addresses'
import { authorize, type Ctx } from '../context'
import { notFound } from '../errors'
import { inBoth } from './issue-certificates'
import { findCertificate, markRevoked, removeRecorded } from './sql/certificates'

/**
 * What was issued here is revoked: its number is never given again, and whoever looks it up is told. What was recorded is
 * removed. @throws LaurelError not_found | forbidden
 */
export async function revokeCertificate(ctx: Ctx, id: number): Promise<void> {
  authorize(ctx, 'certificates:write')
  await inBoth(ctx, async (tx, control) => {
    const row = await findCertificate(tx, id)
    if (!row) throw notFound('This certificate')
    const { number, classId } = row
    if (row.secret === null) {
      await removeRecorded(tx, id)
      return writeAudit(tx, ctx, 'certificate.remove', { id, number, classId })
    }
    if (row.revokedAt) return
    await markRevoked(tx, id, ctx.actorName)
    await revokeAddress(control, row.secret)
    await writeAudit(tx, ctx, 'certificate.revoke', { id, number, classId })
  })
}
