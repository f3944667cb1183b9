import { expect, it } from 'vitest'
import { ACCOUNT_MERGE } from './account-merge'

it('several global accounts may merge (FAQ of 2022, "How are badges and benefits distributed"): locations, the later anniversary, both bundles, specializations', () => {
  const said = ACCOUNT_MERGE.map(({ says, source, standing }) => `${standing} ${source.date} ${says}`)
  const [faq, ...page] = said
  expect(faq).toMatch(/^stated 2022-09-16 An organization with several global accounts may merge them/)
  for (const words of [
    'stays the global account; the other one and its locations become its locations',
    'of their anniversary dates the later one',
    'Both bundles of benefits go on until they would have ended',
    'Specializations of both are retained; Azure Expert MSP with its benefits until its renewal',
  ])
    expect(page.filter((one) => one.startsWith('stated 2023-05-16') && one.includes(words))).toHaveLength(1)
  // What no document says is a decision, and says so.
  expect(said.filter((one) => one.startsWith('decision'))).toEqual([
    expect.stringContaining('no document says'),
  ])
})
