import type { Criterion } from '../../scoring/criterion'
import type { Qualification } from '../../scoring/qualification'
import type { Status } from '../../scoring/status'

/** So much of one thing that has to come in. */
export type Step = {
  metric: string
  /** The group of criteria that it has to be of; null: of the whole, or of any. */
  group: string | null
  /** Where a criterion takes several things, which of them, as its rules call it. */
  part: string | null
  amount: number
  /** With two decimals: what all of it has to reach together at the least; null where nothing is averaged. */
  average: string | null
  /** `243 advanced redemptions`. */
  phrase: string
}

/** So many, at the least average of exactly these. */
export type Pair = { surveys: number; average: string }

/** A criterion of the whole, or what a group of criteria asks for, from the gap to the least that closes it. */
export type PlanLine = {
  metric: string
  group: string | null
  statusNow: Status
  /** At the date planned for, if nothing more comes in. */
  statusAhead: Status
  now: Criterion
  ahead: Criterion
  /** The average that has to hold beside it. */
  average: { now: Criterion; ahead: Criterion } | null
  /** The least that completes it; null where no amount does, empty where nothing is to be done. */
  least: readonly Step[] | null
  /** Where an average has to hold too: what would do, the fewest first. */
  options: readonly Pair[]
  /** What would do as well, one per way. */
  alternatives: readonly string[]
}

/** What a programme says of the way from now to a date. */
export type Steps = {
  lines: readonly PlanLine[]
  /** Of groups of which one is enough: the one that is completed, else that which takes the least. */
  nearest: PlanLine | null
  /** The least for the whole; null where no amount suffices, empty where nothing is to be done. */
  steps: readonly Step[] | null
  /** What its numbers take for granted beside the rules, a sentence each. */
  notes: readonly string[]
}

export type StepsTo = (now: Qualification, ahead: Qualification) => Steps
