import type { Month } from '../../../dates'
import type { Located } from '../../../scoring/programme'
import type { Counts } from './usual'

/** Line items of one kind, from the first month that has any. */
export type History = { first: Month; counts: Counts; positionOf(month: Month): number }
type KindHistories = { all: History; places: [number, History][] }

/** Of each kind that has line items: of all places together, and of each in the order of their ids. */
export function historiesOf(cells: readonly Located[]): Map<string, KindHistories> {
  const kinds = groupedBy(
    cells.filter(({ rows }) => rows > 0),
    ({ kind }) => kind,
  )
  return new Map(
    [...kinds].map(([kind, own]) => {
      const places = [...groupedBy(own, ({ locationId }) => locationId)]
        .sort(([one], [other]) => one - other)
        .map(([id, some]): [number, History] => [id, historyOf(some)])
      return [kind, { all: historyOf(own), places }]
    }),
  )
}

function historyOf(cells: readonly Located[]): History {
  const first = cells.reduce((least, { month }) => (month < least ? month : least), '9999-12')
  const start = numberOf(first)
  const positionOf = (month: Month) => numberOf(month) - start
  const counts: number[] = []
  for (const { month, rows } of cells) {
    const position = positionOf(month)
    while (counts.length <= position) counts.push(0)
    counts[position] = (counts[position] ?? 0) + rows
  }
  return { first, counts, positionOf }
}

function groupedBy<Key, Item>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return groups
}

const numberOf = (month: Month): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7))
