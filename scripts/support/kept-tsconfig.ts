import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './prepare.mjs'

/** Next's commands rewrite tsconfig.json when it does not name their folder; the tree stays as it was. */
export async function keepingTsconfig<T>(work: () => Promise<T>): Promise<T> {
  const file = join(root, 'tsconfig.json')
  const before = readFileSync(file, 'utf8')
  try {
    return await work()
  } finally {
    if (readFileSync(file, 'utf8') !== before) writeFileSync(file, before)
  }
}
