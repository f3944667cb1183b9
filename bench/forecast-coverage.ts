import { buildCatalogue } from '../lib/rules/catalogue'
import { SHIPPED_RULES } from '../lib/rules/rule-book'
import { type Chance, chanceOf } from '../lib/scoring/chance'
import { criteriaOf, criterionKey } from '../lib/scoring/criteria'
import { forecastOf } from '../lib/scoring/forecast/forecast'
import { futuresOf } from '../lib/scoring/forecast/futures'
import { qualify } from '../lib/scoring/qualification'
import { atLeast } from '../lib/scoring/rational'
import { step } from '../scripts/support/progress'
import { generate } from './coverage/histories'
import { REGIMES, type Regime } from './coverage/regimes'
import { type Figures, figures, rounded } from './support/figures'

/** Generated organizations of each regime; each has four histories, one of each criterion. */
const ORGANIZATIONS = 300
const SEED = 20_261_121
const WANTED = 0.8
const BOUND = { min: 0.94, max: 1.06 }

const CRITERIA = [
  'courseware-completions',
  'exam-unit-purchases',
  'data-ai/survey-completions',
  'data-ai/average-response-score',
]

/** How often what comes lies in the range that was said to hold it in eight of ten cases. */
export async function measureForecastCoverage(seed = SEED): Promise<Figures> {
  const chance = chanceOf(seed)
  const shares = new Map<Regime, number[]>()
  for (const regime of REGIMES)
    shares.set(regime, await step(`Histories: ${regime}`, async () => coverage(regime, chance)))
  const all = [...shares.values()].flat()
  const ratios = Object.fromEntries(
    [...shares].map(([regime, hits]) => [regime, rounded(mean(hits) / WANTED)]),
  )
  return figures(
    'forecast-coverage',
    {
      ours: rounded(mean(all)),
      reference: WANTED,
      unit: 'share',
      ratio: rounded(mean(all) / WANTED),
      ...ratios,
      detail: { histories: all.length, seed, byCriterion: byCriterion(shares) },
    },
    { ratio: BOUND, ...Object.fromEntries(REGIMES.map((regime) => [regime, BOUND])) },
  )
}

/** For each organization and criterion 1 where the outcome lies in the range, else 0. */
function coverage(regime: Regime, chance: Chance): number[] {
  return Array.from({ length: ORGANIZATIONS }, () => hitsOf(regime, chance)).flat()
}

function hitsOf(regime: Regime, chance: Chance): number[] {
  const { today, anniversary, known, whole } = generate(regime, chance)
  const basis = { catalogue: CATALOGUE, rules: SHIPPED_RULES }
  const through = { 'courseware-completions': today, 'exam-unit-purchases': today, 'survey-responses': today }
  const before = { ...basis, totals: known }
  const forecast = forecastOf(before, anniversary, futuresOf({ ...before, anniversary, through }))
  const outcome = criteriaOf(qualify({ asOf: anniversary, ...basis, totals: whole }))
  return CRITERIA.map((id) => {
    const range = forecast.criteria.find((criterion) => criterion.id === id)?.range
    const score = outcome.find((criterion) => criterionKey(criterion) === id)?.score
    if (!range || !score) throw new Error(`A generated history has no ${id}.`)
    return atLeast(score, range.low) && atLeast(range.high, score) ? 1 : 0
  })
}

const CATALOGUE = buildCatalogue([])

const mean = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length

const byCriterion = (shares: Map<Regime, number[]>) =>
  Object.fromEntries(
    [...shares].map(([regime, hits]) => [
      regime,
      CRITERIA.map((_, nth) =>
        rounded(mean(hits.filter((_, index) => index % CRITERIA.length === nth)) / WANTED),
      ),
    ]),
  )
