import { azure, held, months, nothing, type Raw } from './raw'

/**
 * An organization whose Data & AI has 92 points up to 30 April 2026, with three customers added and ten people certified,
 * and 52 from the day on after which their certifications have ended.
 */
export const dataAndAi = (): Raw => ({
  ...nothing(),
  customers: Array.from({ length: 5 }, (_, at) => ({ tenant_id: `t${at}`, segment: 'SMB' })),
  azure: months('2024-01', '2026-10').flatMap((month, index) =>
    Array.from({ length: month < '2025-10' ? 2 : 5 }, (_, at) =>
      azure({ month, tenant_id: `t${at}`, acr_usd: String(1200 + 20 * index) }),
    ),
  ),
  certifications: [
    ...held('ann bob', 'azure-solutions-architect', { completed_on: '2025-06-02' }),
    ...held('ann bob', 'azure-administrator', { completed_on: '2025-06-02' }),
    ...held('ann bob cem dan eva fay gus hal ida jon', 'data-analyst-associate', {
      ...{ completed_on: '2025-06-02', expires_on: '2026-04-30' },
    }),
  ],
})
