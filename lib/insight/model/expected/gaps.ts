import {
  addMonths,
  daysBetween,
  type Month,
  monthOf,
  monthsBetween,
  type PlainDate,
  parts,
} from '../../../dates'
import type { DataGap } from '../../../scoring/gap-words'
import type { Located } from '../../../scoring/programme'
import { daysOf } from '../forecast/stretch'
import { type History, historiesOf } from './histories'
import { chanceOfSilence } from './silence'
import { type Usual, usualFrom } from './usual'

/** `usual`: null where the history does not say. */
export type ExpectedMonth<K extends string = string> = {
  kind: K
  locationId: number | null
  month: Month
  usual: number | null
  received: number
  missing: boolean
}

/** `dataThrough`: the last day of each kind there is, in page order. */
export type ExpectedInput<K extends string = string> = {
  cells: readonly Located[]
  dataThrough: Readonly<Record<K, PlainDate | null>>
  today: PlainDate
}

/** Silence that is less likely than this is no chance: a score of places is looked at every month. */
const LEAST_CHANCE = 0.001
/** A whole kind may be late by so many days: files are brought in once a month. */
const LATE_DAYS = 31
/** Complete months that are looked at. */
const MONTHS = 12

/**
 * Where nothing came although an organization's own months before would lead one to expect it: by kind, then by
 * location up to the last day on which the kind came in from anywhere.
 */
export const gapsOf = <K extends string>(input: ExpectedInput<K>): DataGap<K>[] =>
  looksOf(input).flatMap(({ gaps }) => gaps)

/** The same, month by month: what would be usual by the months before, and what came. */
export const expectedMonths = <K extends string>(input: ExpectedInput<K>): ExpectedMonth<K>[] =>
  looksOf(input).flatMap(monthsOf)

/** One kind at one place, or at all: the months looked at, as positions in its history. */
type Look<K extends string> = {
  kind: K
  locationId: number | null
  history: History
  /** How much of a month is over. */
  share(month: number): number
  from: number
  to: number
  gaps: DataGap<K>[]
}

function looksOf<K extends string>({ cells, dataThrough, today }: ExpectedInput<K>): Look<K>[] {
  const histories = historiesOf(cells)
  return kindsOf(dataThrough).flatMap((kind) => {
    const through = dataThrough[kind]
    const found = histories.get(kind)
    if (through === null || !found) return []
    const late = daysBetween(through, today) > LATE_DAYS
    const all = lookAt(kind, null, found.all, late ? today : through, [])
    const known = all.gaps.flatMap(({ from, to }) => monthsBetween(from, to))
    return [all, ...found.places.map(([id, history]) => lookAt(kind, id, history, through, known))]
  })
}

/** @param known months that are missing everywhere: said once, not of each place */
function lookAt<K extends string>(
  kind: K,
  locationId: number | null,
  history: History,
  through: PlainDate,
  known: readonly Month[],
): Look<K> {
  const to = history.positionOf(monthOf(through))
  const share = (month: number) => (month === to ? parts(through).day / daysOf(monthOf(through)) : 1)
  const from = Math.max(0, to - MONTHS)
  const said = known.map(history.positionOf)
  const gaps = silentRuns(history, from, to, said).flatMap((run) => {
    const usual = usualFrom(history.counts, run.from)
    const gap = usual && gapOf(run, usual, share)
    const [first, last] = [addMonths(history.first, run.from), addMonths(history.first, run.to)]
    return gap ? [{ kind, locationId, from: first, to: last, open: run.to === to, ...gap }] : []
  })
  return { kind, locationId, history, share, from, to, gaps }
}

type Run = { from: number; to: number }

function gapOf(run: Run, usual: Usual, share: (month: number) => number) {
  const months = positions(run)
  const expected = months.map((month) => usual.in(month) * share(month))
  const chance = chanceOfSilence(expected, usual.variation)
  if (chance >= LEAST_CHANCE) return null
  return { chance, usual: sumOf(expected) / sumOf(months.map(share)) }
}

/** Months without a line item, one after the other. */
function silentRuns({ counts }: History, from: number, to: number, said: readonly number[]): Run[] {
  const runs: Run[] = []
  for (const month of positions({ from, to })) {
    if ((counts[month] ?? 0) > 0 || said.includes(month)) continue
    const run = runs.at(-1)
    if (run?.to === month - 1) run.to = month
    else runs.push({ from: month, to: month })
  }
  return runs
}

function monthsOf<K extends string>({
  kind,
  locationId,
  history,
  share,
  from,
  to,
  gaps,
}: Look<K>): ExpectedMonth<K>[] {
  return positions({ from, to }).map((position) => {
    const month = addMonths(history.first, position)
    const gap = gaps.find((one) => month >= one.from && month <= one.to)
    const usual = usualFrom(history.counts, gap ? history.positionOf(gap.from) : position)
    const received = history.counts[position] ?? 0
    const expected = usual && usual.in(position) * share(position)
    return { kind, locationId, month, usual: expected, received, missing: gap !== undefined }
  })
}

export const kindsOf = <K extends string>(of: Readonly<Record<K, unknown>>): K[] => Object.keys(of) as K[]

const positions = ({ from, to }: Run): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index)
const sumOf = (list: readonly number[]) => list.reduce((sum, one) => sum + one, 0)
