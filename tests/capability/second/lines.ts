import { monthAfter, type Place, type Raw } from '../raw'
import { SPELLINGS, TIES } from './words'

/** A row as the rules look at it; measures in ten-thousandths. `word` and `tie` are ids of the tables, `?` for unknown. */
export type Line = {
  month: string
  tenant: string
  word: string
  tie: string
  /** The subscription and what else keeps figures apart. */
  figure: string
  a: bigint
  b: bigint
  claim: string
}
type Pair = { tenant: string; word: string; a: bigint; b: bigint }
export type File = 'azure' | 'licences' | 'revenue' | 'usage'

const letters = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '')
const looked = new Map<[string, string][], Map<string, string>>()
function lookUp(table: [string, string][], text: string): string {
  const known = looked.get(table) ?? new Map<string, string>()
  looked.set(table, known)
  const id = known.get(text) ?? table.find(([spelling]) => letters(spelling) === letters(text))?.[1] ?? '?'
  known.set(text, id)
  return id
}

function tenThousandths(text: string): bigint {
  const [units = '0', places = ''] = text.replace('-', '').split('.')
  const size = BigInt(units + places.padEnd(4, '0'))
  return text.startsWith('-') ? -size : size
}

const LEFT_OUT = ['support', 'internal', 'trial', 'benefitprogram', 'benefitprograms']
const isLeftOut = (offer: string) =>
  LEFT_OUT.some((one) => ['', 'azure', 'microsoft'].some((brand) => letters(offer) === brand + one))

const base = (file: File, row: Place) => ({
  month: row.month,
  tenant: row.tenant_id.toLowerCase(),
  word: lookUp(SPELLINGS[file], row.workload),
  tie: lookUp(TIES, row.association),
  figure: row.subscription_id.toLowerCase(),
  claim: '',
})

/** Adds what has the same identity, by looking through what is there. */
function added<Row extends Place>(
  rows: Row[],
  same: (one: Row, other: Row) => boolean,
  add: (to: Row, row: Row) => void,
) {
  const kept: Row[] = []
  for (const row of rows) {
    const before = kept.find(
      (one) =>
        one.month === row.month &&
        one.tenant_id.toLowerCase() === row.tenant_id.toLowerCase() &&
        one.workload === row.workload &&
        lookUp(TIES, one.association) === lookUp(TIES, row.association) &&
        one.subscription_id.toLowerCase() === row.subscription_id.toLowerCase() &&
        one.partner_id.toLowerCase() === row.partner_id.toLowerCase() &&
        same(one, row),
    )
    if (before) add(before, row)
    else kept.push({ ...row })
  }
  return kept
}

function sumText(one: string, other: string): string {
  const total = tenThousandths(one || '0') + tenThousandths(other || '0')
  const size = (total < 0n ? -total : total).toString().padStart(5, '0')
  return `${total < 0n ? '-' : ''}${size.slice(0, -4)}.${size.slice(-4)}`
}

function byPlace(lines: Line[]): Map<string, Map<string, Line[]>> {
  const places = new Map<string, Map<string, Line[]>>()
  for (const line of lines) {
    const words = places.get(line.tenant) ?? new Map<string, Line[]>()
    places.set(line.tenant, words)
    words.set(line.word, [...(words.get(line.word) ?? []), line])
  }
  return places
}

export class Lines {
  private readonly of: Record<File, Line[]>
  private readonly months: Record<File, Map<string, Line[]>> = {
    azure: new Map(),
    licences: new Map(),
    revenue: new Map(),
    usage: new Map(),
  }
  private readonly answered = new Map<string[] | null, Map<string, Pair[]>>()
  private readonly places: Record<File, Map<string, Map<string, Line[]>>>
  readonly covered: Record<File, Set<string>>

  constructor(raw: Raw) {
    this.covered = {
      azure: new Set(raw.azure.map(({ month }) => month)),
      licences: new Set(raw.licences.map(({ month }) => month)),
      revenue: new Set(raw.revenue.map(({ month }) => month)),
      usage: new Set(raw.usage.map(({ month }) => month)),
    }
    const azure = added(
      raw.azure,
      (one, other) => one.offer === other.offer,
      (to, row) => {
        to.acr_usd = sumText(to.acr_usd, row.acr_usd)
      },
    )
    const revenue = added(
      raw.revenue,
      () => true,
      (to, row) => {
        to.revenue_usd = sumText(to.revenue_usd, row.revenue_usd)
      },
    )
    const usage = added(
      raw.usage,
      (one, other) => one.metric_type === other.metric_type,
      (to, row) => {
        to.active_users = sumText(to.active_users, row.active_users)
        to.capacity = sumText(to.capacity, row.capacity)
      },
    )
    this.of = {
      azure: azure
        .filter(({ offer }) => !isLeftOut(offer))
        .map((row) => {
          const line = base('azure', row)
          return { ...line, figure: `${line.figure}|${row.offer}`, a: tenThousandths(row.acr_usd), b: 0n }
        }),
      licences: raw.licences.map((row) => ({
        ...base('licences', row),
        a: tenThousandths(row.paid_units),
        b: tenThousandths(row.active_users),
        claim: row.associated_on,
      })),
      revenue: revenue.map((row) => ({ ...base('revenue', row), a: tenThousandths(row.revenue_usd), b: 0n })),
      usage: usage
        .filter(({ metric_type }) => !letters(metric_type).startsWith('trial'))
        .map((row) => {
          const line = base('usage', row)
          const amount = line.word === 'customer-insights' ? row.capacity : row.active_users
          return {
            ...line,
            figure: `${line.figure}|${row.metric_type}|${letters(row.workload)}`,
            a: tenThousandths(amount || '0'),
            b: 0n,
          }
        }),
    }
    this.places = {
      azure: byPlace(this.of.azure),
      licences: byPlace(this.of.licences),
      revenue: byPlace(this.of.revenue),
      usage: byPlace(this.of.usage),
    }
  }

  /** The newest month that scores; '': none. */
  month(file: File, asOf: string): string {
    const last = monthAfter(asOf.slice(0, 7), -1)
    if (this.covered[file].has(last)) return last
    return this.covered[file].has(monthAfter(last, -1)) ? monthAfter(last, -1) : ''
  }

  rows(file: File, ties: string[], month: string, words: string[] | null): Line[] {
    const inMonth = this.months[file].get(month) ?? this.of[file].filter((line) => line.month === month)
    this.months[file].set(month, inMonth)
    return inMonth.filter((line) => ties.includes(line.tie) && (words === null || words.includes(line.word)))
  }

  /** The rows of one tenant and word; most have none at all. */
  at(file: File, ties: string[], month: string, tenant: string, word: string): Line[] {
    const all = this.places[file].get(tenant)?.get(word)
    return all ? all.filter((line) => line.month === month && ties.includes(line.tie)) : []
  }

  /** X of the rules: per figure the largest view, added. */
  x(file: File, measure: 'a' | 'b', ties: string[], month: string, tenant: string, word: string): bigint {
    const largest = new Map<string, bigint>()
    for (const line of this.at(file, ties, month, tenant, word)) {
      const before = largest.get(line.figure)
      if (before === undefined || line[measure] > before) largest.set(line.figure, line[measure])
    }
    return [...largest.values()].reduce((total, one) => total + one, 0n)
  }

  /** X of every tenant and word with a row; asked of the same months again and again. */
  pairs(file: File, ties: string[], month: string, words: string[] | null): Pair[] {
    const asked = `${file}|${ties}|${month}`
    const kept = this.answered.get(words) ?? new Map<string, Pair[]>()
    this.answered.set(words, kept)
    const found = kept.get(asked) ?? this.read(file, ties, month, words)
    kept.set(asked, found)
    return found
  }

  private read(file: File, ties: string[], month: string, words: string[] | null): Pair[] {
    const found: Pair[] = []
    for (const { tenant, word } of this.rows(file, ties, month, words))
      if (!found.some((one) => one.tenant === tenant && one.word === word))
        found.push({
          tenant,
          word,
          a: this.x(file, 'a', ties, month, tenant, word),
          b: this.x(file, 'b', ties, month, tenant, word),
        })
    return found
  }
}
