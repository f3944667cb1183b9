import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** Next's own program; started with Node directly, so that no shell or npm stands between us and it. */
export const next = join(
  dirname(createRequire(import.meta.url).resolve('next/package.json')),
  'dist',
  'bin',
  'next',
)
