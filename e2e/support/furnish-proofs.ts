import { Readable } from 'node:stream'
import { addAttachment } from '../../lib/attachments/add-attachment'
import type { Ctx } from '../../lib/context'
import { incomingFolder } from '../../lib/imports/reading/incoming'
import { spool } from '../../lib/imports/reading/spool'
import type { Ids } from './example'
import type { Marks } from './marks'

/** A file of a class. */
export async function furnishProofs(
  ctx: Ctx,
  classId: string,
  { canary }: Marks,
): Promise<Pick<Ids, 'attachment'>> {
  const source = Readable.from([Buffer.from(`Roster ${canary}`)])
  const file = await spool(source, null, { folder: await incomingFolder() })
  const subject = { kind: 'class', id: classId } as const
  const { id } = await addAttachment(ctx, { subject, fileName: `Roster ${canary}.txt`, file })
  return { attachment: id }
}
