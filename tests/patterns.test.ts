import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { SourceFile } from './architecture/sources'
import { patternsOf, slowPatterns } from './patterns'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** What runs in the product; tests and benches read nobody's text. */
const product: SourceFile[] = ['app', 'components', 'db', 'demo', 'lib', 'platform', 'scripts'].flatMap(
  (folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(?:tsx?|mts|mjs)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => !/\.test\.tsx?$/.test(path))
      .map((path) => ({ path: relative(ROOT, path).split(sep).join('/'), text: readFileSync(path, 'utf8') })),
)

describe('patterns', () => {
  it('of the product are linear, and none is put together while it runs', () => {
    const found = product.flatMap((file) => patternsOf(file).literals)
    expect(found.length).toBeGreaterThan(150)
    expect(product.flatMap(slowPatterns)).toEqual([])
  }, 120_000)

  it.each([
    'const TIME = /[T ,]\\s*\\d{1,2}$/',
    'text.replace(/\\(.*?\\)/g, "")',
    'text.replace(/0+$/, "")',
    'const twice = /^(a+)+$/',
    'const made = new RegExp(text)',
    'const made = RegExp(text)',
  ])('%s is found', (text) => {
    expect(slowPatterns({ path: 'lib/x.ts', text })).toHaveLength(1)
  })
})
