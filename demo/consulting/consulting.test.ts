import { describe, expect, it } from 'vitest'
import type { AreaId } from '../../lib/programmes/solutions-partner/areas'
import type { Raw } from '../../tests/capability/raw'
import { rawOf } from '../../tests/capability/raw-of-files'
import { answerOn } from '../../tests/capability/scored'
import { evaluate } from '../../tests/capability/second/evaluate'
import { calendarOf } from '../calendar'
import { csvText } from '../demo-file'
import { customers, tenantOf } from './customers'
import { recordFiles } from './files'

const TODAY = '2026-11-21'
const filesAt = (today: string) => recordFiles(calendarOf(today))
const demo = rawOf(filesAt(TODAY))

type Answer = ReturnType<typeof answerOn>
type Metric = Answer['areas'][number]['tracks'][number]['metrics'][number]

const scored = (change: Partial<Raw> = {}, asOf = TODAY): Answer =>
  answerOn({ ...demo, ...change }, { asOf, ruleSet: 'pcs-2026-07' })
const answer = scored()

function area({ areas }: Answer, id: AreaId) {
  const found = areas.find((one) => one.id === id)
  const deciding = found?.tracks.find(({ id: track }) => track === found.track)
  if (!found || !deciding) throw new Error(`no ${id}`)
  const metric = (name: string): Metric => {
    const one = deciding.metrics.find(({ id: own }) => own === name)
    if (!one) throw new Error(`no ${name}`)
    return one
  }
  return { ...found, metrics: deciding.metrics, metric }
}
const displayOf = (answer: Answer, id: AreaId) => area(answer, id).display

const line = ({ tracks, ...found }: Answer['areas'][number]) =>
  `${found.id} ${found.status} ${found.track} | ` +
  tracks
    .map(({ id, display, metrics }) => `${id} ${display}: ${metrics.map((one) => one.display).join(' ')}`)
    .join(' | ')

const LINES = [
  'business-applications in_progress enterprise | enterprise 70.3: 15 20 15 0.3 20 | smb 70.3: 15 20 15 0.3 20',
  'data-ai in_progress smb | enterprise 60.6: 20 16 14.6 10 | smb 68.6: 20 24 14.6 10',
  'digital-app-innovation in_progress smb | enterprise 52.6: 20 8 0 14.6 10 | smb 60.6: 20 12 4 14.6 10',
  'infrastructure qualified smb | enterprise 64.6: 20 12 8 14.6 10 | smb 72.6: 20 16 12 14.6 10',
  'security in_progress enterprise | enterprise 58: 12 20 16 10 | smb 42.3: 8 32 2.3 0',
  'modern-work in_progress smb | enterprise 23.5: 4 2.5 7.5 4.5 5 | smb 65.5: 10 5 15 20.5 15',
]

describe('Contoso Consulting', () => {
  it('has the six scores that were meant, by the scorer and by the second evaluator', () => {
    expect(answer.areas.map(line)).toEqual(LINES)
    expect(evaluate(demo, TODAY, 'pcs-2026-07')).toEqual(answer)
  })

  it('has the same scores on the days of another month and year', () => {
    for (const today of ['2026-12-31', '2027-03-01'])
      expect(scored(rawOf(filesAt(today)), today).areas.map(line), today).toEqual(LINES)
  })

  it('has 60 customers, 36 months of figures and 45 people, and the same files on the same day', () => {
    expect(new Set(customers.map(({ tenant }) => tenant)).size).toBe(60)
    const named = [...demo.azure, ...demo.licences, ...demo.revenue, ...demo.usage]
    expect([...new Set(named.map(({ tenant_id }) => tenant_id))].sort()).toEqual(
      customers.map(({ tenant }) => tenant).sort(),
    )
    const months = [...new Set(named.map(({ month }) => month))].sort()
    expect([months.length, months[0], months.at(-1)]).toEqual([36, '2023-11', '2026-10'])
    expect(new Set(demo.certifications.map(({ person_id }) => person_id)).size).toBe(45)
    expect(filesAt(TODAY).map(csvText)).toEqual(filesAt(TODAY).map(csvText))
  })

  it('needs no quotes in its files, whose rows have a cell for each column', () => {
    for (const { fileName, columns, rows } of filesAt(TODAY)) {
      const cells = [columns, ...rows].flat()
      expect(
        cells.filter((cell) => /[",\n]/.test(cell)),
        fileName,
      ).toEqual([])
      expect([...new Set(rows.map(({ length }) => length))], fileName).toEqual([columns.length])
    }
  })
})

describe('what somebody can find out of Contoso Consulting', () => {
  it('Security is 58 = 12 + 20 + 16 + 10: most is missing in skilling, three people of six', () => {
    const { metrics, display } = area(answer, 'security')
    expect(display).toBe('58')
    expect(metrics.map(({ points, max }) => [points, max])).toEqual([
      [12, 20],
      [20, 40],
      [16, 20],
      [10, 20],
    ])
    expect(area(answer, 'security').metric('intermediate-certifications')).toMatchObject({
      value: 3,
      threshold: 6,
    })
  })

  it('three people must renew in December; without them Data & AI falls from 68.6 to 56.6', () => {
    const next = demo.certifications.filter(
      ({ expires_on }) => expires_on !== '' && expires_on <= '2027-03-31',
    )
    expect(next.map(({ person_id, expires_on }) => [person_id, expires_on])).toEqual([
      ['MC-7126', '2026-12-08'],
      ['MC-7127', '2026-12-15'],
      ['MC-7128', '2026-12-29'],
    ])
    const without = { certifications: demo.certifications.filter((row) => !next.includes(row)) }
    expect([displayOf(answer, 'data-ai'), displayOf(scored(without), 'data-ai')]).toEqual(['68.6', '56.6'])
  })

  it('three customers cost the growth points of Business Applications, which has 70.3 and is not qualified', () => {
    const usersIn = (month: string, name: Parameters<typeof tenantOf>[0]) =>
      demo.usage
        .filter((row) => row.month === month && row.tenant_id === tenantOf(name))
        .reduce((sum, { active_users }) => sum + Number(active_users), 0)
    const lost = customers
      .map(({ name }) => ({ name, less: usersIn('2025-10', name) - usersIn('2026-10', name) }))
      .filter(({ less }) => less > 0)
    // At 200, 100 and 1,000 dollars: 132,000 of consumed value.
    expect(lost).toEqual([
      { name: 'Brightwater Utilities', less: 280 },
      { name: 'Fairhaven Shipping', less: 420 },
      { name: 'Oakhurst University', less: 34 },
    ])
    const then = (name: Parameters<typeof tenantOf>[0]) =>
      demo.usage.find((row) => row.month === '2025-10' && row.tenant_id === tenantOf(name))?.active_users ??
      ''
    const kept = demo.usage.map((row) => {
      const found = lost.find(({ name }) => row.month === '2026-10' && row.tenant_id === tenantOf(name))
      return found ? { ...row, active_users: then(found.name) } : row
    })
    const now = area(answer, 'business-applications')
    expect([now.status, now.metric('usage-growth').valueDisplay]).toEqual(['in_progress', '0.38'])
    const as = area(scored({ usage: kept }), 'business-applications')
    // 135,000 of 775,000 more.
    expect([as.status, as.metric('usage-growth').valueDisplay]).toEqual(['qualified', '17.41'])
  })

  it('linking one person is the cheapest way to 70 in Modern Work: 65.5 + 5 = 70.5', () => {
    const linked = { certifications: demo.certifications.map((row) => ({ ...row, linked: '' })) }
    expect(demo.certifications.filter(({ linked }) => linked === 'no')).toMatchObject([
      { person_id: 'MC-7145', certification: 'Microsoft 365 Certified: Teams Administrator Associate' },
    ])
    const { display, status } = area(scored(linked), 'modern-work')
    expect([display, status]).toEqual(['70.5', 'qualified'])
  })
})

describe('a trap in each area', () => {
  it('Business Applications: revenue of the last month is missing, so that the month before counts', () => {
    const found = area(answer, 'business-applications')
    expect(found.metric('net-customer-adds').month).toBe('2026-09')
    expect(found.metric('usage-growth').month).toBe('2026-10')
  })

  it('Business Applications: a workload that is not of the score counts nowhere', () => {
    const without = {
      usage: demo.usage.filter(({ workload }) => workload !== 'Dynamics GP'),
      revenue: demo.revenue.filter(({ workload }) => workload !== 'Dynamics GP'),
    }
    expect(demo.usage.length - without.usage.length).toBe(36)
    expect(scored(without)).toEqual(answer)
  })

  it('Digital & App Innovation: who passed after the certification retired is not counted', () => {
    const found = demo.certifications.filter(({ certification }) =>
      certification.startsWith('Azure Developer'),
    )
    expect(found.map(({ person_id, completed_on }) => [person_id, completed_on > '2026-07-31'])).toEqual([
      ['MC-7130', false],
      ['MC-7132', true],
    ])
    const app = area(answer, 'digital-app-innovation')
    expect(app.metric('intermediate-certifications').value).toBe(2)
  })

  it('Azure: a subscription that is seen through two associations counts once, and one customer of 22 was lost', () => {
    const once = {
      azure: demo.azure.filter(
        ({ tenant_id, association }) =>
          tenant_id !== tenantOf('Alderbrook Logistics') || association !== 'PAL',
      ),
    }
    expect(once.azure.length).toBeLessThan(demo.azure.length)
    expect(scored(once)).toEqual(answer)
    const others = { azure: demo.azure.filter(({ tenant_id }) => tenant_id !== tenantOf('Calder Mills')) }
    expect(area(answer, 'infrastructure').metric('net-customer-adds').value).toBe(2)
    expect(area(scored(others), 'infrastructure').metric('net-customer-adds').value).toBe(3)
  })

  it('Security: a customer through GDAP counts nowhere, and would bring 2 + 3.8 + 3.3 points more than 58', () => {
    const claimed = {
      licences: demo.licences.map((row) => ({
        ...row,
        association: row.association === 'GDAP' ? 'CPOR' : row.association,
      })),
    }
    expect(displayOf(scored(claimed), 'security')).toBe('67.1')
  })

  it('Modern Work: a tenant grew above 300 licences and counts in both tracks', () => {
    const without = {
      licences: demo.licences.filter(({ tenant_id }) => tenant_id !== tenantOf('Thornbury Rail')),
    }
    const adds = ({ areas }: Answer) =>
      areas
        .find(({ id }) => id === 'modern-work')
        ?.tracks.map(({ metrics }) => metrics.find(({ id }) => id === 'net-customer-adds')?.value)
    // Small a year ago and still counted with the small ones, large since.
    expect([adds(answer), adds(scored(without))]).toEqual([
      [1, 5],
      [0, 5],
    ])
  })

  it('Modern Work: its only counted certification has retired, and its points go on 1 April 2027', () => {
    const files = rawOf(filesAt('2027-03-31'))
    const points = (day: string) =>
      area(answerOn(files, { asOf: day }), 'modern-work').metric('intermediate-certifications').points
    expect([points('2027-03-31'), points('2027-04-01')]).toEqual([5, 0])
  })
})
