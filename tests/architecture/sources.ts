import { dirname, join } from 'node:path/posix'

/** A source file: its path from the root, with `/`, and its text. */
export type SourceFile = { path: string; text: string }

export type Rule = {
  name: string
  applies(path: string): boolean
  finds(file: SourceFile): string[]
  /** Where to go instead. */
  instead: string
}

/** What the product is made of; not the tests, the figures and the trials. */
export const PRODUCT = ['app/', 'components/', 'lib/', 'db/', 'platform/', 'demo/']

export const isTest = (path: string) => /\.(test|spec)\.tsx?$/.test(path)
/** Folders of lib/ that are no noun of the product: what requests, commands, jobs, files and pages are made with. */
const NO_NOUNS =
  'answers api aside auth cli entry exports http jobs mail paths programmes scoring text'.split(' ')
const nounOf = (path: string) => {
  const noun = /^lib\/([\w-]+)\//.exec(path)?.[1]
  return noun === undefined || NO_NOUNS.includes(noun) ? null : noun
}
/** What can be done: the files at the top of a noun's folder. Statements lie in its sql/, what is pure in its model/. */
export const isVerb = (path: string) =>
  nounOf(path) !== null && /^lib\/[\w-]+\/(?!model$|sql$)[\w.-]+$/.test(path)
export const isStatement = (path: string) => /^lib\/(?:programmes\/)?[\w-]+\/sql\//.test(path)
/** Where programmes are put together with what reads their facts: the registry, entry, row and parts of each. */
export const isEntry = (path: string) =>
  /^lib\/programmes\/(?:registry|registered|[\w-]+\/(?:entry|row|parts\/[\w-]+))(?:\.ts)?$/.test(path)
export const isModel = (path: string) =>
  path.startsWith('lib/scoring/') ||
  (path.startsWith('lib/programmes/') && !isStatement(path) && !isEntry(path)) ||
  /^lib\/[\w-]+\/model(?:\/|$)/.test(path)

export const isIn = (path: string, ...folders: string[]) => folders.some((folder) => path.startsWith(folder))

/** Files that break a rule, and some that look like it and do not. */
export type Example = { bad: SourceFile[]; good: SourceFile[] }

/** What a file imports: paths from the root for its own modules, else the name of the package. */
export function importsOf({ path, text }: SourceFile): string[] {
  const found = text.matchAll(/(?:\bfrom\s*|(?<!\.)\bimport\s*\(?\s*)(['"])([^'"\n]+)\1/g)
  return [...found].map((match) => resolved(path, match[2] ?? ''))
}

function resolved(path: string, name: string): string {
  if (name.startsWith('@/')) return name.slice(2)
  return name.startsWith('.') ? join(dirname(path), name) : name
}

const isOwn = (name: string) =>
  /^(app|bench|components|db|demo|e2e|lib|platform|scripts|tests|trials)\//.test(name)
export const isPackage = (name: string, ...packages: string[]) =>
  packages.some((one) => name === one || name.startsWith(`${one}/`))

export const importing = (bad: (name: string) => boolean) => (file: SourceFile) =>
  importsOf(file)
    .filter(bad)
    .map((name) => `imports ${name}`)

export const saying = (patterns: RegExp[]) => (file: SourceFile) =>
  patterns.flatMap((pattern) => {
    const match = pattern.exec(withoutComments(file.text))
    return match ? [`says ${match[0].trim()}`] : []
  })

export const withoutComments = (text: string) =>
  text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')

/** Own modules that an import names and that do not exist: then the other rules would look past it. */
export function unresolved(files: readonly SourceFile[], all: readonly SourceFile[]): string[] {
  const known = new Set(all.map(({ path }) => path.replace(/\.(d\.mts|mts|mjs|tsx?|css)$/, '')))
  const exists = (name: string) => {
    const bare = name.replace(/\.(mts|mjs|tsx?|js|css)$/, '')
    return known.has(bare) || known.has(`${bare}/index`) || /\.(svg|png|json|woff2)$/.test(name)
  }
  return files.flatMap((file) =>
    importsOf(file)
      .filter((name) => isOwn(name) && !exists(name))
      .map((name) => `${file.path} → ${name}`),
  )
}
