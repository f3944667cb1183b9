import { type Card, cardsOf, qualificationJson } from '../insight/qualification-json'
import { keptOverrides } from '../people/personal-data'
import type { Programme } from '../scoring/programme'
import { qualify } from '../scoring/qualification'
import { hashOf, type Snapshot, type StoredSnapshot } from './content'
import { canonical } from './model/canonical'
import { sideOf } from './model/input'

export type ResultDifference = {
  metric: string
  area: string | null
  stored: Card['card']
  recomputed: Card['card']
}
/** `differences`: cards; where none differs and it is not the same, a status does. */
export type Recomputed = { same: boolean; differences: ResultDifference[] }

/** Whether it still says what was written: the hash fits the content. */
export const isIntact = ({ id: _, hash, ...content }: StoredSnapshot): boolean => hashOf(content) === hash

/** What this version of Laurel makes of the stored input, held against the stored result. */
export function recompute(programme: Programme, { asOf, input, result }: Snapshot): Recomputed {
  const { dataThrough, org } = result
  const qualification = qualify(sideOf(programme, asOf, input))
  const all = qualificationJson({
    org: { slug: org },
    qualification,
    dataThrough,
    overrides: keptOverrides(input.overrides),
  })
  // A later version may say more: only what was issued is held against what it makes now.
  const again = asFarAs(result, all)
  const now = cardsOf(programme, again)
  const differences = cardsOf(programme, result).flatMap(({ card: stored, ...which }, index) => {
    const card = now[index]?.card
    return card && canonical(card) !== canonical(stored) ? [{ ...which, stored, recomputed: card }] : []
  })
  return { same: canonical(again) === canonical(result), differences }
}

/** `all` with the keys that `stored` has, at every depth. */
function asFarAs<T>(stored: T, all: T): T {
  if (Array.isArray(stored) && Array.isArray(all))
    return all.map((one, index) => (index < stored.length ? asFarAs(stored[index], one) : one)) as T
  if (typeof stored !== 'object' || stored === null || typeof all !== 'object' || all === null) return all
  const known = Object.entries(all).filter(([key]) => key in stored)
  return Object.fromEntries(
    known.map(([key, one]) => [key, asFarAs(stored[key as keyof T] as unknown, one)]),
  ) as T
}
