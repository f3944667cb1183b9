import type { Raw } from '../raw'
import { between, type Said } from './metrics'
import { over, plus, q, times, whole, ZERO } from './numbers'
import { poolNamed } from './pools'
import { CERTIFICATES } from './words'

type Rows = Raw['certifications']

/** Everybody in a pool on a day, by looking at every row for every person. */
export function inPool(rows: Rows, name: string, asOf: string): string[] {
  const told = rows.filter(({ type }) => !type.toLowerCase().startsWith('exam'))
  const people = [...new Set(told.map(({ person_id }) => person_id.toLowerCase()))]
  return people.filter((person) => {
    const own = told.filter(({ person_id }) => person_id.toLowerCase() === person)
    if (own.some(({ linked }) => linked.toLowerCase() === 'no')) return false
    if (own.some(({ left_on }) => left_on !== '' && left_on <= asOf)) return false
    return own.some(({ certification, completed_on, expires_on }) => {
      if (completed_on > asOf || (expires_on !== '' && expires_on < asOf)) return false
      const id = CERTIFICATES.find(([spelling]) => spelling === certification)?.[1] ?? certification
      return poolNamed(name).some(
        (entry) => entry.id === id && completed_on <= entry.earnedBy && asOf <= entry.countsTo,
      )
    })
  })
}

export function peopleIn(rows: Rows, asOf: string, pool: string, max: string, threshold: string): Said {
  const value = whole(inPool(rows, pool, asOf).length)
  const points = between(over(times(value, q(max)), q(threshold)), q(max))
  return {
    value,
    points,
    threshold: q(threshold),
    max: q(max),
    month: null,
    reason: value[0] === 0n ? 'no_points' : null,
    parts: [],
  }
}

/** @param gates pools with the people that each needs and the points that it brings */
export function stepsIn(
  rows: Rows,
  asOf: string,
  gates: [pool: string, people: number, points: number][],
  last: { pool: string; threshold: string; each: string; max: string; fromGates?: boolean },
): Said {
  const parts: Said['parts'] = []
  let open = true
  const ofGates = new Set<string>()
  let points = ZERO
  for (const [pool, people, brings] of gates) {
    const found = inPool(rows, pool, asOf)
    for (const person of found) ofGates.add(person)
    const count = found.length
    const met = count >= people
    if (!met) open = false
    const own = whole(met ? brings : 0)
    points = plus(points, own)
    parts.push({ id: `step-${parts.length + 1}`, value: whole(count), threshold: whole(people), points: own })
  }
  const filling = inPool(rows, last.pool, asOf).filter((person) => !last.fromGates || ofGates.has(person))
  const value = whole(filling.length)
  const own = open ? times(q(last.each), value) : ZERO
  parts.push({ id: `step-${parts.length + 1}`, value, threshold: q(last.threshold), points: own })
  const total = between(plus(points, own), q(last.max))
  const none = value[0] === 0n && total[0] === 0n
  return {
    value,
    points: total,
    threshold: q(last.threshold),
    max: q(last.max),
    month: null,
    reason: open ? (none ? 'no_points' : null) : 'gate',
    parts,
  }
}
