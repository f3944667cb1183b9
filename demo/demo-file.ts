import type { ImportKind } from '../lib/imports/model/import-kinds'
import type { Kind } from '../lib/line-items/model/kinds'

/** A file as someone would have downloaded it. */
export type DemoFile<K extends ImportKind = Kind> = {
  kind: K
  fileName: string
  columns: readonly string[]
  rows: readonly (readonly string[])[]
}

/** No cell of the demo needs quotes. */
export function csvText({ columns, rows }: Pick<DemoFile, 'columns' | 'rows'>): string {
  return [columns, ...rows].map((cells) => `${cells.join(',')}\n`).join('')
}
