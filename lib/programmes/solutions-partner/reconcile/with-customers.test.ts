import { describe, expect, it } from 'vitest'
import { licence, nothing } from '../../../../tests/capability/raw'
import { causesOf, problemOf } from '../../../../tests/capability/reconciled'
import { rowsOf } from '../../../../tests/capability/scored'
import { asWritten } from '../names/meaning'
import { scoredWith } from './scored'
import { figuresOf, withCustomer } from './with-customers'

const seats = (tenant_id: string, month: string, association: string, paid_units: string) =>
  licence({ tenant_id, month, association, paid_units, active_users: paid_units, workload: 'Teams' })

const raw = {
  ...nothing(),
  licences: [
    seats('a', '2026-05', 'cpor', '20'),
    seats('a', '2026-10', 'cpor', '50'),
    seats('b', '2026-05', 'cpor', '30'),
    seats('c', '2026-05', 'dpor', '40'),
  ],
}
const rows = rowsOf(raw).figures
const [months, teams] = [['2026-05', '2026-06'], new Set(['teams'])]

/** With other rows of one customer in the place of its own. */
function without(tenant: string) {
  const own = rows.filter((row) => row.tenant === tenant)
  const figures = figuresOf(rows, asWritten)
  const other = figuresOf([], asWritten)
  return withCustomer(figures, { tenant, own: figuresOf(own, asWritten), other })
}

describe('one customer’s rows in place of its own', () => {
  it('are asked for the first licences of its pairs; those of others stay', () => {
    const first = (tenant: string) => without('a').firstSeats(['cpor'], { tenant, workload: 'teams' }, months)
    expect([first('a'), first('b')?.paid]).toEqual([null, 300_000n])
  })

  it('an option is there as long as somebody else has it', () => {
    expect(without('a').anySeats(['cpor'], teams, months)).toBe(true)
    expect(without('c').anySeats(['dpor'], teams, months)).toBe(false)
  })
})

it('two causes of one customer act one after the other: without CPOR and without DPOR nothing of it is left', () => {
  const both = {
    ...nothing(),
    licences: [
      licence({ month: '2025-10' }),
      seats('a', '2026-10', 'cpor', '400'),
      seats('a', '2026-10', 'dpor', '400'),
    ],
  }
  const problem = problemOf(both, { area: 'modern-work', metric: 'net-customer-adds' }, '2026-11-10')
  const causes = causesOf(problem).filter(({ cause }) => cause.kind === 'association' && cause.tenant === 'a')
  const pointsOf = (some: typeof causes) => scoredWith(problem, some)?.display
  expect(causes.map(({ cause }) => 'association' in cause && cause.association)).toEqual(['cpor', 'dpor'])
  expect([pointsOf([]), ...causes.map((one) => pointsOf([one])), pointsOf(causes)]).toEqual([
    '4',
    '4',
    '4',
    '0',
  ])
})
