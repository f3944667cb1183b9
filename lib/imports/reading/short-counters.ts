const COUNTER = /^[1-9]\d{0,4}$/
const GAPS = 3

/** Looks on while ids go by: whether they are 1, 2, 3 …, whole small numbers about as high as they are many. */
export class Counting {
  private counters = true
  private count = 0
  private highest = 0

  see(id: string): void {
    if (!this.counters) return
    this.counters = COUNTER.test(id)
    this.count += 1
    this.highest = Math.max(this.highest, Number(id))
  }

  found = (): boolean => this.counters && this.count > 0 && this.highest <= GAPS * this.count
}

/** Whether the ids of a column are counters, no two the same. */
export function areCounters(cells: readonly string[]): boolean {
  const ids = cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
  if (new Set(ids).size < ids.length) return false
  const counting = new Counting()
  for (const id of ids) counting.see(id)
  return counting.found()
}
