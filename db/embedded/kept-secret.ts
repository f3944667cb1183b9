import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { writePrivate } from './connection-file'

/** A random secret that is made once and kept in the data folder, readable by its owner only. */
export function keptSecret(dataDir: string, name: string, bytes: number): string {
  const file = join(dataDir, name)
  if (existsSync(file)) {
    const kept = readFileSync(file, 'utf8').trim()
    if (kept !== '') return kept
  }
  mkdirSync(dataDir, { recursive: true, mode: 0o711 })
  const made = randomBytes(bytes).toString('base64url')
  writePrivate(file, `${made}\n`)
  return made
}
