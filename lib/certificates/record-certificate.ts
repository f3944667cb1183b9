import { writeAudit } from '@/lib/audit/sql/audit'
import { authorize, type Ctx } from '../context'
import { type RecordedCertificate, recordInput } from './certificate-input'
import { type CertificateJson, certificateJson } from './certificate-json'
import { addCertificates } from './sql/certificates'

/** Keeps what is known of a certificate that was issued elsewhere. It is kept as it is, and checked against the Guidelines. */
export async function recordCertificate(ctx: Ctx, given: RecordedCertificate): Promise<CertificateJson> {
  authorize(ctx, 'certificates:write')
  const { learner, mctId, completedOn, ...input } = recordInput.parse(given)
  return ctx.db.inTenant(ctx.orgId, 'write', async (tx) => {
    const unsaid = { courseTitle: '', trainerName: '', issuer: '', serial: null, secret: null }
    const who = { createdBy: ctx.actor, createdByName: ctx.actorName }
    const said = { learner: learner ?? '', mctId: mctId ?? '', completedOn: completedOn ?? input.issuedOn }
    const [row] = await addCertificates(tx, [{ ...unsaid, ...who, ...input, ...said }])
    if (!row) throw new Error('the certificate was not written')
    await writeAudit(tx, ctx, 'certificate.record', {
      id: row.id,
      number: input.number,
      classId: input.classId,
    })
    return certificateJson(row)
  })
}
