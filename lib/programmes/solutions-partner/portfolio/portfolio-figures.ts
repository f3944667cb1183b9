import { lastOf, type PlainDate } from '../../../dates'
import type { PortfolioFigures } from '../../../portfolio/model/portfolio-figures'
import { atLeast, toNumber } from '../../../scoring/rational'
import type { Status } from '../../../scoring/status'
import { areaName } from '../../solution-areas'
import { goesWords } from '../ahead/ahead-words'
import { designationsIn } from '../ahead/next-losses'
import type { CapabilityFacts } from '../capability'
import { areaLines, type LineAddresses } from '../lines/area-lines'
import { fraction } from '../rules/fractions'
import type { AreaScore } from '../score'
import { decidingOf, isUnknown, nearness, pointWord, showMissing, toQualified } from '../words/missing-words'
import { lapseWords } from '../words/risk-words'
import { verdictOf } from '../words/verdict-words'

type Known = Pick<CapabilityFacts, 'score' | 'families' | 'lapses' | 'losses'>

/** Where the six areas stand, in one line among many: how many are qualified, what is nearest, what goes first. */
export function portfolioFigures(known: Known, to: LineAddresses): PortfolioFigures {
  const { score, families, lapses, losses } = known
  const { areas, ruleSet, asOf } = score
  const qualified = areas.filter(({ status }) => status === 'qualified').length
  const open = areas
    .filter(({ status }) => status === 'in_progress')
    .toSorted((a, b) => nearness(b) - nearness(a))
  const furthest = open.at(-1)
  const from = Number(ruleSet.qualifiedFrom.value)
  return {
    status: statusOf(areas),
    word: `${qualified} of ${areas.length} qualified`,
    missing: open.map((area) => missingIn(area, ruleSet)),
    lacking: furthest ? Math.max(0, (from - toNumber(furthest.score)) / from) : 0,
    anniversary: null,
    daysUntilAnniversary: null,
    risk: riskOf({ score, families, lapses, losses }),
    asOf,
    dataThrough: dataThrough(families) ?? asOf,
    lines: areaLines(known, to),
  }
}

function statusOf(areas: readonly AreaScore[]): Status {
  if (areas.every(({ status }) => status === 'qualified')) return 'completed'
  return areas.every(({ status }) => status === 'not_started') ? 'not_started' : 'in_progress'
}

/** `Security 12 points`; with 70 points a metric of it has less than it needs. */
function missingIn(area: AreaScore, ruleSet: Known['score']['ruleSet']): string {
  const missing = toQualified(decidingOf(area), ruleSet)
  const points = showMissing(missing)
  return `${areaName(area.id)} ${missing.n > 0n ? `${points} ${pointWord(points)}` : 'a metric'}`
}

/** A designation that goes with the next refresh or with certifications, the soonest first; else what is nearest. */
function riskOf({ score: { areas, ruleSet }, lapses, losses }: Known): PortfolioFigures['risk'] {
  if (areas.every((area) => area.status === 'not_started' && isUnknown(decidingOf(area))))
    return { kind: 'no_data', on: null, text: 'No figures of the last two months.' }
  const fatal = lapses
    .filter(({ score }) => !atLeast(score, fraction(ruleSet.qualifiedFrom.value)))
    .flatMap((lapse) => {
      const area = areas.find(({ id, status }) => id === lapse.area && status === 'qualified')
      return area ? [{ ...lapse, area }] : []
    })
    .toSorted((a, b) => (a.on < b.on ? -1 : 1))[0]
  const [going] = designationsIn(losses)
  if (going && (!fatal || going.on <= fatal.on)) return { kind: 'loss', on: going.on, text: goesWords(going) }
  if (fatal)
    return {
      kind: 'loss',
      on: fatal.on,
      text: `${areaName(fatal.area.id)}: ${lapseWords({ ...fatal, area: fatal.area.id }, fatal.area)}`,
    }
  const { rest } = verdictOf({ areas, ruleSet }, losses)
  return areas.every(({ status }) => status === 'qualified')
    ? null
    : { kind: 'gap', on: null, text: rest.trim() }
}

/** The end of the newest month of any file; null: only certifications have come. */
function dataThrough(families: Known['families']): PlainDate | null {
  const months = families.flatMap(({ covered }) => covered.at(-1) ?? []).toSorted()
  const last = months.at(-1)
  return last === undefined ? null : lastOf(last)
}
