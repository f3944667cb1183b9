import type { z } from 'zod'
import type { certificate } from '../answers/certificates'
import { env } from '../env'
import { certificatePage } from '../paths/certificates'
import type { CertificateRow } from './sql/certificates'

export type CertificateJson = z.infer<typeof certificate>

/** Where anybody sees whether a certificate is valid. */
export const validityUrl = (secret: string): string =>
  new URL(certificatePage.href({ secret }), env().url).href

export const certificateJson = (row: CertificateRow): CertificateJson => ({
  id: row.id,
  number: row.number,
  issuedHere: row.serial !== null,
  classId: row.classId,
  courseNumbers: row.courseNumbers,
  courseTitle: row.courseTitle,
  learner: row.learner,
  mctId: row.mctId,
  trainerName: row.trainerName,
  completedOn: row.completedOn,
  issuedOn: row.issuedOn,
  revokedAt: row.revokedAt?.toISOString() ?? null,
  url: row.secret && validityUrl(row.secret),
})
