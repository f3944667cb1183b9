import { monthOf, windowBefore } from '../../../dates'
import { evaluate } from '../../../scoring/evaluate'
import { cut, ZERO } from '../../../scoring/rational'
import type { Cause, FrameCause } from './cause'
import { implausibility } from './cause'
import { asOfUnder, ruleSetUnder } from './changed'
import { figureRule } from './figure-rule'
import { frameCauses } from './known-causes'
import type { Pieces, Sums } from './pieces'
import type { Problem } from './problem'

/** A choice of frame causes: how sums become the number, and which groups lie inside the window. */
type Setting = { causes: readonly FrameCause[]; frame: Frame; shown: (sums: Sums) => string }
/** The sums inside one window, and what each slice changes there. */
type Frame = { inside: Uint8Array; base: Sums; deltas: readonly (Sums | null)[] }

type Candidate = { causes: Cause[]; implausibility: number; rows: number[] }
type Found = { size: number | null; candidates: Candidate[]; tried: number; complete: boolean }

const MOST_CAUSES = 3
/** Of three causes at once only the more plausible are tried: nearly any number is some sum of three. */
const SLICES_OF_THREE = 48

/**
 * The smallest number of causes that give the number shown, and every combination of so many.
 * @param most combinations tried at most
 */
export function search(problem: Problem, pieces: Pieces, theirs: string, most: number): Found {
  const settings = settingsOf(problem, pieces)
  const walk = { tried: 0, most, theirs }
  for (let size = 0; size <= MOST_CAUSES; size++) {
    const candidates: Candidate[] = []
    for (const setting of settings) {
      const slices = size - setting.causes.length
      if (slices < 0) continue
      for (const chosen of combinations(pieces, setting, slices)) {
        if (walk.tried === walk.most)
          return { size: candidates.length > 0 ? size : null, candidates, tried: walk.tried, complete: false }
        walk.tried++
        if (setting.shown(sumsOf(pieces, setting.frame, chosen)) !== theirs) continue
        candidates.push(candidateOf(pieces, setting, chosen))
      }
    }
    if (candidates.length > 0) return { size, candidates, tried: walk.tried, complete: true }
  }
  return { size: null, candidates: [], tried: walk.tried, complete: true }
}

function settingsOf(problem: Problem, pieces: Pieces): Setting[] {
  const frames = new Map<string, Frame>()
  const all = choices(frameCauses(problem))
  return all.map((causes) => {
    const ruleSet = ruleSetUnder(problem, causes)
    const window = windowBefore(asOfUnder(problem.asOf, causes), ruleSet.windowMonths.value)
    const [first, last] = [monthOf(window.from), monthOf(window.to)]
    const frame = frames.get(`${first} ${last}`) ?? frameOf(pieces, first, last)
    frames.set(`${first} ${last}`, frame)
    const { node, tallies } = figureRule(ruleSet, problem.figure)
    const place = new Map(tallies.map((rule, index) => [rule.id, index]))
    const shown = (sums: Sums) => {
      const result = evaluate(node, { sum: ({ id }) => sums[place.get(id) ?? -1] ?? 0, unknown: [] })
      return cut((result.mechanism === 'threshold' ? result.of.value : null) ?? ZERO)
    }
    return { causes, frame, shown }
  })
}

/** Every set of frame causes with at most one of a kind; those that leave least to try first. */
function choices(causes: readonly FrameCause[]): FrameCause[][] {
  const sets: FrameCause[][] = [[]]
  for (const kind of new Set(causes.map((cause) => cause.kind))) {
    const ones = causes.filter((cause) => cause.kind === kind)
    sets.push(...sets.flatMap((set) => ones.map((one) => [...set, one])))
  }
  return sets.filter((set) => set.length <= MOST_CAUSES).sort((a, b) => b.length - a.length)
}

function frameOf(pieces: Pieces, first: string, last: string): Frame {
  const inside = Uint8Array.from(pieces.months, (month) => (month >= first && month <= last ? 1 : 0))
  const within = (groups: Iterable<number>, sums: (group: number) => Sums): Sums | null => {
    let total: number[] | null = null
    for (const group of groups) {
      if (inside[group] !== 1) continue
      const added = sums(group)
      total = total ? total.map((sum, at) => sum + (added[at] ?? 0)) : [...added]
    }
    return total
  }
  const base = within(inside.keys(), pieces.plainSums) ?? []
  const deltas = pieces.slices.map(({ touched }, slice) =>
    within(touched, (group) => minus(pieces.sumsUnder(group, [slice]), pieces.plainSums(group))),
  )
  return { inside, base, deltas }
}

const minus = (a: Sums, b: Sums): Sums => a.map((sum, at) => sum - (b[at] ?? 0))

/** So many slices that touch something inside the window and do not exclude each other, in order. */
function* combinations(pieces: Pieces, { frame }: Setting, count: number): Generator<number[]> {
  const active = frame.deltas.flatMap((delta, slice) => (delta ? [slice] : []))
  const open = count === MOST_CAUSES ? active.slice(0, SLICES_OF_THREE) : active
  function* extend(chosen: number[], from: number): Generator<number[]> {
    if (chosen.length === count) {
      yield chosen
      return
    }
    for (let at = from; at < open.length; at++) {
      const slice = open[at] ?? 0
      const slot = pieces.slices[slice]?.slot ?? null
      if (slot !== null && chosen.some((one) => pieces.slices[one]?.slot === slot)) continue
      yield* extend([...chosen, slice], at + 1)
    }
  }
  yield* extend([], 0)
}

/** The present sums, what each slice changes, and what groups that several touch change otherwise than one by one. */
function sumsOf(pieces: Pieces, { base, deltas, inside }: Frame, chosen: readonly number[]): Sums {
  const sums = [...base]
  for (const slice of chosen) addTo(sums, deltas[slice] ?? [], 1)
  if (areApart(pieces, chosen)) return sums
  const removes = chosen.every((slice) => pieces.slices[slice]?.removes)
  for (const [group, times] of shared(pieces, chosen)) {
    if (inside[group] !== 1) continue
    const plain = pieces.plainSums(group)
    // What several take away is gone once.
    if (removes) addTo(sums, plain, times - 1)
    else {
      addTo(sums, minus(pieces.sumsUnder(group, chosen), plain), 1)
      for (const slice of chosen) addTo(sums, minus(pieces.sumsUnder(group, [slice]), plain), -1)
    }
  }
  return sums
}

const ONE_EACH = ['month', 'location', 'item', 'edition', 'trainer', 'import']

/** Whether no group can be touched twice: each has one month, one location, one trainer. */
function areApart(pieces: Pieces, chosen: readonly number[]): boolean {
  if (chosen.length < 2) return true
  const [first, ...others] = chosen.map((slice) => pieces.slices[slice]?.cause.kind ?? '')
  return ONE_EACH.includes(first ?? '') && others.every((kind) => kind === first)
}

function addTo(sums: number[], added: Sums, times: number): void {
  for (let at = 0; at < added.length; at++) sums[at] = (sums[at] ?? 0) + times * (added[at] ?? 0)
}

/** Groups that at least two of the slices touch, and how many do: looked for in all but the longest list. */
function* shared(pieces: Pieces, chosen: readonly number[]): Generator<[group: number, times: number]> {
  const touched = (slice: number) => pieces.slices[slice]?.touched ?? []
  const byLength = [...chosen].sort((a, b) => touched(a).length - touched(b).length)
  for (let place = 0; place < byLength.length - 1; place++) {
    for (const group of touched(byLength[place] ?? 0)) {
      let [times, seen] = [1, false]
      for (let other = 0; other < byLength.length; other++) {
        if (other === place || !pieces.isIn(byLength[other] ?? 0, group)) continue
        times++
        seen ||= other < place
      }
      if (times > 1 && !seen) yield [group, times]
    }
  }
}

function candidateOf(pieces: Pieces, { causes, frame }: Setting, chosen: readonly number[]): Candidate {
  const rowCauses = chosen.flatMap((slice) => pieces.slices[slice] ?? [])
  const rowsOf = (touched: readonly number[]) =>
    touched.reduce((sum, group) => sum + (frame.inside[group] ?? 0) * pieces.rowsOf(group), 0)
  const all: Cause[] = [...causes, ...rowCauses.map(({ cause }) => cause)]
  return {
    causes: all,
    implausibility: all.reduce((sum, cause) => sum + implausibility(cause), 0),
    rows: [...causes.map(() => 0), ...rowCauses.map(({ touched }) => rowsOf(touched))],
  }
}
