import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { GET as answerDates } from '../../app/api/v1/orgs/[org]/dates/route'
import { dates as answer } from '../../lib/answers/dates'
import { getDates } from '../../lib/calendar/get-dates'
import type { Dated } from '../../lib/calendar/model/dated'
import { printDates } from '../../lib/cli/print-dates'
import type { Ctx } from '../../lib/context'
import { addMonths } from '../../lib/dates'
import { putRecord } from '../../lib/designations/sql/records'
import { getOverview } from '../../lib/insight/get-overview'
import { getCapability } from '../../lib/programmes/solutions-partner/entry'
import { lapseWords } from '../../lib/programmes/solutions-partner/words/risk-words'
import { saveSpecialization } from '../../lib/specializations/save-specialization'
import { answerOf, homeWith } from '../capability/home-with'
import { held } from '../capability/raw'
import { rowsOf } from '../capability/scored'
import { importable } from '../capability/stored'
import { twoYears } from '../capability/two-years'
import { mintOrganization, publishText } from '../support/organization'
import { type Caller, coursewareFile, type Surroundings } from '../support/runtime'
import { backToSettings, useSettings } from '../support/settings'

/** A reader: who makes the calendar's address has a form, which is of the browser. */
vi.mock(import('../../lib/entry/page-context'), async (original) => ({
  ...(await original()),
  requireOrg: async () =>
    ({ ctx: { ...looks, role: 'viewer' }, user: { timeZone: null }, orgs: [], openRequests: 0 }) as never,
}))

const RAW = twoYears('2024-01', '2026-10')
const PERSON = 'dora.dated'
const ROWS = importable(
  rowsOf({
    ...RAW,
    certifications: [
      ...RAW.certifications,
      ...held(PERSON, 'azure-network-engineer-associate', { expires_on: '2027-01-10' }),
    ],
  }),
)

let home: Surroundings
let caller: Caller
let looks: Ctx
beforeAll(async () => {
  ;({ home, caller } = await homeWith(ROWS))
  looks = await mintOrganization(home.db, { anniversary: '2024-02-29', timeZone: 'Europe/Berlin' })
})
afterAll(() => home.close())

const ask = async (query = '') => answerOf(answerDates, caller, `dates${query}`)
const datesOf = async (query = '') => answer.parse(JSON.parse((await ask(query)).text))

describe('the six designations', () => {
  it('twelve refreshes, each with the areas that have fewer points by it', async () => {
    const { dates, from, to } = await datesOf()
    expect([from, to]).toEqual(['2026-11-21', '2027-11-30'])
    const refreshes = dates.filter(({ uid }) => uid.includes('-refresh-'))
    expect(refreshes.map(({ on }) => on)).toEqual(
      Array.from({ length: 12 }, (_, at) => `${addMonths('2026-12', at)}-01`),
    )
    const falling = refreshes.filter(({ kind }) => kind === 'points')
    expect(falling.length).toBeGreaterThan(0)
    expect(falling[0]?.why).toMatch(/^(.+\. )?Fewer points if figures stay as they are: /)
  })

  it('a certification that ends on 10 Jan 2027 is a date on the 11th, in the words of the overview, and names nobody', async () => {
    const { dates } = await datesOf()
    const found = dates.find(({ on, kind }) => on === '2027-01-11' && kind === 'certification')
    const { score, lapses } = await getCapability(caller.ctx)
    const lapse = lapses.find(({ on, area }) => on === '2027-01-11' && area === 'infrastructure')
    const area = score.areas.find(({ id }) => id === 'infrastructure')
    expect(found?.why).toBe(lapse && area && lapseWords(lapse, area))
    expect(found?.url).toMatch(/\/membership\/solutions-partner\/skilling\?area=infrastructure$/)
    expect(JSON.stringify(dates)).not.toContain(PERSON)
  })

  it('each has a name of its own, the same one the day after', async () => {
    const uids = (await datesOf()).dates.map(({ uid }) => uid)
    expect(new Set(uids).size).toBe(uids.length)
    useSettings({ LAUREL_TODAY: '2026-11-22' })
    const later = await datesOf('?to=2027-11-30')
    backToSettings()
    expect(later.from).toBe('2026-11-22')
    expect(later.dates.map(({ uid }) => uid)).toEqual(uids)
  })
})

describe('Training Services', () => {
  it('anniversaries on 29 February, year by year; the next one says what is missing then, as the overview does', async () => {
    await publishText(looks, 'courseware-completions', coursewareFile(20))
    const { dates } = await getDates(looks, { to: '2028-03-31' })
    const found = dates.filter(({ kind }) => kind === 'anniversary')
    expect(found.map(({ on, uid }) => [on, uid])).toEqual([
      ['2027-02-28', 'training-services-anniversary-2027'],
      ['2028-02-29', 'training-services-anniversary-2028'],
    ])
    const { gapsAhead } = await getOverview(looks)
    expect(gapsAhead?.length).toBeGreaterThan(0)
    for (const { text } of gapsAhead ?? []) expect(found[0]?.why).toContain(text)
    expect(found[1]?.why).toBe('The day on which the designation is decided.')
  })

  it('the refresh with which the rows of Jan 2026 leave says how many points go; the others say that nothing does', async () => {
    const { dates } = await getDates(looks)
    const points = dates.filter(({ kind }) => kind === 'points')
    expect(points.map(({ on, why }) => [on, why])).toEqual([
      ['2027-02-01', 'Jan 2026 leaves the window with 20 courseware points.'],
    ])
    expect(dates.filter(({ kind }) => kind === 'refresh')).toHaveLength(11)
  })
})

describe('what depends on a designation', () => {
  const RECORDED = [
    ['Threat Protection', '2027-10-03'],
    ['Cloud Security', '2027-03-03'],
    ['Azure Expert MSP', '2027-02-28'],
    ['Quantum Readiness', '2026-12-05'],
    // Not held on its anniversary, nor within 30 days after it.
    ['Kubernetes on Microsoft Azure', '2026-06-01'],
  ] as const
  const told = ({ dates }: { dates: readonly Dated[] }) =>
    dates.filter(({ uid }) => /^(specialization|badge)-/.test(uid))

  it('each specialization on its own anniversary and its last day, a badge on its last one; none of what is lost or not recorded', async () => {
    const ctx = await mintOrganization(home.db)
    const days = { to: '2027-12-31' }
    expect(told(await getDates(ctx, days))).toEqual([])
    await ctx.db.inTenant(ctx.orgId, 'write', (tx) =>
      putRecord(tx, {
        ...{ designation: 'security', attainedOn: '2026-06-01', snapshot: null, enrolledOn: '2026-06-10' },
        ...{ renewedOn: null, validUntil: null, origin: 'bought', note: '' },
      }),
    )
    for (const [specialization, anniversary] of RECORDED)
      await saveSpecialization(ctx, { specialization, anniversary })
    const found = told(await getDates(ctx, days))
    expect(found.map(({ on, what }) => `${on} ${what}`)).toEqual([
      '2026-12-05 Quantum Readiness: anniversary',
      '2027-02-28 Azure Expert MSP: anniversary',
      '2027-03-03 Cloud Security: anniversary',
      '2027-03-30 Azure Expert MSP: the last day unless kept',
      '2027-07-10 Badge Security: the last day unless renewed',
      '2027-10-03 Threat Protection: anniversary',
      '2027-11-02 Threat Protection: the last day to keep it',
      '2027-12-05 Quantum Readiness: anniversary',
    ])
    const why = (what: string) => found.find((one) => one.what === what)?.why
    expect(why('Cloud Security: anniversary')).toBe(
      'The designation it needs is there on its anniversary of 3 Mar 2027: Security is held until 10 Jul 2027.',
    )
    expect(why('Threat Protection: the last day to keep it')).toMatch(
      /^Kept on its anniversary of 3 Oct 2027 if/,
    )
    expect(found.find(({ uid }) => uid.startsWith('badge-'))).toMatchObject({
      href: `/${ctx.slug}/membership/designations/security#dependents`,
      why: 'May be shown since 1 Aug 2026. Must go after 10 Jul 2027 unless Security is renewed.',
    })
    process.env.LAUREL_TODAY = '2026-11-22'
    const later = told(await getDates(ctx, days))
    process.env.LAUREL_TODAY = '2026-11-21'
    expect(later.map(({ uid }) => uid)).toEqual(found.map(({ uid }) => uid))
    expect(new Set(found.map(({ uid }) => uid)).size).toBe(found.length)
  })
})

describe('bad input', () => {
  it.each([
    ['from after to', '?from=2027-02-01&to=2027-01-31', 'The last day is before the first.'],
    ['a hundred years', '?from=2026-11-21&to=2126-11-21', 'At most 5 years at a time.'],
    ['five years and a day', '?from=2026-11-21&to=2031-11-22', 'At most 5 years at a time.'],
    ['no date', '?from=2027-02-30', 'A real date of the form YYYY-MM-DD.'],
  ])('%s is refused with what to do', async (_, query, text) => {
    const { status, text: said } = await ask(query)
    expect([status, said]).toEqual([400, expect.stringContaining(text)])
  })

  it('five years are given, one day alone too; days before today have none', async () => {
    expect((await datesOf('?from=2026-11-21&to=2031-11-21')).dates.length).toBeGreaterThan(12)
    expect((await datesOf('?from=2026-12-01&to=2026-12-01')).dates.map(({ on }) => on)).toEqual([
      '2026-12-01',
    ])
    expect((await datesOf('?from=2025-01-01&to=2026-11-20')).dates).toEqual([])
  })
})

describe('shown', () => {
  const look = async () => {
    const { default: show } = await import('../../app/[org]/dates/page')
    const params = Promise.resolve({ org: looks.slug })
    const html = renderToStaticMarkup(await show({ params, searchParams: Promise.resolve({}) }))
    return html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
  }

  it('month by month with how far each is; the file has a line for each', async () => {
    const words = await look()
    expect(words).toMatch(/Dec 2026 1 Dec 2026 in 10 days Training Services: refresh/)
    expect(words).toMatch(/Feb 2027 .* 28 Feb 2027 in 99 days Training Services: anniversary/)
    const { dates } = await datesOf()
    expect((await ask('?format=csv')).text.trim().split('\n')).toHaveLength(dates.length + 1)
  })

  it('an organization without anything is told where dates come from', async () => {
    looks = await mintOrganization(home.db)
    expect(await look()).toContain('No date is known yet. Dates come with the first import')
    expect((await getDates(looks)).dates).toEqual([])
  })

  it('the command prints the same, and refuses what is no date', async () => {
    const lines: string[] = []
    const run = (given: Record<string, string>) =>
      printDates({
        ...{ db: home.db, given: { org: caller.ctx.slug, ...given }, platform: undefined as never },
        print: (text) => lines.push(text),
      })
    expect(await run({ to: '2027-01-31' })).toBe(0)
    expect(answer.parse(JSON.parse(lines.join('')))).toEqual(await datesOf('?to=2027-01-31'))
    await expect(run({ from: 'soon' })).rejects.toThrow('--from is a real date')
  })
})
