import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { writePrivate } from '../../lib/write-private'

/** A random secret that is made once and kept in the data folder, readable by its owner only. */
export function keptSecret(dataDir: string, name: string, bytes: number): string {
  return readSecret(dataDir, name) ?? keepSecret(dataDir, name, randomBytes(bytes).toString('base64url'))
}

/** A secret of the data folder; null where none was kept. */
export function readSecret(dataDir: string, name: string): string | null {
  const file = join(dataDir, name)
  return (existsSync(file) && readFileSync(file, 'utf8').trim()) || null
}

/** Keeps a secret, readable by its owner only, and gives it back. */
export function keepSecret(dataDir: string, name: string, secret: string): string {
  mkdirSync(dataDir, { recursive: true, mode: 0o711 })
  writePrivate(join(dataDir, name), `${secret}\n`)
  return secret
}
