import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { stagesBetween, type TotalsEvent } from '../lib/changes/model/stages'
import { walk } from '../lib/changes/model/walk'
import { FACTS } from '../lib/line-items/model/facts'
import type { TrainingSide } from '../lib/programmes/training-services/basis'
import { buildCatalogue, type CatalogueEntry } from '../lib/programmes/training-services/catalogue'
import { TRAINING_SERVICES } from '../lib/programmes/training-services/programme'
import { SHIPPED_RULES } from '../lib/programmes/training-services/rule-book'
import type { Total } from '../lib/programmes/training-services/tallies'
import { qualify } from '../lib/scoring/qualification'
import { add, isZero, type Rational, subtract, ZERO } from '../lib/scoring/rational'
import { inputOf, sideOf } from '../lib/snapshots/model/input'
import { figuresOfOracle, figuresOfProduct } from './oracle/figures'
import { foldTotals } from './oracle/fold-totals'
import { type History, histories } from './oracle/histories'
import { type OracleEvent, replayEvents } from './oracle/replay'
import { type LineItems, type OracleEntry, scoreLineItems } from './oracle/score-line-items'
import { runs } from './support/runs'

const seed = Number(process.env.LAUREL_SEED ?? 20_261_121)
const met = new Map<string, number>()

/** A history of which so many files were known at first, and the catalogue, so many months before. */
type Change = History & { known: number; months: number; withdrawn: number | null; ownSince: boolean }
const changes: fc.Arbitrary<Change> = fc
  .tuple(
    histories.filter(({ asOf }) => asOf >= '2022-10-01'),
    fc.record({
      known: fc.nat(4),
      months: fc.constantFrom(0, 0, 1, 2, 11, 12, 15),
      withdrawn: fc.option(fc.nat(6)),
      ownSince: fc.boolean(),
    }),
  )
  .map(([history, more]) => ({ ...history, ...more }))

it(`the steps between two dates add up to the difference of what the independent scorer gives at both ends, in ${runs(60)} ledgers (seed ${seed})`, () => {
  fc.assert(fc.property(changes, addUp), { seed, numRuns: runs(60) })
  for (const kind of ['left', 'entered', 'event', 'catalogue', 'rule-set'])
    expect(met.get(kind) ?? 0, kind).toBeGreaterThan(1)
  expect(met.get('unexplained')).toBeUndefined()
}, 120_000)

it(`a stored input gives its result again, in ${runs(20)} histories (seed ${seed})`, () => {
  fc.assert(
    fc.property(histories, ({ asOf, own, files }) => {
      if (asOf < '2022-10-01') return
      const totals = totalsOf(replayEvents(files.map((file) => ({ publish: file }))).items)
      const side: TrainingSide = {
        asOf,
        totals,
        catalogue: buildCatalogue(own.map(entryOf)),
        rules: SHIPPED_RULES,
      }
      const stored = JSON.parse(JSON.stringify(inputOf(side)))
      expect(figuresOfProduct(qualify(sideOf(TRAINING_SERVICES, asOf, stored)))).toEqual(
        figuresOfProduct(qualify(side)),
      )
    }),
    { seed, numRuns: runs(20) },
  )
}, 60_000)

function addUp({ asOf, own, files, known, months, withdrawn, ownSince }: Change): void {
  const before = earlier(asOf, months)
  const first: OracleEvent[] = files.slice(0, known).map((file) => ({ publish: file }))
  const later: OracleEvent[] = files.slice(known).map((file) => ({ publish: file }))
  const gone = withdrawn === null ? undefined : files[withdrawn]
  if (gone) later.push({ withdraw: gone.id })

  const start = replayEvents(first).items
  let items = start
  const events: TotalsEvent[] = later.map((_, index) => {
    const was = items
    items = replayEvents([...first, ...later.slice(0, index + 1)]).items
    return { seq: index + 1, deltas: deltasOf(totalsOf(was), totalsOf(items)) }
  })
  const ownBefore = ownSince ? [] : own
  const [from, to] = [sideAt(before, start, ownBefore), sideAt(asOf, items, own)]
  const walked = walk(from, stagesBetween(from, to, events))

  same(
    figuresOfProduct(walked.from),
    figuresOfOracle(scoreLineItems({ asOf: before, items: start, own: ownBefore })),
  )
  same(figuresOfProduct(walked.to), figuresOfOracle(scoreLineItems({ asOf, items, own })))
  const was = walked.from.criteria
  for (const [index, is] of walked.to.criteria.entries()) {
    const effects = walked.steps.flatMap((step) => step.effects.filter((one) => one.id === is.id))
    const sum = effects.reduce<Rational>((total, { change }) => add(total, change), ZERO)
    const difference = subtract(is.score ?? ZERO, was[index]?.score ?? ZERO)
    expect(isZero(subtract(sum, difference)), is.id).toBe(true)
  }
  for (const { cause, effects } of walked.steps)
    if (effects.length > 0) met.set(cause.kind, (met.get(cause.kind) ?? 0) + 1)
}

const sideAt = (asOf: string, items: LineItems, own: readonly OracleEntry[]): TrainingSide => ({
  asOf,
  totals: totalsOf(items),
  catalogue: buildCatalogue(own.map(entryOf)),
  rules: SHIPPED_RULES,
})

/** The runner's own comparison is many times slower; it is asked only for its words. */
function same(one: unknown, other: unknown): void {
  if (!isDeepStrictEqual(one, other)) expect(one).toEqual(other)
}

function earlier(asOf: string, months: number): string {
  const index = Number(asOf.slice(0, 4)) * 12 + Number(asOf.slice(5, 7)) - 1 - months
  const date = `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-01`
  const before = months === 0 ? asOf : date
  return before < '2022-10-01' ? '2022-10-01' : before
}

const keyOf = ({ kind, month, item, eligibility }: Total) => `${kind} ${month} ${item} ${eligibility}`

/** Over locations. */
function totalsOf(items: LineItems): Total[] {
  return deltasOf([], foldTotals(items))
}

function deltasOf(before: readonly Total[], after: readonly Total[]): Total[] {
  const sums = new Map<string, Total>()
  const put = (total: Total, sign: 1 | -1) => {
    const sum = sums.get(keyOf(total)) ?? {
      ...total,
      rows: 0,
      units: 0,
      answeredRows: 0,
      answers: 0,
      answerPoints: 0,
    }
    for (const fact of FACTS) sum[fact] += sign * total[fact]
    sums.set(keyOf(total), sum)
  }
  for (const total of before) put(total, -1)
  for (const total of after) put(total, 1)
  return [...sums.values()].filter((total) => FACTS.some((fact) => total[fact] !== 0))
}

const entryOf = (entry: OracleEntry): CatalogueEntry => ({
  ...entry,
  title: 'Own',
  days: null,
  assumed: false,
  source: 'own',
  area: entry.area as CatalogueEntry['area'],
  level: entry.level,
})
