import type { Changes } from '../trial/changes'

/** All changes at once. */
export function mergedChanges(all: readonly Partial<Changes>[]): Partial<Changes> {
  const people = all.map((one) => one.people ?? {})
  return {
    lost: all.flatMap(({ lost = [] }) => lost),
    ties: all.flatMap(({ ties = [] }) => ties),
    more: all.flatMap(({ more = [] }) => more),
    segments: new Map(all.flatMap(({ segments = [] }) => [...segments])),
    people: {
      certified: people.flatMap(({ certified = [] }) => certified),
      renewed: people.flatMap(({ renewed = [] }) => renewed),
      linked: people.flatMap(({ linked = [] }) => linked),
      left: people.flatMap(({ left = [] }) => left),
    },
  }
}
