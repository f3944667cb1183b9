import { describe, expect, it } from 'vitest'
import { calendarOf } from '../../../../demo/calendar'
import { recordFiles } from '../../../../demo/consulting/files'
import { azure, nothing } from '../../../../tests/capability/raw'
import { rawOf } from '../../../../tests/capability/raw-of-files'
import { organizationOf, organizationWith, rowsOf } from '../../../../tests/capability/scored'
import { showPoints } from '../answer/show'
import { capabilityPlan } from '../plan/capability-plan'
import { ruleSetIn, SHIPPED } from '../rules/own-rules'
import { scoreCapability } from '../score'
import { withChanges } from '../trial/with-changes'
import { changesOf } from './changes-of'
import { parametersOf, readScenario } from './scenario'
import { readTried, type Tried, writeTried } from './tried'
import { triedOfChanges } from './tried-of-changes'

const TODAY = '2026-11-21'
const rows = rowsOf(rawOf(recordFiles(calendarOf(TODAY))))
const organization = { ...organizationWith(rows, 'larger'), certifications: rows.certifications, names: [] }
const present = scoreCapability(organization, TODAY)

const tryOut = (text: string) => {
  const { changes, notes } = changesOf(readTried(text).tried, {
    organization,
    asOf: TODAY,
    areas: present.areas,
  })
  const { areas } = scoreCapability(withChanges(organization, changes), TODAY)
  return {
    notes,
    of: (area: string) => showPoints(areas.find(({ id }) => id === area)?.score ?? { n: 0n, d: 1n }),
  }
}

describe('an address says what is tried', () => {
  const ALL = [
    'certified:azure-administrator:-2',
    'linked:m365-teams-administrator-associate:1',
    'lost:t1',
    'tied:t1:licence:cpor',
    'azure:new-1:keyvault:pal:1500',
    'revenue:t1:businesscentral:csp-tier-1:250',
    'licences:t1:teams:cpor:10:-5',
    'use:t1:business-central:csp-tier-2:12',
  ].join(';')

  it('every kind is read and written the same, with names as files have them read as their ids', () => {
    const { tried, problems } = readTried(ALL)
    expect([writeTried(tried), problems]).toEqual([ALL, []])
    expect(writeTried(readTried('licences:T1:Microsoft%20Teams:CPOR:1:0').tried)).toBe(
      'licences:t1:teams:cpor:1:0',
    )
  })

  it('what is no change is named, and the rest is tried: an unknown kind, a missing part, too many', () => {
    const { tried, problems } = readTried(
      'sold:t1;lost;certified:wizard:1;linked:azure-administrator:0;lost:t2',
    )
    expect(tried).toEqual([{ kind: 'lost', customer: 't2' }])
    expect(problems.map(({ message }) => message.slice(0, 30))).toEqual([
      '“sold” is not a change. One of',
      'Give the customer: a tenant ID',
      '“wizard” is not right: a certi',
      '“0” is not right: a whole numb',
    ])
    expect(readTried('lost:t1;'.repeat(60)).problems[0]?.message).toBe('At most 40 changes at once.')
  })

  it('a form adds one more, a customer by its name; date and rules that cannot be are named', () => {
    const given = new Map<string, string>([
      ...[['changes', 'lost:t1'] as const, ['add', 'use'] as const, ['customer', 'Calder Mills'] as const],
      ...[
        ['workload', 'Business Central'] as const,
        ['association', 'PAL'] as const,
        ['users', '5'] as const,
      ],
      ...[['as_of', '2026-02-30'] as const, ['rule_set', 'pcs-1999'] as const],
    ])
    const { scenario, problems } = readScenario(
      (name) => given.get(name) ?? null,
      (text) => (text === 'Calder Mills' ? 't7' : text),
    )
    expect(parametersOf(scenario).get('changes')).toBe('lost:t1;use:t7:business-central:pal:5')
    expect(problems.map(({ path }) => path)).toEqual(['as_of', 'rule_set'])
  })
})

it('a customer who is new is of the class of today: 4 of 5 SMB stay SMB with one more, who would else be the fifth of 6', () => {
  const azureOf = (month: string) =>
    ['t1', 't2', 't3', 't4', 't5'].map((tenant_id) => azure({ month, tenant_id, acr_usd: '700' }))
  const raw = {
    ...nothing(),
    customers: ['t1', 't2', 't3', 't4', 't5'].map((tenant_id, at) => ({
      ...{ tenant_id, segment: at < 4 ? 'SMB' : 'Major Commercial' },
    })),
    azure: [...azureOf('2025-10'), ...azureOf('2026-10')],
  }
  const small = { ...organizationOf(raw), certifications: [], names: [] }
  const { areas } = scoreCapability(small, TODAY)
  const { tried } = readTried('azure:new-1:storage:pal:900')
  const { changes } = changesOf(tried, { organization: small, asOf: TODAY, areas })
  const trackIn = (of: typeof small) =>
    scoreCapability(of, TODAY).areas.find(({ id }) => id === 'data-ai')?.track
  expect([trackIn(small), trackIn(withChanges(small, changes))]).toEqual(['smb', 'smb'])
  expect(trackIn(withChanges(small, { ...changes, segments: new Map() }))).toBe('enterprise')
})

describe('Contoso Consulting', () => {
  it('one person linked: Modern Work 65.5 + 5 = 70.5; nobody else is there to be linked, which is said', () => {
    expect(tryOut('linked:m365-teams-administrator-associate:1').of('modern-work')).toBe('70.5')
    const more = tryOut('linked:m365-teams-administrator-associate:3')
    expect([more.of('modern-work'), more.notes]).toEqual([
      '70.5',
      ['1 person with Teams Administrator Associate is not linked; no more can be.'],
    ])
  })

  it('a new SMB customer brings 10 in Data & AI: 68.67 + 10 + 0.13 of growth, and its class stays', () =>
    expect(tryOut('azure:new-1:virtualmachines:csp-tier-1:500').of('data-ai')).toBe('78.8'))

  it('no more is taken away than there is', () => {
    const { notes } = tryOut('azure:nobody:storage:pal:-500')
    expect(notes).toEqual(['No more was taken away than there is through that association.'])
  })

  it('the cheapest way of each area, as an address, has the score that its plan says', () => {
    const ruleSet = ruleSetIn(SHIPPED, TODAY)
    let met = 0
    for (const { id, ways } of capabilityPlan(organization, { ruleSet, asOf: TODAY, today: TODAY })) {
      const tried: Tried[] | null = triedOfChanges(ways[0].changes, organization)
      if (!tried) continue
      met++
      expect(tryOut(writeTried(tried)).of(id), id).toBe(showPoints(ways[0].after.score))
    }
    expect(met).toBeGreaterThan(4)
  })
})
