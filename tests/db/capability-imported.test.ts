import { afterAll, beforeAll, expect, it } from 'vitest'
import { capabilityJson } from '../../lib/programmes/solutions-partner/answer/capability-json'
import { getCapability } from '../../lib/programmes/solutions-partner/entry'
import { RULE_SETS } from '../../lib/programmes/solutions-partner/rules'
import { scoreCapability } from '../../lib/programmes/solutions-partner/score'
import { updateSettings } from '../../lib/settings/update-settings'
import { cases } from '../capability/cases'
import { filesOf } from '../capability/files'
import { generate } from '../capability/generate'
import { organizationWith, rowsOf } from '../capability/scored'
import { importable } from '../capability/stored'
import { csvOf, publishText } from '../support/organization'
import { mintCaller, runtime, type Surroundings } from '../support/runtime'

let here: Surroundings
beforeAll(async () => {
  Object.assign(process.env, { LAUREL_TEST: '1', LAUREL_TODAY: '2029-01-01' })
  here = await runtime()
})
afterAll(() => here.close())

/** What files may not say: that a certification expired before it was completed. */
const inFiles = (seed: number) => {
  const { raw, asOf } = generate(seed)
  const rows = importable(rowsOf(raw))
  const certifications = rows.certifications.filter(
    ({ completedOn, expiresOn }) => expiresOn === null || expiresOn >= completedOn,
  )
  return { rows: { ...rows, certifications }, market: raw.market, asOf }
}

it('generated organizations imported as six files have the score of their rows, by every rule set', async () => {
  for (let seed = 1; seed <= cases(3); seed++) {
    const { rows, market, asOf } = inFiles(seed)
    const { ctx } = await mintCaller(here.db)
    await updateSettings(ctx, { businessApplicationsMarket: market })
    for (const [kind, cells] of filesOf(rows)) {
      const { rowsRejected } = await publishText(
        ctx,
        kind,
        csvOf(cells, Object.keys(cells[0] ?? {})),
        '2029-01-01',
      )
      expect(rowsRejected, `${kind} of case ${seed}`).toBe(0)
    }
    const inMemory = organizationWith(rows, market)
    for (const ruleSet of RULE_SETS) {
      const { score } = await getCapability(ctx, { asOf, ruleSet: ruleSet.id })
      expect(capabilityJson('org', score), `case ${seed}`).toEqual(
        capabilityJson('org', scoreCapability(inMemory, asOf, ruleSet)),
      )
    }
  }
})
