import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { writePrivate } from '../write-private'

const note = z.object({ at: z.string(), file: z.string(), bytes: z.number() })
export type LastBackup = z.infer<typeof note>

const fileIn = (dataDir: string) => join(dataDir, 'last-backup.json')

/** When the last backup was made from this data folder; null when none is known. */
export function readLastBackup(dataDir: string): LastBackup | null {
  try {
    return note.parse(JSON.parse(readFileSync(fileIn(dataDir), 'utf8')))
  } catch {
    return null
  }
}

export const noteBackup = (dataDir: string, backup: LastBackup): void =>
  writePrivate(fileIn(dataDir), `${JSON.stringify(backup)}\n`)
