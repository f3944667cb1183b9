import type { Issue } from '../errors'
import { type ImportKind, isLineItemKind } from '../kinds'
import { readHeader } from './header'
import type { FileFormat, Mapping } from './mapping'

export function defaultMapping(
  kind: ImportKind,
  names: readonly string[],
  { separator, sheet }: FileFormat,
): Mapping | { issues: Issue[] } {
  if (!isLineItemKind(kind)) return { issues: [] }
  const found = readHeader(kind, names)
  if ('issues' in found) return found
  const columns = Object.fromEntries([...found.header.position.keys()].map((name) => [name, name]))
  return { kind, columns, dateOrder: 'iso', decimal: '.', separator, sheet, identity: 'column' }
}

export const checkMapping = (_mapping: Mapping, _names: readonly string[]): Issue[] => []
