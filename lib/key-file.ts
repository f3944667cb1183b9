import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs'

export const newKey = (): string => randomBytes(48).toString('base64url')

/** A line for each key; none where there is no file. */
export function readKeys(file: string): string[] {
  if (!existsSync(file)) return []
  return readFileSync(file, 'utf8')
    .split(/\s+/)
    .filter((key) => key !== '')
}

/** Of two processes that make one at once, both take the first. */
export function madeKey(file: string): string {
  const half = `${file}.${process.pid}.new`
  writeFileSync(half, `${newKey()}\n`, { mode: 0o600 })
  chmodSync(half, 0o600)
  try {
    linkSync(half, file)
  } catch (error) {
    if (!existsSync(file)) throw error
  } finally {
    rmSync(half, { force: true })
  }
  return readKeys(file)[0] ?? madeKey(file)
}
