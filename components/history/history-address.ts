import { isPlainDate, type PlainDate } from '@/lib/dates'
import type { Known } from '@/lib/services/changes/get-changes'

type Query = Record<string, string | string[] | undefined>
/** `from` and `to` the two days, `known` what each side knows, `before` the last snapshot of the page before. */
export type HistoryAddress = { from?: PlainDate; to?: PlainDate; known?: Known; before?: number }

/** Unknown values are taken for absent. */
export function readHistoryAddress(query: Query): HistoryAddress {
  const one = (name: string) => [query[name]].flat()[0] ?? ''
  const [from, to, known, before] = ['from', 'to', 'known', 'before'].map(one)
  return {
    ...(from && isPlainDate(from) && { from }),
    ...(to && isPlainDate(to) && { to }),
    ...((known === 'then' || known === 'today') && { known }),
    ...(before && /^[1-9]\d{0,14}$/.test(before) && { before: Number(before) }),
  }
}

export const historyPath = (slug: string): string => `/${slug}/membership/training-services/history`

export function historyAddress(slug: string, address: HistoryAddress, part = ''): string {
  const query = new URLSearchParams(
    Object.entries(address).map(([name, value]) => [name, String(value)] as [string, string]),
  )
  return `${historyPath(slug)}${query.size > 0 ? `?${query}` : ''}${part}`
}
