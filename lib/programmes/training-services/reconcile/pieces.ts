import type { DateRange, Month } from '../../../dates'
import type { TallyRule } from '../../../rules/model/schema'
import type { Catalogue } from '../catalogue'
import { kindOfMetric } from '../metrics'
import { tallyWindow } from '../tallies'
import { type RowCause, slotOf } from './cause'
import { arrivalDays, catalogueUnder, groupUnder, isAway } from './changed'
import type { Problem, RowGroup } from './problem'

/** What the criterion sums up, in the order of its tallies. */
export type Sums = readonly number[]

/** A cause and the groups it touches, by their place. */
type Slice = {
  cause: RowCause
  slot: string | null
  touched: readonly number[]
  /** It takes away every group it touches. */
  removes: boolean
}

const EVER: DateRange = { from: '0001-01-01', to: '9999-12-31' }

/**
 * What each group adds to the sums, as it is and under any causes. Sums are additive over groups, so that a
 * combination of causes is the present sums and the differences of the groups it touches.
 */
export class Pieces {
  readonly months: readonly Month[]
  readonly slices: readonly Slice[]
  private readonly groups: readonly RowGroup[]
  private readonly plain: readonly Sums[]
  private readonly nothing: Sums
  private readonly arrived: ReturnType<typeof arrivalDays>
  private readonly catalogues = new Map<RowCause, Catalogue>()
  private readonly under = new Map<string, Sums>()
  private readonly member: readonly Uint8Array[]

  constructor(
    private readonly problem: Problem,
    private readonly tallies: readonly TallyRule[],
    causes: readonly RowCause[],
  ) {
    this.arrived = arrivalDays(problem)
    this.nothing = tallies.map(() => 0)
    const adding = causes.filter((cause) => cause.kind === 'trainers' && cause.how === 'none')
    const items = causes.filter((cause) => cause.kind === 'level' || cause.kind === 'known')
    const matter = problem.groups.filter((group) => this.matters(group, adding, items))
    this.groups = matter
    this.months = matter.map(({ month }) => month)
    this.plain = matter.map((group) => this.sumsOf(group, problem.catalogue))
    this.slices = causes.flatMap((cause) => {
      const touched = matter.flatMap((group, index) => (this.touches(group, cause) ? [index] : []))
      const removes = touched.every((index) => isAway(this.group(index), cause, this.arrived))
      return touched.length === 0 ? [] : [{ cause, slot: slotOf(cause), touched, removes }]
    })
    this.member = this.slices.map(({ touched }) => {
      const flags = new Uint8Array(matter.length)
      for (const index of touched) flags[index] = 1
      return flags
    })
  }

  plainSums = (group: number): Sums => this.plain[group] ?? this.nothing
  rowsOf = (group: number): number => this.group(group).rows
  isIn = (slice: number, group: number): boolean => this.member[slice]?.[group] === 1

  /** The sums of a group where all these slices hold; remembered, as many combinations ask for the same. */
  sumsUnder(group: number, slices: readonly number[]): Sums {
    const touching = slices.filter((slice) => this.isIn(slice, group))
    if (touching.length === 0) return this.plainSums(group)
    if (touching.some((slice) => this.slices[slice]?.removes)) return this.nothing
    const key = `${group} ${touching.join(' ')}`
    const known = this.under.get(key)
    if (known) return known
    const causes = touching.flatMap((slice) => this.slices[slice]?.cause ?? [])
    const sums = this.sumsOfChanged(this.group(group), causes)
    this.under.set(key, sums)
    return sums
  }

  private sumsOfChanged(group: RowGroup, causes: readonly RowCause[]): Sums {
    const changed = groupUnder(group, causes, this.arrived)
    if (!changed) return this.nothing
    const [known] = causes.filter((cause) => this.changesItem(group, cause))
    return this.sumsOf(changed, known ? this.catalogueFor(known) : this.problem.catalogue)
  }

  /** Causes about one item exclude each other, so that one of them is all a group meets. */
  private catalogueFor(cause: RowCause): Catalogue {
    const known = this.catalogues.get(cause)
    if (known) return known
    const { catalogue, figure } = this.problem
    const made = catalogueUnder(catalogue, kindOfMetric(figure.metric), [cause])
    this.catalogues.set(cause, made)
    return made
  }

  private sumsOf(group: RowGroup, catalogue: Catalogue): Sums {
    const window = tallyWindow([group], catalogue, EVER)
    return this.tallies.map((rule) => window.sum(rule))
  }

  private group(index: number): RowGroup {
    const group = this.groups[index]
    if (!group) throw new Error(`there is no group ${index}`)
    return group
  }

  private changesItem = (group: RowGroup, cause: RowCause): boolean =>
    (cause.kind === 'level' || cause.kind === 'known') && cause.item === group.item

  private touches = (group: RowGroup, cause: RowCause): boolean =>
    isAway(group, cause, this.arrived) ||
    this.changesItem(group, cause) ||
    (cause.kind === 'trainers' && groupUnder(group, [cause], this.arrived) !== group)

  /** Whether it counts now, or would under some causes: all that count more rows are tried at once. */
  private matters(group: RowGroup, adding: readonly RowCause[], items: readonly RowCause[]): boolean {
    const most = groupUnder(group, adding, this.arrived) ?? group
    const catalogues = items
      .filter((cause) => this.changesItem(group, cause))
      .map((one) => this.catalogueFor(one))
    return [this.problem.catalogue, ...catalogues].some((catalogue) =>
      this.sumsOf(most, catalogue).some((sum) => sum !== 0),
    )
  }
}
