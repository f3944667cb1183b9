import type { PlainDate } from '../../../../dates'
import { integer } from '../../../../scoring/rational'
import { STEPS } from '../../areas'
import type { Known, MetricOf } from '../../formulas/outcome'
import { fraction } from '../../rules/fractions'
import type { Pool } from '../../rules/shape'
import type { MetricScore } from '../../score'
import type { PeopleChanges } from '../../trial/changes'
import { type Triable, withChanges } from '../../trial/with-changes'
import { certificationName, poolWords } from '../../words/certification-names'
import { DAYS } from '../effort'
import { type Lever, type Moves, part, UNLIMITED, whole } from '../lever'

/** `today`: the day on which things can be earned; `known` may be of a later one. */
type Given = { metric: MetricScore; known: Known; organization: Triable; today: PlainDate }

/** People more who hold what a pool asks for, and people who hold it already and are not linked. */
export function peopleLevers(rule: MetricOf<'PEOPLE'>, given: Given): Lever[] {
  const pool = rule.formula.pool.value
  return [
    ...certify(given, [pool], (times) => whole(integer(times))),
    ...link(given, [pool], () => whole(integer(1))),
  ]
}

export function stepsLevers(rule: MetricOf<'STEPS'>, given: Given): Lever[] {
  const { gates, last, lastFromGates } = rule.formula
  const lastId = STEPS[gates.length] ?? 'step-3'
  const steps = [...gates.map(({ id, pool }) => ({ id, pool })), { id: lastId, pool: last.value }]
  const onlyGates = lastFromGates && given.known.decisions.lastStep === 'of-the-gates'
  const [first] = gates
  const inLast =
    onlyGates && first
      ? certify(
          given,
          [first.pool, last.value],
          (times) =>
            new Map([
              [first.id, integer(times)],
              [lastId, integer(times)],
            ]),
        )
      : certify(given, [last.value], (times) => part(lastId, integer(times)))
  const open = gates.flatMap(({ id, pool, people }) => {
    const there = given.known.skills.people(pool.certifications, given.known.asOf).size
    const lacking = Number(fraction(people.value).n) - there
    return lacking > 0 ? [{ id, pool, lacking }] : []
  })
  return [
    ...inLast,
    ...open.flatMap((gate) => fill(given, [gate])),
    ...(open.length > 1 ? fill(given, open) : []),
    ...fillAndLast(given, open, { id: lastId, pool: last.value }),
    ...steps.flatMap(({ id, pool }) => link(given, [pool], () => part(id, integer(1)))),
  ]
}

type Gate = { id: (typeof STEPS)[number]; pool: Pool; lacking: number }

/** Everybody that steps lack, at once: less of it opens nothing. */
function fill(given: Given, gates: readonly Gate[]): Lever[] {
  const pools = gates.map(({ pool, lacking }) => ({ pool: earnable(pool, given), lacking }))
  if (pools.some(({ pool }) => pool.certifications.length === 0)) return []
  const people = pools.reduce((sum, { lacking }) => sum + lacking, 0)
  const moves: Moves = new Map(gates.map(({ id, lacking }) => [id, integer(lacking)]))
  return [
    {
      metric: given.metric.id,
      id: `steps ${gates.map(({ id }) => id).join(' ')}`,
      most: 1,
      moves: () => moves,
      days: () => people * daysOf(given.metric),
      changes: (_, tag) => ({
        people: {
          certified: pools.flatMap(({ pool, lacking }, at) => earned(given, pool, lacking, `${tag}-${at}`)),
        },
      }),
      say: () => pools.map(({ pool, lacking }) => moreCertified(lacking, pool)).join(', and '),
    },
  ]
}

/** The steps and one person of the last: where nobody is in it, opening it brings nothing yet. */
function fillAndLast(given: Given, gates: readonly Gate[], last: Pick<Gate, 'id' | 'pool'>): Lever[] {
  const there = given.known.skills.people(last.pool.certifications, given.known.asOf).size
  if (gates.length === 0 || there > 0) return []
  return fill(given, [...gates, { ...last, lacking: 1 }])
}

/** One more person each time, who earns something of each pool. */
function certify(given: Given, all: readonly Pool[], moves: (times: number) => Moves): Lever[] {
  const pools = all.map((pool) => earnable(pool, given))
  if (pools.some(({ certifications }) => certifications.length === 0)) return []
  return [
    {
      metric: given.metric.id,
      id: `certify ${all.map(({ id }) => id).join(' ')}`,
      most: UNLIMITED,
      moves,
      days: (times) => times * pools.length * daysOf(given.metric),
      changes: (times, tag) => ({
        people: { certified: pools.flatMap((pool) => earned(given, pool, times, tag)) },
      }),
      say: (times) => `${moreCertified(times, pools[0])}${pools[1] ? `, and in ${poolWords(pools[1])}` : ''}`,
    },
  ]
}

/** Somebody who holds it and is not linked. */
function link(given: Given, pools: readonly Pool[], moves: () => Moves): Lever[] {
  const { known, organization, metric } = given
  const entries = pools.flatMap(({ certifications }) => certifications)
  const judged = known.skills.judged(entries, known.asOf)
  const people = new Set(judged.filter(({ why }) => why === 'not-linked').map(({ person }) => person))
  return [...people].flatMap((person): Lever[] => {
    const changes = { people: { linked: [person] } satisfies Partial<PeopleChanges> }
    const { skills } = withChanges(organization, changes)
    if (!skills.people(entries, known.asOf).has(person)) return []
    const held = judged.find((one) => one.person === person)
    return [
      {
        metric: metric.id,
        id: `link ${person} ${pools.map(({ id }) => id).join(' ')}`,
        most: 1,
        moves,
        days: () => DAYS.link,
        changes: () => changes,
        say: (_, called) =>
          `Link ${called.person(person) ?? 'one more person'} to the organization, who holds ${certificationName(held?.certification ?? '')}`,
      },
    ]
  })
}

/** What of a pool can still be earned, and counts on the day when it is. */
export const earnable = (
  { id, certifications }: Pool,
  { today, known: { asOf } }: Pick<Given, 'today' | 'known'>,
): Pool => ({
  id,
  certifications: certifications
    .filter(({ earnedBy, countsTo }) => (earnedBy ?? today) >= today && (countsTo ?? asOf) >= asOf)
    // What is not to be retired first.
    .toSorted((one, other) => Number(one.earnedBy !== undefined) - Number(other.earnedBy !== undefined)),
})

function earned({ today }: Given, pool: Pool, people: number, tag: string): PeopleChanges['certified'] {
  const [first] = pool.certifications
  if (!first) return []
  return Array.from({ length: people }, (_, at) => ({
    person: `${tag}-${at + 1}`,
    certification: first.certification,
    completedOn: today,
    expiresOn: null,
  }))
}

const moreCertified = (people: number, pool: Pool | undefined): string =>
  `${people} more ${people === 1 ? 'person' : 'people'} certified in ${pool ? poolWords(pool) : ''}`

const daysOf = ({ id }: MetricScore): number =>
  id === 'advanced-certifications' ? DAYS.advanced : DAYS.intermediate
