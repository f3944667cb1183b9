import Papa from 'papaparse'
import type { TenantStatements } from '@/db/client'
import { readCleared } from '@/lib/personal-data/sql/cleared'
import { readErasures } from '@/lib/personal-data/sql/erasures'
import type { PlainDate } from '../dates'
import { rawCsvLine } from '../exports/csv-cell'
import { type ErasureKey, erasureKey, keyNameOf } from './erasure-key'

const MOST_REMEMBERED = 100_000
const QUOTED = /"([^"]*)"/g
/** What may stand behind the last word of a sentence. */
const ENDS = new Set('.:!?')
const WORD = /[^\s"“”,;()]+/g

/**
 * Knows by hashes which learners an organization has erased, and takes them out of what is read: cells, lines, sentences
 * and JSON. `before`: learners of rows of a day before it are forgotten, too.
 */
export class Forgetting {
  private readonly known = new Map<string, boolean>()

  constructor(
    private readonly orgId: number,
    /** null: nobody was erased. */
    private readonly key: ErasureKey | null,
    private readonly learners: ReadonlySet<string>,
    readonly before: PlainDate | null = null,
  ) {}

  /** Whether anybody was erased. */
  get erases(): boolean {
    return this.key !== null
  }

  has(cell: string): boolean {
    if (cell === '' || this.key === null) return false
    const before = this.known.get(cell)
    if (before !== undefined) return before
    const found = this.learners.has(this.key.learner(this.orgId, cell))
    if (this.known.size >= MOST_REMEMBERED) this.known.clear()
    this.known.set(cell, found)
    return found
  }

  row = (identity: string): string => this.key?.row(this.orgId, identity) ?? identity

  /** A line of a file without the cells that name an erased learner; null where it names none. */
  line(raw: string, separator: string): string | null {
    const cells = Papa.parse<string[]>(raw, { delimiter: separator }).data[0] ?? []
    if (!cells.some((cell) => this.has(cell))) return null
    return rawCsvLine(
      cells.map((cell) => (this.has(cell) ? '' : cell)),
      separator,
    ).slice(0, -1)
  }

  /** A sentence that may repeat a cell, as it is or within quotation marks. */
  sentence(text: string): string {
    if (this.has(text)) return ''
    return text
      .replace(QUOTED, (all, cell: string) => (this.has(cell) ? '"…"' : all))
      .replace(WORD, (word) => {
        let length = word.length
        while (ENDS.has(word.charAt(length - 1))) length -= 1
        return this.has(word.slice(0, length)) ? `…${word.slice(length)}` : word
      })
  }

  /** The same for every text in it. */
  json<T>(value: T): T {
    if (typeof value === 'string') return this.sentence(value) as T
    if (Array.isArray(value)) return value.map((one) => this.json(one)) as T
    if (typeof value !== 'object' || value === null || value instanceof Date) return value
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, this.json(one)])) as T
  }
}

/**
 * null where there is nobody to forget. Behind the organization's lock: an erasure takes it as well.
 * @throws LaurelError conflict where the key is gone
 */
export async function readForgetting(tx: TenantStatements): Promise<Forgetting | null> {
  const [erased, before] = [await readErasures(tx), await readCleared(tx, 'learners')]
  const learners = erased.map(({ learner }) => learner)
  if (learners.length === 0 && before === null) return null
  return forgettingOf(tx.orgId, learners, before)
}

/** @param learners hashes @throws LaurelError conflict where the key is gone */
export function forgettingOf(
  orgId: number,
  learners: readonly string[],
  before: PlainDate | null = null,
): Forgetting {
  const key = learners.length === 0 ? null : erasureKey(learners.map(keyNameOf))
  return new Forgetting(orgId, key, new Set(learners), before)
}
