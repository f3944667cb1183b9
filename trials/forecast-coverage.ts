import { type Figures, figures, rounded } from '../bench/support/figures'
import { chanceOf } from '../lib/scoring/chance'
import { step } from '../scripts/support/progress'
import { backTestDemo } from './coverage/back-test'
import { CRITERIA, coverageOf } from './coverage/measure'
import { REGIMES, type Regime } from './coverage/regimes'

/** Generated organizations of each regime; each has four histories, one of each criterion. */
const ORGANIZATIONS = 400
const SEED = 20_261_121
const WANTED = 0.8
const BOUND = { min: 0.94, max: 1.06 }
const DEMO = ['contoso-learning', 'fabrikam-training']

/** How often what comes lies in the range that was said to hold it in eight of ten cases. */
export async function measureForecastCoverage(seed = SEED): Promise<Figures> {
  const chance = chanceOf(seed)
  const shares = new Map<Regime, number[]>()
  for (const regime of REGIMES)
    shares.set(
      regime,
      await step(`Histories: ${regime}`, async () => coverageOf(regime, ORGANIZATIONS, chance)),
    )
  const demo = await step('Back-tests of the demo', async () =>
    Object.fromEntries(DEMO.map((slug) => [slug, backTestDemo(slug)])),
  )
  const all = [...shares.values()].flat()
  return figures(
    'forecast-coverage',
    {
      ours: rounded(mean(all)),
      reference: WANTED,
      unit: 'share',
      ratio: ratioOf(all),
      ...Object.fromEntries([...shares].map(([regime, hits]) => [regime, ratioOf(hits)])),
      detail: { histories: all.length, seed, byCriterion: byCriterion(shares), demo },
    },
    { ratio: BOUND, ...Object.fromEntries(REGIMES.map((regime) => [regime, BOUND])) },
  )
}

const mean = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length
const ratioOf = (hits: readonly number[]) => rounded(mean(hits) / WANTED)

const byCriterion = (shares: Map<Regime, number[]>) =>
  Object.fromEntries(
    [...shares].map(([regime, hits]) => [
      regime,
      CRITERIA.map((_, nth) => ratioOf(hits.filter((_, index) => index % CRITERIA.length === nth))),
    ]),
  )
