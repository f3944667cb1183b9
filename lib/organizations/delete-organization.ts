import type { z } from 'zod'
import { countRows, removeOrganization, removePeopleOf } from '@/lib/organizations/sql/remove-organization'
import { lockState } from '@/lib/organizations/sql/state'
import type { deletedOrganization } from '../answers/personal-data'
import { listAttachmentFiles, removeAttachmentFile } from '../attachments/attachment-files'
import { refuseInDemo } from '../auth/demo/demo-rules'
import { instant } from '../clock'
import { authorize, type Ctx, requireProof } from '../context'
import { LaurelError } from '../errors'
import { log } from '../log'
import { forgetInJournal } from '../personal-data/journal'
import { listUploadFiles, removeStrayFile } from '../uploads/upload-files'
import { deleteInput } from './delete-input'

export type DeletedOrganization = z.infer<typeof deletedOrganization>

/**
 * Deletes an organization: its rows in every table, its files, and the accounts of people who belong to nothing else. What
 * it says was counted in the same transaction: where a row is left, nothing is deleted. Backups stay what they are.
 * @throws LaurelError conflict (another name was typed, or a row would be left) | proof_required | forbidden
 */
export async function deleteOrganization(
  ctx: Ctx,
  input: z.input<typeof deleteInput>,
): Promise<DeletedOrganization> {
  authorize(ctx, 'personal-data:manage')
  requireProof(ctx)
  refuseInDemo(ctx, 'it is removed as a whole')
  const { name } = deleteInput.parse(input)
  if (name !== ctx.orgName)
    throw new LaurelError(
      'conflict',
      `This organization is called "${ctx.orgName}". Type its name as it is written. Nothing was deleted.`,
    )
  const { tables, people } = await ctx.db.inControlOf(ctx.orgId, 'maintain', async (control) => {
    const before = await countRows(control, ctx.orgId)
    // An import that is being published ends first.
    await lockState({ db: control, orgId: ctx.orgId })
    const people = await removePeopleOf(control, ctx.orgId)
    await removeOrganization(control, ctx.orgId)
    const after = await countRows(control, ctx.orgId)
    const left = after.filter(({ rows }) => rows > 0)
    if (left.length > 0)
      throw new LaurelError(
        'conflict',
        `Rows would be left in ${left.map(({ table, rows }) => `${table} (${rows})`).join(', ')}. Nothing was deleted.`,
      )
    return {
      people,
      tables: before.map(({ table, rows: was }, at) => ({ table, was, rows: after[at]?.rows ?? 0 })),
    }
  })
  const files = await removeFiles(ctx.orgId)
  const done = { org: ctx.slug, name, deletedAt: instant().toISOString(), people, files, tables }
  log('warn', 'organization.deleted', { orgId: ctx.orgId, people, files: files.was })
  return done
}

/** Whatever lies in the data folder under its number. */
async function removeFiles(orgId: number): Promise<DeletedOrganization['files']> {
  const ofOrg = (one: { orgId: number }) => one.orgId === orgId
  const waiting = async () => (await listUploadFiles()).filter(ofOrg)
  const attached = async () => (await listAttachmentFiles()).filter(ofOrg)
  const count = async () => (await waiting()).length + (await attached()).length
  const was = await count()
  for (const { name } of await waiting()) await removeStrayFile(name)
  for (const { sha256 } of await attached()) await removeAttachmentFile(orgId, sha256)
  forgetInJournal(orgId)
  return { was, left: await count() }
}
