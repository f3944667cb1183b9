import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { circlesOf } from './architecture/circles'
import { EXAMPLES } from './architecture/examples'
import { reachOf } from './architecture/reach'
import { RULES, violationsOf } from './architecture/rules'
import { importsOf, isTest, type SourceFile, unresolved } from './architecture/sources'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
/** Whose imports are examples. */
const WRITTEN_WRONG = new Set(['arrow', 'habit'].map((of) => `tests/architecture/${of}-examples.ts`))
const FOLDERS = 'app bench components db demo e2e lib platform scripts tests trials'.split(' ')

/** Every source file of ours. */
const files: SourceFile[] = FOLDERS.flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(tsx?|mts|mjs|css)$/.test(entry.name))
    .map((entry) => {
      const path = join(entry.parentPath, entry.name)
      return { path: relative(ROOT, path).split(sep).join('/'), text: readFileSync(path, 'utf8') }
    })
    .filter(({ path }) => !path.includes('node_modules/') && !WRITTEN_WRONG.has(path)),
)

describe('dependencies point one way: pages → verbs → statements → db, and all of them → what is pure', () => {
  it('looks at every source file and finds the modules they import', () => {
    expect(files.length).toBeGreaterThan(100)
    const product = files.filter(({ path }) => /^(app|components|db|demo|lib|platform)\//.test(path))
    expect(unresolved(product, files)).toEqual([])
  })

  it('no files import each other in a circle, types included', () => {
    expect(circlesOf(files.filter(({ path }) => !isTest(path)))).toEqual([])
    const [a, b, c] = ['a', 'b', 'c'].map((name) => `lib/x/${name}.ts`)
    const circle = [
      { path: a, text: "import type { B } from './b'" },
      { path: b, text: "import './c'" },
      { path: c, text: "import '@/lib/x/a'" },
    ] as SourceFile[]
    expect(circlesOf(circle)).toEqual([['lib/x/a', 'lib/x/b', 'lib/x/c']])
    expect(circlesOf(circle.slice(0, 2))).toEqual([])
  })

  it('what every page of an organization runs in the browser brings no addresses, no rules and no programme', () => {
    const [layout, page] = ['app/[org]/layout.tsx', 'components/shell/org-page.tsx']
    const inBrowser = [layout, page]
      .flatMap((path) => reachOf(files, path))
      .filter((path) => files.some((file) => file.path === path && file.text.startsWith("'use client'")))
    expect(inBrowser).toContain('components/shell/side-nav.tsx')
    const brought = new Set(inBrowser.flatMap((path) => reachOf(files, path)))
    expect([...brought].filter((path) => /^(?:lib|db)\//.test(path)).toSorted()).toEqual([
      'lib/paths/workspaces.ts',
    ])
  })

  it.each(RULES)('$name', (rule) => {
    const found = violationsOf(files, [rule])
    expect(found.map(({ path, what, instead }) => `${path} ${what}. ${instead}`)).toEqual([])
    expect(files.some(({ path }) => rule.applies(path))).toBe(true)
  })
})

describe('each rule can fail, and says where to go instead', () => {
  it.each(RULES)('$name', (rule) => {
    const example = EXAMPLES[rule.name]
    if (!example) throw new Error(`give an example that breaks the rule "${rule.name}"`)
    for (const file of example.bad) expect(violationsOf([file], [rule]), file.text).toHaveLength(1)
    expect(violationsOf(example.good, [rule])).toEqual([])
    expect(rule.instead).toMatch(/^[A-Z].{30,}\.$/)
  })

  it('imports are found in every form', () => {
    const text = [
      "import a from '../a'",
      'import "@/b"',
      "export * from './c'",
      "const d = await import('../../d')",
      "import {\n  e,\n} from 'e/f'",
    ].join('\n')
    expect(importsOf({ path: 'lib/x/y.ts', text })).toEqual(['lib/a', 'b', 'lib/x/c', 'd', 'e/f'])
  })

  it('an import of a file that does not exist is noticed', () => {
    const file = { path: 'lib/a.ts', text: "import '@/lib/b'" }
    expect(unresolved([file], [file])).toEqual(['lib/a.ts → lib/b'])
  })
})
