import { importsOf, type SourceFile } from './sources'

const TYPES = /\b(?:import|export)\s+type\s[^'"]*['"][^'"]+['"]/g
const bare = (path: string) => path.replace(/(?:\/index)?\.(d\.mts|mts|mjs|tsx?)$/, '')

/** What a browser loads with a module: all that it imports to run, and what that imports. Without what is fetched later. */
export function reachOf(files: readonly SourceFile[], path: string): string[] {
  const byName = new Map(files.map((file) => [bare(file.path), file]))
  const reached = new Set<string>()
  const visit = (name: string): void => {
    const file = byName.get(name)
    if (!file || reached.has(file.path)) return
    reached.add(file.path)
    const text = file.text.replace(TYPES, '').replace(/\bimport\(/g, '')
    for (const imported of importsOf({ path: file.path, text })) visit(bare(imported))
  }
  visit(bare(path))
  return [...reached]
}
