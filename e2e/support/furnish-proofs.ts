import { Readable } from 'node:stream'
import { addAttachment } from '../../lib/attachments/add-attachment'
import { issueCertificates } from '../../lib/certificates/issue-certificates'
import type { Ctx } from '../../lib/context'
import { incomingFolder } from '../../lib/imports/reading/incoming'
import { spool } from '../../lib/imports/reading/spool'
import type { Ids } from './example'
import type { Marks } from './marks'

/** A file and a certificate of a class. */
export async function furnishProofs(
  ctx: Ctx,
  classId: string,
  trainer: string,
  { canary, person }: Marks,
): Promise<Pick<Ids, 'taught' | 'attachment' | 'certificate'>> {
  const source = Readable.from([Buffer.from(`Roster ${canary}`)])
  const file = await spool(source, null, { folder: await incomingFolder() })
  const subject = { kind: 'class', id: classId } as const
  const { id: attachment } = await addAttachment(ctx, { subject, fileName: `Roster ${canary}.txt`, file })
  const [issued] = await issueCertificates(ctx, {
    classId,
    mctId: trainer,
    courseTitle: `Title ${canary}`,
    learners: [`Learner ${person}`],
  })
  return { taught: classId, attachment, certificate: issued?.id ?? 0 }
}
