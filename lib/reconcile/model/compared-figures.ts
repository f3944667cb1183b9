import type { PlainDate } from '../../dates'
import type { ConditionRule } from '../../rules/model/schema'
import { type CriterionPlace, criteriaOf, placeOf } from '../../scoring/criteria'
import { nameIn } from '../../scoring/criterion'
import { groupWord, metricIn, type Programme } from '../../scoring/programme'
import { atLeast, cut, fromDecimal, isZero, subtract } from '../../scoring/rational'

/** What a figure can be of, beside the whole window and organization. */
export type FigurePart = 'month' | 'location'

/** A number that was entered, beside ours. */
export type ComparedNumber = CriterionPlace & { ours: string; difference: string | null }

/** The figures of a programme that Partner Center shows: how they are called, entered and compared. */
export type ComparedFigures = {
  /** In the order of the page. */
  places: readonly CriterionPlace[]
  /** None: the whole only. */
  parts: readonly FigurePart[]
  /** The first day that rules score. */
  first: PlainDate
  /** What a group of figures is: `solution area`. */
  groupWord: string
  groupName(id: string): string
  titleOf(metric: string): string
  /** Why there is no such figure: `Surveys belong to a solution area. Name it.` */
  misplaced(place: CriterionPlace): string
  /** What stands in place of a group for a figure of none; null: every figure is one of a group. */
  whole: string | null
  /** Two of its numbers: `811.0 or 4.48`. */
  example: string
  /** A number as it was entered, as the page writes it: `770` as `770.0`. */
  shownAs(metric: string, value: string): string
  /** Why no page can show so high a number of it: `At most 20 points are given …`; null: it may be. */
  tooHigh(place: CriterionPlace, value: string): string | null
  /** How much more one shown number is than another: `41.0`, `-0.12`; null where they are the same. */
  excess(of: string, over: string): string | null
}

/** `Courseware completions`, `Survey completions – Security`. */
export const figureName = (
  { titleOf, groupName }: Pick<ComparedFigures, 'titleOf' | 'groupName'>,
  { metric, area }: CriterionPlace,
): string => (area ? `${titleOf(metric)} – ${groupName(area)}` : titleOf(metric))

/** Those of a programme whose rules are a tree of criteria. */
export function figuresOfCriteria(programme: Programme, parts: readonly FigurePart[] = []): ComparedFigures {
  const titleOf = (metric: string) => metricIn(programme, metric).words.title
  const group = groupWord(programme)
  const [whole] = programme.ruleSets.slice(-1).flatMap(({ qualification }) => wholesIn(qualification))
  return {
    places: criteriaOf(programme).map(placeOf),
    parts,
    first: programme.ruleSets[0]?.from ?? '',
    groupWord: group,
    groupName: (id) => programme.groupName(id),
    titleOf,
    misplaced: ({ metric, area }) =>
      area === null
        ? `${titleOf(metric)} belong to a ${group}. Name it.`
        : `This criterion has no ${group}. Leave it empty.`,
    whole: whole === undefined ? null : programme.groupName(whole),
    example: '811.0 or 4.48',
    tooHigh({ metric }, value) {
      const found = criteriaOf(programme).some((one) => one.metric === metric)
      const highest = found ? metricIn(programme, metric).unit.highest : undefined
      if (highest === undefined || atLeast(fromDecimal(highest), fromDecimal(value))) return null
      return `${titleOf(metric)}: ${highest} is the highest there is.`
    },
    // More decimals than the page has stay as they were entered.
    shownAs: (metric, value) =>
      metricIn(programme, metric).unit.whole || /\.\d{3}/.test(value) ? value : cut(fromDecimal(value)),
    excess,
  }
}

function excess(of: string, over: string): string | null {
  const difference = subtract(fromDecimal(cut(fromDecimal(of))), fromDecimal(cut(fromDecimal(over))))
  if (isZero(difference)) return null
  return difference.n < 0n ? `-${cut({ n: -difference.n, d: difference.d })}` : cut(difference)
}

/** The parts of the rules that hold a criterion of no group. */
function wholesIn(rule: ConditionRule): string[] {
  if (rule.mechanism === 'threshold') return []
  const holds = rule.of.some((part) => part.mechanism === 'threshold' && nameIn(part.id).group === null)
  return [...(holds ? [rule.id] : []), ...rule.of.flatMap(wholesIn)]
}
