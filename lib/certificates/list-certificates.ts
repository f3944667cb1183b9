import { readState } from '@/lib/organizations/sql/state'
import { todayIn } from '../clock'
import { authorize, type Ctx } from '../context'
import { notFound } from '../errors'
import { type CertificateJson, certificateJson, validityUrl } from './certificate-json'
import { findClass } from './issue-certificates'
import { certificatePdf } from './pdf/certificate-pdf'
import { findCertificate, readCertificates } from './sql/certificates'

/** The certificates of a class in the order of making. @throws LaurelError not_found, also where it is at a location of others */
export async function listCertificates(ctx: Ctx, classId: string): Promise<CertificateJson[]> {
  authorize(ctx, 'certificates:read')
  return ctx.db.inTenant(ctx.orgId, 'read', async (tx) => {
    const rows = await readCertificates(tx, classId)
    if (ctx.locationIds !== null || rows.length === 0)
      await findClass(tx, ctx, classId, todayIn((await readState(tx)).timeZone))
    return rows.map(certificateJson)
  })
}

/** A certificate as it was issued: the same bytes each time. @throws LaurelError not_found, also for one issued elsewhere */
export async function getCertificatePdf(ctx: Ctx, id: number): Promise<{ name: string; bytes: Buffer }> {
  authorize(ctx, 'certificates:read')
  const row = await ctx.db.inTenant(ctx.orgId, 'read', async (tx) => {
    const row = await findCertificate(tx, id)
    if (row && ctx.locationIds !== null)
      await findClass(tx, ctx, row.classId, todayIn((await readState(tx)).timeZone))
    return row
  })
  if (!row?.secret) throw notFound('This certificate')
  const bytes = await certificatePdf({
    ...row,
    courseNumber: row.courseNumbers[0] ?? '',
    url: validityUrl(row.secret),
  })
  return { name: `certificate-${row.number}.pdf`, bytes }
}
