import { azure, held, licence, months, nothing, type Raw, usage } from './raw'

/**
 * An organization with Azure consumption and licences of each month from one to another, without those left out: each
 * half year brings one more customer, each month more users; the use of Business Applications has no base.
 */
export function twoYears(from: string, to: string, without: readonly string[] = []): Raw {
  const filled = months(from, to).filter((month) => !without.includes(month))
  const rows = filled.map((month) => ({ month, customers: 2 + Math.floor(distance(from, month) / 6) }))
  return {
    ...nothing(),
    customers: Array.from({ length: 12 }, (_, at) => ({ tenant_id: `t${at}`, segment: 'SMB' })),
    azure: rows.flatMap(({ month, customers }) =>
      Array.from({ length: customers }, (_, at) =>
        azure({ month, tenant_id: `t${at}`, acr_usd: String(1200 + 10 * distance(from, month)) }),
      ),
    ),
    licences: rows.flatMap(({ month, customers }) =>
      Array.from({ length: customers }, (_, at) =>
        licence({
          ...{ month, tenant_id: `t${at}`, association: 'csp-tier-1', paid_units: '280' },
          active_users: String(40 + 6 * distance(from, month)),
        }),
      ),
    ),
    usage: [usage({ month: to, active_users: '20' })],
    certifications: [
      ...held('ann bob cem', 'azure-administrator', { completed_on: '2024-02-10' }),
      ...held('ann bob', 'azure-solutions-architect', { completed_on: '2026-03-05' }),
      ...held('ann', 'azure-network-engineer-associate', { completed_on: '2025-09-09' }),
    ],
  }
}

const distance = (from: string, to: string): number => months(from, to).length - 1
