import { type FileHandle, open, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { env } from '../env'
import { fileTime } from '../imports/reading/file-time'
import { incomingFolder } from '../imports/reading/incoming'
import { placeFile } from '../uploads/upload-files'

/** Files lie in the data folder under organization and SHA-256: the same bytes once in each organization, never across. */
const folderPath = () => join(env().dataDir, 'attachments')
const nameOf = (orgId: number, sha256: string) => `${orgId}-${sha256}`
const pathOf = (orgId: number, sha256: string) => join(folderPath(), nameOf(orgId, sha256))

/** Moves a file that has arrived to its place, where it also is after a power cut. */
export async function placeAttachment(from: string, orgId: number, sha256: string): Promise<void> {
  await incomingFolder(folderPath())
  await placeFile(from, pathOf(orgId, sha256))
}

/** null: it is not there. The one who opens it closes it. */
export const openAttachmentFile = (orgId: number, sha256: string): Promise<FileHandle | null> =>
  open(pathOf(orgId, sha256), 'r').catch(() => null)

export const removeAttachmentFile = (orgId: number, sha256: string): Promise<void> =>
  rm(pathOf(orgId, sha256), { force: true })

type AttachmentFile = { orgId: number; sha256: string; ageMs: number }

/** Every file of the folder that is an attachment's. */
export async function listAttachmentFiles(): Promise<AttachmentFile[]> {
  const folder = await incomingFolder(folderPath())
  const [names, now] = [await readdir(folder), await fileTime(folder)]
  const found = await Promise.all(
    names.map(async (name) => {
      const [, org, sha256] = /^(\d+)-([0-9a-f]{64})$/.exec(name) ?? []
      const there = await stat(join(folder, name)).catch(() => null)
      return org && sha256 && there ? { orgId: Number(org), sha256, ageMs: now - there.mtimeMs } : null
    }),
  )
  return found.filter((one) => one !== null)
}
