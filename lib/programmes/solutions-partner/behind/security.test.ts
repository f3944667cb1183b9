import { expect, it } from 'vitest'
import { azure, licence, nothing } from '../../../../tests/capability/raw'
import { organizationOf, scoreOn } from '../../../../tests/capability/scored'
import { addMonths } from '../../../dates'
import { toNumber } from '../../../scoring/rational'
import { knownOf } from '../score'
import { rowsBehind } from './rows-behind'

const asOf = '2026-11-15'
const spent = (tenant_id: string, month: string, acr_usd: string) =>
  azure({ tenant_id, month, acr_usd, workload: 'Key Vault', association: 'csp-tier-1' })
const seats = (tenant_id: string, month: string, paid_units: string, active_users: string) =>
  licence({ tenant_id, month, paid_units, active_users, workload: 'Intune', association: 'csp-tier-1' })
/** Two years of months in which somebody else consumed something. */
const months = Array.from({ length: 24 }, (_, back) =>
  azure({ tenant_id: 'other', month: addMonths('2026-10', -back), acr_usd: '1' }),
)

/** The deployments of Enterprise, as side, customer, what it brings and why. */
function deployments(more: Partial<ReturnType<typeof nothing>>) {
  const raw = { ...nothing(), ...more }
  const score = scoreOn(raw, { asOf })
  const metric = score.areas
    .find(({ id }) => id === 'security')
    ?.tracks.find(({ id }) => id === 'enterprise')
    ?.metrics.find(({ id }) => id === 'deployments')
  if (!metric) throw new Error('no deployments')
  const { of, rows } = rowsBehind(metric, knownOf(organizationOf(raw), asOf, score.ruleSet))
  if (of !== 'customers') throw new Error('no customers')
  return rows.map(({ part, tenant, contribution, note }) => [part, tenant, toNumber(contribution), note])
}

it('a side of one customer more and one less lost nothing: +1 − 1 = 0', () => {
  const rows = [spent('new', '2026-03', '12001'), spent('gone', '2025-03', '12001')]
  expect(deployments({ azure: [...months, ...rows] })).toEqual([
    ['azure', 'new', 1, ''],
    [
      'azure',
      'gone',
      -1,
      'Lost: counted a year ago. No consumption of more than USD 12,000 within twelve months.',
    ],
  ])
})

it('a side with less than a year ago brings nothing, and says so', () => {
  const [row] = deployments({ azure: [...months, spent('gone', '2025-03', '12001')] })
  expect(row?.slice(0, 3)).toEqual(['azure', 'gone', 0])
  expect(row?.[3]).toMatch(/This side lost, which takes nothing away\.$/)
})

it('a customer with more in use than is asked for, then as now, did not count with 200 licences', () => {
  const rows = [seats('grown', '2026-10', '400', '200'), seats('grown', '2025-10', '200', '100')]
  expect(deployments({ licences: rows })).toEqual([
    [
      'microsoft-365',
      'grown',
      1,
      expect.stringMatching(
        /^Not counted a year ago: no workload with more than 300 licences of which \d+% are in use\.$/,
      ),
    ],
  ])
})
