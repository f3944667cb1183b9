import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { presentIn } from '../scripts/support/dependencies.mjs'
import { noticeOf } from '../scripts/support/notice.mjs'
import { root } from '../scripts/support/prepare.mjs'

type Entry = {
  version: string
  integrity?: string
  resolved?: string
  license?: string
  dev?: boolean
  optional?: boolean
}

const read = (name: string): string => readFileSync(join(root, name), 'utf8')
const packages = (JSON.parse(read('package-lock.json')) as { packages: Record<string, Entry> }).packages
const entries = Object.entries(packages).filter(([path]) => path !== '')

describe('what is installed', () => {
  test('is named by its SHA-512, each package, and by no address of its own', () => {
    expect(entries.length).toBeGreaterThan(200)
    const bare = entries.filter(([, { integrity = '' }]) => !/^sha512-[\w+/]{86}==$/.test(integrity))
    expect(bare.map(([path]) => path)).toEqual([])
    expect(entries.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path)).toEqual([])
  })

  test('is pinned to one version in package.json', () => {
    const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<
      string,
      Record<string, string>
    >
    const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
      ([, version]) => !/^\d/.test(version),
    )
    expect(loose).toEqual([])
  })
})

describe('which packages lie there, by npm’s record', () => {
  const folder = mkdtempSync(join(tmpdir(), 'laurel-installed-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  cpSync(join(root, 'package-lock.json'), join(folder, 'package-lock.json'))
  const record = (keep: (path: string, entry: Entry) => boolean, change = (entry: Entry) => entry) => {
    const kept = entries
      .filter(([path, entry]) => keep(path, entry))
      .map(([path, entry]) => [path, change(entry)])
    cpSync(join(root, 'package.json'), join(folder, 'package.json'))
    execFileSync('mkdir', ['-p', join(folder, 'node_modules')])
    writeFileSync(
      join(folder, 'node_modules', '.package-lock.json'),
      JSON.stringify({ packages: Object.fromEntries(kept) }),
    )
    return presentIn(folder)
  }

  test.each([
    ['all of them', () => true, 'all'],
    ['without other platforms’', (_: string, { optional }: Entry) => !optional, 'all'],
    ['without what only tests need', (_: string, { dev }: Entry) => !dev, 'product'],
    ['without one that the product needs', (path: string) => path !== 'node_modules/zod', 'other'],
    ['none', () => false, 'other'],
  ] as const)('%s', (_, keep, expected) => {
    expect(record(keep)).toBe(expected)
  })

  test('one of another content is none', () => {
    const other = (entry: Entry) => ({ ...entry, integrity: 'sha512-other' })
    expect(record(() => true, other)).toBe('other')
  })
})

describe('third parties', () => {
  test('NOTICE names every package that the product runs on with its licence: run "npm run notice"', () => {
    expect(read('NOTICE')).toBe(noticeOf(root))
    expect(read('NOTICE')).not.toContain('undefined')
  })

  test('an SBOM can be made, with each of them and no package of the tests', () => {
    const text = execFileSync('npm', ['run', '-s', 'sbom'], {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 ** 2,
    })
    const { components } = JSON.parse(text) as { components: { name: string; version: string }[] }
    const names = new Set(components.map(({ name }) => name))
    expect(names).toContain('next')
    expect(names).not.toContain('vitest')
  }, 60_000)
})
