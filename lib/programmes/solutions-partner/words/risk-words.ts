import { addMonths, monthOf, type PlainDate, showDate, showMonth } from '../../../dates'
import { atLeast } from '../../../scoring/rational'
import type { AreaLoss } from '../ahead/ahead'
import { goesWords } from '../ahead/ahead-words'
import { designationsIn } from '../ahead/next-losses'
import { showPoints } from '../answer/show'
import type { FamilyMonths } from '../figures/family-months'
import type { Lapse } from '../lapses'
import { fraction } from '../rules/fractions'
import type { RuleSet } from '../rules/shape'
import type { AreaScore } from '../score'
import { decidingOf, lackingIn, pointWord } from './missing-words'
import { FAMILY_NAMES, METRIC_NAMES } from './names'
import { familiesOf } from './units'

/** `bad`: a designation goes. `none`: there is nothing to say of. */
export type Risk = { tone: 'bad' | 'plain' | 'none'; text: string }
type Known = {
  asOf: PlainDate
  ruleSet: RuleSet
  families: readonly FamilyMonths[]
  lapses: readonly Lapse[]
  losses: readonly AreaLoss[]
}

/** What may go next: the designation with the next refresh, certifications that lapse, figures that are not there yet, a metric that is nearly empty. */
export function riskOf(area: AreaScore, { asOf, ruleSet, families, lapses, losses }: Known): Risk {
  const own = lapses.filter((lapse) => lapse.area === area.id)
  const fatal = own.find(({ score }) => !atLeast(score, fraction(ruleSet.qualifiedFrom.value)))
  const going = designationsIn(losses).find(({ id }) => id === area.id)
  if (going && (!fatal || going.on <= fatal.on)) return { tone: 'bad', text: goesWords(going) }
  const first = area.status === 'qualified' ? (fatal ?? own[0]) : own[0]
  if (first)
    return {
      tone: first === fatal && area.status === 'qualified' ? 'bad' : 'plain',
      text: lapseWords(first, area),
    }
  const late = lateOf(area, families, asOf)
  if (late) return { tone: 'plain', text: late }
  const { little } = lackingIn(decidingOf(area), ruleSet)
  const [thin] = little
  if (thin) return { tone: 'plain', text: `${METRIC_NAMES[thin.id]} is below 1 point.` }
  return { tone: 'none', text: 'No certification that counts here lapses within three months.' }
}

/** `On 12 Jan 2027 certifications of 2 people lapse: 8 points go, 62 remain.` */
export function lapseWords({ on, people, points, score }: Lapse, { status }: AreaScore): string {
  const [lost, left] = [showPoints(points), showPoints(score)]
  const falls = status === 'qualified' && score.n < 70n * score.d
  return `On ${showDate(on)} ${people === 1 ? 'a certification of 1 person lapses' : `certifications of ${people} people lapse`}: ${lost} ${pointWord(lost)} ${lost === '1' ? 'goes' : 'go'}, ${left} ${left === '1' ? 'remains' : 'remain'}${falls ? ', too few to be qualified' : ''}.`
}

function lateOf(area: AreaScore, families: readonly FamilyMonths[], asOf: PlainDate): string | null {
  const last = addMonths(monthOf(asOf), -1)
  const used = new Set(decidingOf(area).metrics.flatMap(({ rule }) => familiesOf(rule.formula)))
  const late = families.find(({ family, month }) => used.has(family) && month !== null && month !== last)
  return late?.month
    ? `${FAMILY_NAMES[late.family]} is of ${showMonth(late.month)}: ${showMonth(last)} is not there yet.`
    : null
}
