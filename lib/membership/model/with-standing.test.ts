import { expect, it } from 'vitest'
import type { Standing } from '../../designations/model/standing'
import type { MembershipLine } from './line'
import { withStanding } from './with-standing'

const LINE: MembershipLine = {
  ...{ id: 'security', name: 'Security', href: '/score', status: 'in_progress', score: '58 of 70' },
  ...{ missing: '12 points', next: null, risk: { tone: 'none', text: '' } },
  step: { text: 'Begin', sentence: 'begin.', href: '/plan' },
  urgency: { kind: 'gap', lacking: 0.2 },
}
const standing = (
  status: Standing['status'],
  answer: 'yes' | 'no',
  attainedOn: string | null = '2025-03-02',
) =>
  ({
    ...{ designation: 'security', status, attainedOn, nextDates: [] },
    renewal: { answer, term: { renewal: { closes: '2026-12-10' } } },
  }) as unknown as Standing

it('what waits for its renewal is the step, on its last day, and leads to the designation; else the score says what to do', () => {
  expect(withStanding(LINE, standing('renewal_due', 'yes'), '/security')).toMatchObject({
    ...{ href: '/security', word: 'Enrolled (renewal due)' },
    step: {
      text: 'Renew by 10 Dec 2026',
      sentence: 'renew Security in Partner Center by 10 Dec 2026, or it is lost.',
      href: '/security',
    },
    urgency: { kind: 'loss', on: '2026-12-10' },
  })
  for (const other of [standing('renewal_due', 'no'), standing('enrolled', 'yes')])
    expect(withStanding(LINE, other, '/security')).toMatchObject({
      ...{ href: '/security', step: LINE.step, urgency: LINE.urgency },
    })
  expect(withStanding(LINE, standing('in_progress', 'no', null), '/security')).toBe(LINE)
})
