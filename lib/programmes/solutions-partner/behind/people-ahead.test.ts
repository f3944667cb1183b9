import { expect, test } from 'vitest'
import { held, nothing, type Raw } from '../../../../tests/capability/raw'
import { organizationOf, scoreOn } from '../../../../tests/capability/scored'
import type { AreaId, TrackId } from '../areas'
import { knownOf } from '../score'
import { personJson } from './behind-json'
import { endingIn, endOf, notLinked, oneAway, type PeopleRows, peopleAhead } from './people-ahead'
import { rowsBehind } from './rows-behind'
import { withPeople } from './shown-people'

const asOf = '2026-11-15'

function peopleOn(certifications: Raw['certifications'], id: AreaId, track: TrackId): PeopleRows {
  const raw = { ...nothing(), certifications }
  const score = scoreOn(raw, { asOf })
  const metric = score.areas
    .find((area) => area.id === id)
    ?.tracks.find((one) => one.id === track)
    ?.metrics.find(({ id: own }) => own === 'intermediate-certifications')
  if (!metric) throw new Error(`no ${id}`)
  const behind = rowsBehind(metric, knownOf(organizationOf(raw), asOf, score.ruleSet))
  return { metric, rows: behind.of === 'people' ? withPeople(behind.rows).map(personJson) : [] }
}

test('a certification ends when it expires or when it no longer counts, whichever comes first', () => {
  const seats = (expires_on: string) => held('A', 'microsoft-365-fundamentals', { expires_on })
  const endWith = (expires_on: string) => {
    const { metric, rows } = peopleOn(seats(expires_on), 'modern-work', 'smb')
    return rows[0] && endOf(rows[0], metric.rule)
  }
  expect(endWith('')).toEqual({ on: '2027-03-31', by: 'retirement' })
  expect(endWith('2027-03-30')).toEqual({ on: '2027-03-30', by: 'expiry' })
  expect(endWith('2027-04-01')).toEqual({ on: '2027-03-31', by: 'retirement' })
  const lasting = peopleOn(held('A', 'm365-teams-administrator-associate'), 'modern-work', 'smb')
  expect(lasting.rows[0] && endOf(lasting.rows[0], lasting.metric.rule)).toBeNull()
})

test('of what ends within a month only what counts is told', () => {
  const rows = [
    ...held('A', 'm365-teams-administrator-associate', { expires_on: '2026-12-31' }),
    ...held('B', 'm365-teams-administrator-associate', { expires_on: '2027-01-01' }),
    ...held('C', 'm365-teams-administrator-associate', { expires_on: '2026-12-01', linked: 'no' }),
  ]
  const found = peopleOn(rows, 'modern-work', 'smb')
  expect(endingIn('2026-12', [found]).map(({ person }) => person)).toEqual(['a'])
  expect(notLinked([found])).toEqual(['c'])
})

test('a step without its people names who counts in another step: one certification away', () => {
  const rows = [
    ...held('A B', 'azure-ai-engineer', { completed_on: '2026-01-10' }),
    ...held('B', 'azure-administrator'),
  ]
  const found = peopleOn(rows, 'data-ai', 'smb')
  const byStep = Object.fromEntries(oneAway(found).map(({ step, people }) => [step, people]))
  // Somebody is an administrator, nobody an architect, and the last step has two of eight.
  expect(byStep).toEqual({ 'step-2': ['a', 'b'], 'step-3': [] })
  expect(oneAway(peopleOn(rows, 'modern-work', 'smb'))).toEqual([])
})

test('who may not see people reads the same counts: 2 end in December, 2 are not linked, 2 are one away', () => {
  const rows = [
    ...held('A B', 'azure-ai-engineer', { completed_on: '2026-01-10', expires_on: '2026-12-31' }),
    ...held('B', 'azure-administrator'),
    ...held('C D', 'azure-administrator', { linked: 'no' }),
  ]
  const found = [peopleOn(rows, 'data-ai', 'smb')]
  const [named, counted] = [true, false].map((sees) => peopleAhead(found, '2026-12', sees))
  expect(named?.unlinked).toEqual({ count: 2, people: ['c', 'd'] })
  expect(named?.ending).toEqual({ month: '2026-12', count: 2 })
  expect(counted).toEqual({
    ending: { month: '2026-12', count: 2 },
    unlinked: { count: 2, people: null },
    oneAway: named?.oneAway.map((one) => ({ ...one, people: null })),
  })
  expect(counted?.oneAway.map(({ step, count }) => [step, count])).toEqual([['step-2', 2]])
})
