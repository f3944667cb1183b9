import { randomBytes } from 'node:crypto'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { writePrivate } from '../../write-private'

/** Where the demo's password lies while the demo is there: in no process's memory, so that removing it is enough. */
const fileIn = (dataDir: string): string => join(/* turbopackIgnore: true */ dataDir, 'demo-password')

export function readDemoPassword(dataDir: string): string | null {
  try {
    return readFileSync(/* turbopackIgnore: true */ fileIn(dataDir), 'utf8').trim() || null
  } catch {
    return null
  }
}

/** The one that its operator chose, or the one that is there, or a new one: kept, readable by the owner only. */
export function keepDemoPassword(dataDir: string, chosen: string | undefined): string {
  const kept = readDemoPassword(dataDir)
  const password = chosen ?? kept ?? randomBytes(9).toString('base64url')
  if (password !== kept) writePrivate(fileIn(dataDir), `${password}\n`)
  return password
}

export const forgetDemoPassword = (dataDir: string): void => rmSync(fileIn(dataDir), { force: true })
