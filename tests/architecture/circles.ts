import { importsOf, type SourceFile } from './sources'

/**
 * Files that import each other in a circle, types included, each circle as its paths in order.
 * Takes any number of files; a file that is not among them is nobody's neighbour.
 */
export function circlesOf(files: readonly SourceFile[]): string[][] {
  const bare = (path: string) => path.replace(/(?:\/index)?\.(d\.mts|mts|mjs|tsx?)$/, '')
  const byName = new Map(files.map((file) => [bare(file.path), file]))
  const open: string[] = []
  const done = new Set<string>()
  const found: string[][] = []
  const visit = (name: string): void => {
    const from = open.indexOf(name)
    if (from >= 0) found.push(open.slice(from))
    const file = byName.get(name)
    if (from >= 0 || done.has(name) || !file) return
    open.push(name)
    for (const imported of importsOf(file)) visit(bare(imported))
    open.pop()
    done.add(name)
  }
  for (const name of byName.keys()) visit(name)
  return found
}
