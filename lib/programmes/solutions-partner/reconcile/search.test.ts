import { describe, expect, it } from 'vitest'
import { calendarOf } from '../../../../demo/calendar'
import { customers, tenantOf } from '../../../../demo/consulting/customers'
import { recordFiles } from '../../../../demo/consulting/files'
import { rawOf } from '../../../../tests/capability/raw-of-files'
import { problemOf, solve } from '../../../../tests/capability/reconciled'
import type { Criterion } from '../trends/point'
import { globalCauses } from './global-causes'
import { toldSolution } from './told-solution'

const AS_OF = '2026-11-21'
const demo = rawOf(recordFiles(calendarOf(AS_OF)))
const names = new Map(customers.map(({ tenant, name }) => [tenant, name]))

/** The explanations of a number, in words with what they give. */
function told(area: Criterion['area'], theirs: string, metric: Criterion['metric'] = 'score') {
  const criterion = { area, metric }
  const { answers, size } = toldSolution(criterion, solve(problemOf(demo, criterion, AS_OF), theirs), names)
  return {
    size,
    said: answers.map(({ causes, display, sum }) => [...causes.map(({ words }) => words), display, sum]),
  }
}

describe('why Partner Center shows another number than Contoso Consulting has', () => {
  it('an association: Security 50 for 58, growth 8 for 16, without one customer through PAL', () => {
    const { size, said } = told('security', '50')
    expect(size).toBe(1)
    expect(said[0]).toEqual([
      expect.stringMatching(/^Partner Center does not see .+ \(tenant .+\) through PAL$/),
      '50',
      'Usage growth 8 points instead of 16 (8 instead of 16)',
    ])
  })

  it('the other track: Security 42.3 = 8 + 32 + 2.3 + 0 is SMB', () => {
    expect(told('security', '42.3').said[0]).toEqual([
      'Partner Center scores by the SMB track',
      '42.3',
      'SMB 8 + 32 + 2.3 + 0, instead of Enterprise 12 + 20 + 16 + 10',
    ])
  })

  it('a certificate that is linked there: Modern Work 70.5 for 65.5 with MC-7145', () => {
    expect(told('modern-work', '70.5').said).toContainEqual([
      'Partner Center counts MC-7145, who is not linked or has left by our files',
      '70.5',
      'Intermediate certifications 10 points instead of 5 (2 instead of 1)',
    ])
  })

  it('a decision by what is asked, without a number of ours: Security 44.6 where the last step is of the first two', () => {
    expect(told('security', '44.6').said[0]?.[0]).toBe(
      'Partner Center decides “Last step of Security” otherwise: only people of the first two steps',
    )
  })

  it('whole points: Infrastructure 72 for 72.6, growth 14 for 14.6', () => {
    expect(told('infrastructure', '72').said).toEqual([
      [
        'Partner Center cuts the points of each metric to whole ones',
        '72',
        'Usage growth 14 points instead of 14.6',
      ],
    ])
  })

  it('a month that has not come: the number with September is explained by October alone', () => {
    const criterion = { area: 'modern-work', metric: 'score' } as const
    const without = {
      ...demo,
      licences: demo.licences.filter(({ month }) => month !== '2026-10'),
    }
    const { ours } = solve(problemOf(without, criterion, AS_OF), '-1', [])
    expect(ours.display).not.toBe('65.5')
    expect(told('modern-work', ours.display).said[0]?.[0]).toBe(
      'Partner Center has no License usage of Oct 2026 yet, so that Sep 2026 counts',
    )
  })

  it('one subscription added up through CSP and PAL: growth with both figures of Alderbrook is explained by it', () => {
    const criterion = { area: 'data-ai', metric: 'usage-growth' } as const
    const apart = demo.azure.map((row) => ({
      ...row,
      subscription_id: `${row.subscription_id} ${row.association}`,
    }))
    const { ours } = solve(problemOf({ ...demo, azure: apart }, criterion, AS_OF), '-1', [])
    expect(told('data-ai', ours.display, 'usage-growth').said).toContainEqual([
      `Partner Center adds what several associations or locations show of one subscription of Alderbrook Logistics (tenant ${tenantOf('Alderbrook Logistics')})`,
      '14.7',
      'Usage growth 14.7 points instead of 14.6 (14.74% instead of 14.66%)',
    ])
  })

  it('the same number is no question; one that nothing gives has no answer', () => {
    expect(told('security', '58')).toEqual({ size: 0, said: [] })
    const problem = problemOf(demo, { area: 'data-ai', metric: 'deployments' }, AS_OF)
    const { size, answers, complete } = solve(problem, '99.9', globalCauses(problem))
    expect([size, answers, complete]).toEqual([null, [], true])
  })
})
