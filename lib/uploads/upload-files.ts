import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fileTime } from '../imports/reading/file-time'
import { incomingFolder, incomingPath } from '../imports/reading/incoming'

/** Files that have arrived or still arrive lie in the data folder, one each, named after organization and upload. */
export const uploadPath = (orgId: number, uploadId: number) => join(incomingPath(), `${orgId}-${uploadId}`)

export async function makeUploadFile(orgId: number, uploadId: number): Promise<void> {
  await incomingFolder()
  const file = await open(uploadPath(orgId, uploadId), 'w', 0o600)
  await file.close()
}

/** Moves a file that has arrived to its place, where it also is after a power cut. */
export async function placeFile(from: string, to: string): Promise<void> {
  const file = await open(from, 'r')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(from, to)
}

export const placeUploadFile = (from: string, orgId: number, uploadId: number): Promise<void> =>
  placeFile(from, uploadPath(orgId, uploadId))

export const removeUploadFile = (orgId: number, uploadId: number): Promise<void> =>
  rm(uploadPath(orgId, uploadId), { force: true })

export const hasUploadFile = (orgId: number, uploadId: number): Promise<boolean> =>
  stat(uploadPath(orgId, uploadId)).then(
    (found) => found.isFile(),
    () => false,
  )

type Appended = { written: number; sha256: string; error: unknown }

/**
 * Writes what comes after the first `offset` bytes; what lay behind them is cut off. What arrived is on the disk when
 * this returns, also when the sender broke off (`error`).
 * @param room how many bytes may come; with more, nothing is kept and `written` says how many came
 */
export async function appendUploadFile(
  path: string,
  offset: number,
  source: AsyncIterable<Uint8Array>,
  room: number,
): Promise<Appended> {
  const file = await open(path, 'r+')
  const hash = createHash('sha256')
  let written = 0
  let error: unknown = null
  try {
    await file.truncate(offset)
    try {
      for await (const chunk of source) {
        if (written + chunk.byteLength > room) {
          await file.truncate(offset)
          return { written: written + chunk.byteLength, sha256: '', error: null }
        }
        await file.write(chunk, 0, chunk.byteLength, offset + written)
        hash.update(chunk)
        written += chunk.byteLength
      }
    } catch (broken) {
      error = broken
    }
    await file.sync()
  } finally {
    await file.close()
  }
  return { written, sha256: hash.digest('hex'), error }
}

/** SHA-256 of the file as it lies there. */
export async function hashUploadFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path, { highWaterMark: 1024 * 1024 }))
    hash.update(chunk as Buffer)
  return hash.digest('hex')
}

type UploadFile = { orgId: number; uploadId: number | null; name: string; ageMs: number }

/** Every file of the folder; `uploadId` is null for one that is not yet anybody's. */
export async function listUploadFiles(): Promise<UploadFile[]> {
  const folder = await incomingFolder()
  const [names, now] = [await readdir(folder), await fileTime(folder)]
  return Promise.all(
    names.map(async (name) => {
      const [, org, id] = /^(\d+)-(\d+)$/.exec(name) ?? []
      const found = await stat(join(incomingPath(), name)).catch(() => null)
      const ageMs = found ? now - found.mtimeMs : 0
      return { orgId: Number(org ?? 0), uploadId: id ? Number(id) : null, name, ageMs }
    }),
  )
}

export const removeStrayFile = (name: string): Promise<void> =>
  rm(join(incomingPath(), name), { force: true })
