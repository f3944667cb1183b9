import type { Month } from '../../../dates'
import type { Segment } from '../names/segment'
import type { Amount } from './amount'
import {
  type Among,
  amongKey,
  type ByPair,
  type Consumed,
  type Figures,
  type Pair,
  type Seats,
  type Through,
} from './figures'
import type { SeatViews } from './seat-views'

/** Since when licences of a pair are looked for. */
export type PairSince = Pair & { from: Month }

/** What figures are asked for, each with where its answer goes. */
export type Questions = {
  byTenant: Map<string, { asked: Consumed; answer?: ReadonlyMap<string, Amount> }>
  byService: Map<string, { asked: Consumed; answer?: ReadonlyMap<string, Amount> }>
  business: Map<
    string,
    { family: 'revenue' | 'usage'; through: Through; month: Month; answer?: ByPair<Amount> }
  >
  /** By month: what its rows say, and how that is seen through associations that were asked. */
  seats: Map<string, { month: Month; answer?: SeatViews; seen: Map<string, ByPair<Seats>> }>
  /** By who sees them and the last month: pairs with their first figures up to it. */
  firstSeats: Map<
    string,
    { through: Through; to: Month; open: Map<string, PairSince>; answers: Map<string, Seats | null> }
  >
  anySeats: Map<
    string,
    {
      through: Through
      workloads: ReadonlySet<string>
      months: readonly Month[]
      among: Among | undefined
      answer?: boolean
    }
  >
  segments: { asked: boolean; answer?: ReadonlyMap<string, Segment | null> }
  /** How many lines the answers took so far. */
  lines: number
}

export const noQuestions = (): Questions => ({
  byTenant: new Map(),
  byService: new Map(),
  business: new Map(),
  seats: new Map(),
  firstSeats: new Map(),
  anySeats: new Map(),
  segments: { asked: false },
  lines: 0,
})

export const pairKey = ({ tenant, workload, from }: PairSince): string => `${tenant}\n${workload}\n${from}`

/** Figures by answers that were read before; a question that was not yet asked is noted, and answered by nothing. */
export function figuresBy(questions: Questions, { covers }: Pick<Figures, 'covers'>): Figures {
  const { byTenant, byService, business, seats, firstSeats, anySeats, segments } = questions
  const seatsIn: Figures['seats'] = (through, month) => {
    const { answer, seen } = at(seats, month, () => ({ month, seen: new Map() }))
    if (!answer) return new Map()
    return at(seen, through.join(' '), () => {
      const pairs = answer.through(through)
      questions.lines += [...pairs.keys()].length
      return pairs
    })
  }
  return {
    covers,
    consumedByTenant: (asked) => at(byTenant, consumedKey(asked), () => ({ asked })).answer ?? new Map(),
    consumedByService: (asked) => at(byService, consumedKey(asked), () => ({ asked })).answer ?? new Map(),
    business: (family, through, month) =>
      at(business, `${family} ${through} ${month}`, () => ({ family, through, month })).answer ?? new Map(),
    seats: seatsIn,
    firstSeats(through, pair, months) {
      const [from, to] = [months[0], months.at(-1)]
      if (from === undefined || to === undefined) return null
      if (from === to) return seatsIn(through, to).get(pair.tenant)?.get(pair.workload) ?? null
      const group = at(firstSeats, `${through} ${to}`, () => ({
        through,
        to,
        open: new Map<string, PairSince>(),
        answers: new Map<string, Seats | null>(),
      }))
      const since = { ...pair, from }
      const known = group.answers.get(pairKey(since))
      if (known === undefined) group.open.set(pairKey(since), since)
      return known ?? null
    },
    anySeats: (through, workloads, months, among) =>
      at(anySeats, `${through} ${[...workloads]} ${months} ${amongKey(among)}`, () => ({
        ...{ through, workloads, months, among },
      })).answer ?? false,
    segment(tenant) {
      segments.asked = true
      return segments.answer?.get(tenant) ?? null
    },
  }
}

const consumedKey = ({ through, services, months, among }: Consumed) =>
  `${through} ${services ? [...services] : 'all'} ${months} ${amongKey(among)}`

function at<Value>(map: Map<string, Value>, key: string, make: () => NoInfer<Value>): Value {
  const found = map.get(key)
  if (found !== undefined) return found
  const made = make()
  map.set(key, made)
  return made
}
