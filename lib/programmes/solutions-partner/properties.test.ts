import { describe, expect, it } from 'vitest'
import { generate } from '../../../tests/capability/generate'
import { azure, held, licence, monthAfter, type Raw } from '../../../tests/capability/raw'
import { answerOn } from '../../../tests/capability/scored'
import { CERTIFICATIONS } from './names/certifications'

const CASES = 40

/** Every area and track with its score. */
const scoresOf = (raw: Raw, asked: { asOf: string; ruleSet: string }) =>
  answerOn(raw, asked).areas.flatMap(({ id, track, score, tracks }) => [
    { of: id, track, score },
    ...tracks.map((one) => ({ of: `${id} ${one.id}`, track, score: one.score })),
  ])

describe('more is never less', () => {
  it('one more certified person lowers the score of no area and no track', () => {
    let raised = 0
    for (let seed = 1; seed <= CASES; seed++) {
      const { raw, asOf, ruleSet } = generate(seed)
      const before = scoresOf(raw, { asOf, ruleSet })
      const name = CERTIFICATIONS[(seed * 7) % CERTIFICATIONS.length] ?? ''
      const more = { ...raw, certifications: [...raw.certifications, ...held('somebody', name)] }
      for (const [at, after] of scoresOf(more, { asOf, ruleSet }).entries()) {
        const was = before[at]?.score ?? 0
        expect(after.score, `organization ${seed}, ${name}, ${after.of}`).toBeGreaterThanOrEqual(was)
        if (after.score > was) raised++
      }
    }
    expect(raised).toBeGreaterThan(20)
  })

  it('one more customer lowers no track, and an area only where its track changes', () => {
    let raised = 0
    for (let seed = 1; seed <= CASES; seed++) {
      const { raw, asOf, ruleSet } = generate(seed)
      const month = monthAfter(asOf.slice(0, 7), -1)
      const covered = (rows: { month: string }[]) => rows.some((row) => row.month === month)
      const place = { month, tenant_id: 'newcomer', workload: 'Intune' }
      const more: Raw = {
        ...raw,
        azure: covered(raw.azure) ? [...raw.azure, azure({ ...place, acr_usd: '1500' })] : raw.azure,
        licences: covered(raw.licences)
          ? [...raw.licences, licence({ ...place, paid_units: '400', active_users: '200' })]
          : raw.licences,
      }
      const before = scoresOf(raw, { asOf, ruleSet })
      for (const [at, after] of scoresOf(more, { asOf, ruleSet }).entries()) {
        const was = before[at]
        if (!was || (was.of === after.of && was.track !== after.track && !after.of.includes(' '))) continue
        expect(after.score, `organization ${seed}, ${after.of}`).toBeGreaterThanOrEqual(was.score)
        if (after.score > was.score) raised++
      }
    }
    expect(raised).toBeGreaterThan(20)
  })
})
