import type { Readable } from 'node:stream'
import { setImmediate as turn } from 'node:timers/promises'
import { validityUrl } from '../certificates/certificate-json'
import { certificateDocument, drawCertificate } from '../certificates/pdf/certificate-pdf'
import type { PrintedRow } from './sql/pack-files'

/** A page each. Others are served between pages. */
export function certificatesPdf(rows: readonly PrintedRow[]): Readable {
  const [first] = rows
  const doc = certificateDocument({
    title: 'Certificates',
    issuer: first?.issuer ?? '',
    day: first?.issuedOn ?? '2026-01-01',
  })
  const write = async () => {
    for (const [at, { secret, revoked, ...row }] of rows.entries()) {
      if (doc.destroyed) return
      if (at > 0) doc.addPage()
      drawCertificate(doc, { ...row, revokedAt: revoked ? new Date(0) : null, url: validityUrl(secret) })
      await turn()
    }
    doc.end()
  }
  write().catch((error: unknown) => doc.destroy(error instanceof Error ? error : new Error(String(error))))
  return doc as unknown as Readable
}
