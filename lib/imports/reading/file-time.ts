import { randomUUID } from 'node:crypto'
import { rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { instant } from '../../clock'

/**
 * This moment, in milliseconds, by the clock that dates the files of a folder: that of a network's file system need
 * not be ours, and a file that is arriving must not look days old. Where nothing can be written, by ours.
 */
export async function fileTime(folder: string): Promise<number> {
  const path = join(folder, `incoming-${process.pid}-${randomUUID()}`)
  try {
    await writeFile(path, '', { mode: 0o600 })
    return (await stat(path)).mtimeMs
  } catch {
    return instant().getTime()
  } finally {
    await rm(path, { force: true })
  }
}
