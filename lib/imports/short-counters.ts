const COUNTER = /^[1-9]\d{0,4}$/
const GAPS = 3

/** Whether ids are 1, 2, 3 …: whole small numbers, no two the same, about as high as they are many. */
export function areCounters(cells: readonly string[]): boolean {
  const ids = cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
  if (ids.length === 0 || !ids.every((id) => COUNTER.test(id)) || new Set(ids).size < ids.length) return false
  const highest = ids.reduce((most, id) => Math.max(most, Number(id)), 0)
  return highest <= GAPS * ids.length
}
