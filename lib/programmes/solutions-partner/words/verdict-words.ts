import { areaName } from '../../solution-areas'
import type { AreaLoss } from '../ahead/ahead'
import { goesWords } from '../ahead/ahead-words'
import { designationsIn } from '../ahead/next-losses'
import type { RuleSet } from '../rules/shape'
import type { AreaScore, CapabilityScore } from '../score'
import { areaMissing, decidingOf, isUnknown, nearness, spareWords, toQualified } from './missing-words'

/** How the six areas stand together. `focus`: the area that the next step is about; null: there is nothing to say of any. */
export type CapabilityVerdict = {
  qualified: number
  lead: string
  /** What matters most: the worst loss, or what is nearest. */
  rest: string
  /** What else there is to say, a sentence each. */
  also: string[]
  focus: AreaScore | null
}

const NUMBERS = ['None', 'One', 'Two', 'Three', 'Four', 'Five', 'Six']

/** @param losses up to the next refresh: a designation that goes is said before what is nearest */
export function verdictOf(
  { areas, ruleSet }: Pick<CapabilityScore, 'areas' | 'ruleSet'>,
  losses: readonly AreaLoss[],
): CapabilityVerdict {
  const done = areas.filter(({ status }) => status === 'qualified')
  const open = areas.filter(({ status }) => status !== 'qualified')
  const qualified = done.length
  const lead = `${NUMBERS[qualified]} of six designations ${qualified === 0 ? 'is' : qualified === 1 ? 'is' : 'are'} qualified.`
  if (areas.every((area) => area.status === 'not_started'))
    return { qualified, lead, rest: ' No metric has any points yet.', also: [], focus: null }
  const nearest = most(open.filter((area) => !isUnknown(decidingOf(area))))
  const weakest = most(done, -1)
  const going = designationsIn(losses)
  const spare = weakest && !going.some(({ id }) => id === weakest.id) ? weakest : null
  const [first, ...also] = [
    ...going.map(goesWords),
    nearest && nearestWords(nearest, ruleSet),
    spare && weakestWords(spare, ruleSet),
  ].filter((text) => text !== null)
  return { qualified, lead, rest: first === undefined ? '' : ` ${first}`, also, focus: nearest ?? weakest }
}

/** `Nearest is Security: 12 points to 70; …`. */
const nearestWords = (area: AreaScore, rules: RuleSet): string =>
  `Nearest is ${areaName(area.id)}: ${areaMissing(area, rules)}`

const weakestWords = (area: AreaScore, rules: RuleSet): string =>
  `${areaName(area.id)} has the least to spare: ${spareWords(toQualified(decidingOf(area), rules))} above ${rules.qualifiedFrom.value}.`

function most(areas: readonly AreaScore[], sign = 1): AreaScore | null {
  const [first, ...others] = areas
  if (!first) return null
  return others.reduce((best, one) => (sign * nearness(one) > sign * nearness(best) ? one : best), first)
}
