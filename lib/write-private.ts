import { chmodSync, renameSync, writeFileSync } from 'node:fs'

/** Written beside and renamed: a reader never sees half a file. */
export function writePrivate(file: string, text: string): void {
  const half = `${file}.${process.pid}`
  writeFileSync(half, text, { mode: 0o600 })
  chmodSync(half, 0o600)
  renameSync(half, file)
}
