import { describe, expect, it, test } from 'vitest'
import { calendarOf } from '../../../../demo/calendar'
import { recordFiles } from '../../../../demo/consulting/files'
import { held, licence } from '../../../../tests/capability/raw'
import { rawOf } from '../../../../tests/capability/raw-of-files'
import { organizationOf, rowsOf, scoreOn } from '../../../../tests/capability/scored'
import { toNumber } from '../../../scoring/rational'
import type { AreaId } from '../areas'
import type { FamilyMonths } from '../figures/family-months'
import { byDay, lapsesAhead, renewalsAhead, YEAR_AHEAD } from '../lapses'
import type { AreaScore } from '../score'
import { dataGaps } from './data-gaps'
import { areaMissing } from './missing-words'
import { refreshWords } from './refresh-words'
import { lapseWords, riskOf } from './risk-words'
import { whyTrack } from './track-words'
import { verdictOf } from './verdict-words'

const asOf = '2026-11-21'
const demo = rawOf(recordFiles(calendarOf(asOf)))
const score = scoreOn(demo, { asOf })

function areaIn({ areas }: { areas: AreaScore[] }, id: AreaId) {
  const found = areas.find((one) => one.id === id)
  if (!found) throw new Error(`no ${id}`)
  return found
}
const of = (id: AreaId) => areaIn(score, id)
const missing = (id: AreaId) => areaMissing(of(id), score.ruleSet)

describe('what is missing, in one sentence', () => {
  it('points to 70; what is left is cut up, what is to spare cut down', () => {
    expect(missing('security')).toBe('12 points to 70.')
    expect(missing('data-ai')).toBe('1.4 points to 70.')
    expect(missing('infrastructure')).toBe('Qualified, with 2.6 points to spare.')
  })

  it('70 points alone are not enough: each metric needs at least 1', () => {
    expect(missing('business-applications')).toBe(
      '70 points are there; Usage growth has less than 1, and each metric needs at least 1.',
    )
  })

  it('a metric without points and one that nobody knows never look alike', () => {
    const skills = scoreOn({ certifications: demo.certifications }, { asOf })
    expect(areaMissing(areaIn(skills, 'modern-work'), skills.ruleSet)).toBe(
      '50 points to 70; Net customer adds, Usage growth, and Deployments are unknown, and each metric needs at least 1.',
    )
    const seats = scoreOn(
      { licences: ['2026-10', '2025-10'].map((month) => licence({ month, paid_units: '20' })) },
      { asOf },
    )
    expect(areaMissing(areaIn(seats, 'modern-work'), seats.ruleSet)).toMatch(
      /^70 points to 70; Net customer adds, .* have none, and each metric needs at least 1\.$/,
    )
  })
})

describe('the verdict', () => {
  it('counts, then names the nearest to 70 and the nearest to be lost', () => {
    const { lead, rest, also, focus, qualified } = verdictOf(score, [])
    expect(qualified).toBe(1)
    expect(lead).toBe('One of six designations is qualified.')
    expect(rest).toBe(
      ' Nearest is Business Applications: 70 points are there; Usage growth has less than 1, and each metric needs at least 1.',
    )
    expect(also).toEqual(['Infrastructure has the least to spare: 2.6 points above 70.'])
    expect(focus?.id).toBe('business-applications')
  })

  it('without any points there is nothing to name', () => {
    expect(verdictOf(scoreOn({}, { asOf }), [])).toEqual({
      qualified: 0,
      lead: 'None of six designations is qualified.',
      rest: ' No metric has any points yet.',
      also: [],
      focus: null,
    })
  })
})

describe('why a track decides', () => {
  it.each<[AreaId, string]>([
    [
      'data-ai',
      'SMB: 21 of 25 customers with Azure consumption in Oct 2026 are small or medium; from 80% on it is SMB.',
    ],
    [
      'business-applications',
      'Enterprise: workloads of customers above USD 5,000 of revenue: 7 in Sep 2026, 7 in Sep 2025; from 5 in each month on it is Enterprise.',
    ],
    ['modern-work', 'SMB: the track with the higher score decides (Enterprise 23.5 and SMB 65.5).'],
  ])('%s', (id, text) => {
    expect(whyTrack(of(id), score.ruleSet)).toBe(text)
  })

  it('by the rules of 2023 Azure has one track, and in 2022 the organization sets its market', () => {
    const in2023 = scoreOn(demo, { asOf, ruleSet: 'pcs-2023-12' })
    expect(whyTrack(areaIn(in2023, 'data-ai'), in2023.ruleSet)).toBe('These rules have one track.')
    const in2022 = scoreOn(demo, { asOf, ruleSet: 'pcs-2022-10' })
    expect(whyTrack(areaIn(in2022, 'business-applications'), in2022.ruleSet)).toBe(
      'Larger markets: set for the organization.',
    )
  })

  it('nothing known is no class', () => {
    const none = scoreOn({}, { asOf })
    expect(whyTrack(areaIn(none, 'data-ai'), none.ruleSet)).toBe(
      'Enterprise: without Azure consumption nobody can say otherwise.',
    )
    expect(whyTrack(areaIn(none, 'business-applications'), none.ruleSet)).toBe(
      'SMB: Enterprise needs revenue of the month and of a year before.',
    )
  })
})

describe('months that are missing', () => {
  const family = (given: Partial<FamilyMonths>): FamilyMonths => ({
    family: 'licence',
    month: '2026-10',
    covered: [],
    missing: [],
    ...given,
  })
  const textsOf = (given: Partial<FamilyMonths>) =>
    dataGaps([family(given)], score.areas, asOf).map(({ text }) => text)

  it('none, a late one, an unknown one, and a base that is not there', () => {
    expect(textsOf({})).toEqual([])
    expect(textsOf({ month: '2026-09' })).toEqual([
      'License usage for Oct 2026 is missing: Security and Modern Work show figures of Sep 2026.',
    ])
    expect(textsOf({ month: null })).toEqual([
      'License usage for Oct 2026 is missing, and so is Sep 2026: what it says of Security and Modern Work is unknown.',
    ])
    expect(textsOf({ missing: ['2025-10'] })).toEqual([
      'License usage for Oct 2025 is missing: what is compared with a year before in Security and Modern Work is unknown.',
    ])
  })

  it('an area that reads nothing of a file is not told about it', () => {
    expect(dataGaps([family({ month: null })], [of('data-ai')], asOf)).toEqual([])
  })
})

describe('certifications that lapse', () => {
  const lapses = lapsesAhead(score, organizationOf(demo), rowsOf(demo).certifications)
  const known = { asOf, ruleSet: score.ruleSet, families: [], lapses, losses: [] }

  it('say the day, the people, the points that go and what remains', () => {
    expect(riskOf(of('data-ai'), known)).toEqual({
      tone: 'plain',
      text: 'On 9 Dec 2026 a certification of 1 person lapses: 4 points go, 64.6 remain.',
    })
    expect(riskOf(of('security'), known).tone).toBe('none')
  })

  it('of all areas stand by their day: the three of December are of Data & AI', () => {
    expect(
      byDay(lapses.toReversed())
        .slice(0, 3)
        .map(({ area, on }) => `${area} ${on}`),
    ).toEqual(['data-ai 2026-12-09', 'data-ai 2026-12-16', 'data-ai 2026-12-30'])
  })

  it('within twelve months those of three come first, each with who it is; in spring Security loses 20 points', () => {
    const year = renewalsAhead(score, organizationOf(demo), rowsOf(demo).certifications, YEAR_AHEAD)
    const near = year.filter(({ on }) => on <= '2027-02-21')
    expect(near.map(({ who: _, ...lapse }) => lapse)).toEqual(lapses)
    for (const { people, who } of year) expect(new Set(who.map(({ person }) => person)).size).toBe(people)
    expect(byDay(year)[0]?.who.map(({ person }) => person)).toEqual(['mc-7126'])
    const lost = year.flatMap(({ area, points }) => (area === 'security' ? [toNumber(points)] : []))
    expect(lost.reduce((all, points) => all + points, 0)).toBeCloseTo(20)
  })

  it('the score of the day says the same, and of the day before not yet', () => {
    const skilling = (day: string) =>
      areaIn(scoreOn(demo, { asOf: day }), 'data-ai').tracks.find(({ id }) => id === 'smb')?.metrics[1]
        ?.points.n
    expect([skilling('2026-12-08'), skilling('2026-12-09')]).toEqual([24n, 20n])
  })

  it('one that takes a designation with it is bad, whatever goes before it', () => {
    const [first] = lapses
    if (!first) throw new Error('no lapse')
    const own = { ...first, area: 'infrastructure' as const }
    const small = { ...own, score: { n: 71n, d: 1n } }
    const fatal = { ...own, on: '2027-01-05', people: 2, score: { n: 69n, d: 1n } }
    const risk = riskOf(of('infrastructure'), { ...known, lapses: [small, fatal] })
    expect(risk.tone).toBe('bad')
    expect(risk.text).toBe(
      'On 5 Jan 2027 certifications of 2 people lapse: 4 points go, 69 remain, too few to be qualified.',
    )
    expect(lapseWords(small, of('infrastructure'))).not.toContain('too few')
  })

  it('who renewed in time is not among them', () => {
    const renewed = {
      ...demo,
      certifications: demo.certifications.map((row) => ({ ...row, expires_on: '' })),
    }
    const again = scoreOn(renewed, { asOf })
    expect(lapsesAhead(again, organizationOf(renewed), rowsOf(renewed).certifications)).toEqual([])
    const leaving = {
      ...renewed,
      certifications: [...renewed.certifications, ...held('x', 'azure-ai-engineer')],
    }
    expect(lapsesAhead(again, organizationOf(leaving), rowsOf(leaving).certifications)).toEqual([])
  })
})

test('the next refresh is told by the month of its figures, and by when they are shown: by the 20th, in 2022 by the 10th', () => {
  expect(refreshWords('2026-11-21', { id: 'pcs-2026-07' })).toBe('Nov 2026 (by 20 Dec 2026)')
  expect(refreshWords('2026-11-20', { id: 'pcs-2026-07' })).toBe('Oct 2026 (by 20 Nov 2026)')
  expect(refreshWords('2022-12-11', { id: 'pcs-2022-10' })).toBe('Dec 2022 (by 10 Jan 2023)')
})
