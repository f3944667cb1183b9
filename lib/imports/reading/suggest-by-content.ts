import type { Kind } from '../../line-items/model/kinds'
import { COLUMNS, type Column } from './columns'
import { detectDateOrder } from './detect-dates'
import { codeIn } from './read-code'

const LOOKED_AT = 200
/** Some cells may be spoiled. */
const MOST = 0.8
/** Of two columns of times, the one at the end is when somebody was done. */
const DONE = /complet|submi|timestamp|zeitstempel|horodat|marca|carimbo|abschluss|redeem|purchas|finish/i

/**
 * Required columns that no header names, by what the cells say: the one column of course or exam numbers, and the one of
 * days. Nothing where two would do.
 */
export function suggestByContent(
  kind: Kind,
  columns: Readonly<Record<string, string>>,
  names: readonly string[],
  sample: readonly string[][],
): Record<string, string> {
  const used = new Set(Object.values(columns))
  const free = names.flatMap((name, at) => {
    if (name === '' || used.has(name)) return []
    const cells = sample.slice(0, LOOKED_AT).map((row) => row[at] ?? '')
    return [{ name, cells: cells.filter((cell) => cell.trim() !== '') }]
  })
  const found: Record<string, string> = {}
  for (const { name, type, need } of COLUMNS[kind]) {
    if (columns[name] !== undefined || need !== 'filled') continue
    const may = free.filter(({ cells }) => cells.length > 0 && holds(type, cells))
    const [only, another] = may.length > 1 ? may.filter((one) => DONE.test(one.name)) : may
    if (only && !another) found[name] = only.name
  }
  return found
}

function holds(type: Column['type'], cells: readonly string[]): boolean {
  const enough = (count: number) => count >= cells.length * MOST
  if (type === 'course' || type === 'exam') return enough(cells.filter((cell) => codeIn(cell)).length)
  if (type !== 'date' || cells.every((cell) => /^\d*$/.test(cell.trim()))) return false
  return enough(cells.length - detectDateOrder(cells).unread.length)
}
