import type { CatalogueEntry } from './catalogue'

/** Numbers whose entries are not the same on both sides. */
export function differingEntries(
  before: readonly CatalogueEntry[],
  after: readonly CatalogueEntry[],
): string[] {
  const textOf = ({ type, number, area, level, from, to }: CatalogueEntry) =>
    JSON.stringify([type, number, area, level, from, to])
  const [was, is] = [new Set(before.map(textOf)), new Set(after.map(textOf))]
  const changed = [
    ...before.filter((entry) => !is.has(textOf(entry))),
    ...after.filter((entry) => !was.has(textOf(entry))),
  ]
  return [...new Set(changed.map(({ number }) => number))].sort()
}
