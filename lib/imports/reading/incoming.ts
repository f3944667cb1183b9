import { randomUUID } from 'node:crypto'
import { chmod, lstat, mkdir, readdir, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { env } from '../../env'
import { fileTime } from './file-time'

/** A file that is nobody's may still be arriving, or its row may not be committed yet. */
export const STRAY_MS = 2 * 3_600_000

/** Where files lie that arrive or have arrived: below the data folder, for this account alone. */
export const incomingPath = (): string => join(env().dataDir, 'uploads')

/** Makes the folder, or sees to it that it is ours. @throws where it is somebody else's, or leads elsewhere */
export async function incomingFolder(folder = incomingPath()): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const [found, parent] = await Promise.all([lstat(folder), stat(dirname(folder))])
  if (!found.isDirectory())
    throw new Error(
      `${folder} is a link or a file, not a folder: remove it, so that Laurel can make its own.`,
    )
  const own = process.getuid?.()
  if (own === undefined) return folder
  // Whoever owns the data folder has its secrets already; root may look after somebody's.
  if (found.uid !== own && found.uid !== parent.uid)
    throw new Error(
      `${folder} belongs to another user (${found.uid}): remove it or give it to the user that runs Laurel.`,
    )
  if ((found.mode & 0o077) !== 0) await chmod(folder, 0o700)
  return folder
}

/** A name that says which process brings the file. */
export const incomingName = (): string => `incoming-${process.pid}-${randomUUID()}`

/** Removes what processes left behind that have ended. @returns how many files went */
export async function sweepIncoming(folder = incomingPath(), given?: number): Promise<number> {
  let gone = 0
  const now = given ?? (await fileTime(folder))
  for (const name of await readdir(folder).catch(() => [])) {
    const pid = /^incoming-(\d+)-/.exec(name)?.[1]
    if (pid === undefined) continue
    const path = join(folder, name)
    const age = now - ((await stat(path).catch(() => null))?.mtimeMs ?? now)
    if (age <= STRAY_MS && lives(Number(pid))) continue
    await rm(path, { force: true })
    gone += 1
  }
  return gone
}

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
