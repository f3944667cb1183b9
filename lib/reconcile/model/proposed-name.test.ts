import { expect, it } from 'vitest'
import { COMPARED_SCORES } from '../../programmes/solutions-partner/reconcile/compared-scores'
import { proposedName } from './proposed-name'

const today = '2026-11-30'
const first = { metric: 'score', area: 'security' }
const named = (taken: string[], place: typeof first | null = null) =>
  proposedName(COMPARED_SCORES, { first: place, today, taken })

it('two reconciliations of a day are never proposed by one name: the second is (2), a removed one is filled', () => {
  const day = 'Partner Center, 30 Nov 2026'
  expect([named([]), named([day]), named([day, `${day} (2)`]), named([day, `${day} (3)`])]).toEqual([
    day,
    `${day} (2)`,
    `${day} (3)`,
    `${day} (2)`,
  ])
})

it('a number that a reader came to enter stands in the name; one that there is not, does not', () => {
  expect(named([], first)).toBe('Score – Security, 30 Nov 2026')
  expect(named([], { ...first, metric: 'nonsense' })).toBe('Partner Center, 30 Nov 2026')
})
