import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Ctx } from '../../lib/context'
import { saveDesignation } from '../../lib/designations/save-designation'
import { getOverview } from '../../lib/insight/get-overview'
import { getMembership } from '../../lib/membership/get-membership'
import { showPoints } from '../../lib/programmes/solutions-partner/answer/show'
import { getCapability } from '../../lib/programmes/solutions-partner/entry'
import { homeWith } from '../capability/home-with'
import { held } from '../capability/raw'
import { rowsOf } from '../capability/scored'
import { importable } from '../capability/stored'
import { twoYears } from '../capability/two-years'
import { mintOrganization, publishText } from '../support/organization'
import { coursewareFile, type Surroundings } from '../support/runtime'

/** Who looks at a page, as in the tests of the programme that nothing else knows. */
vi.mock(import('../../lib/entry/page-context'), async (original) => ({
  ...(await original()),
  requireOrg: async () => ({ ctx: looks, user: { timeZone: null }, orgs: [], openRequests: 0 }) as never,
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
let ctx: Ctx
let looks: Ctx
beforeAll(async () => {
  ;({ home, ctx } = await homeWith(ROWS))
  looks = ctx
})
afterAll(() => home.close())

async function look() {
  const { default: show } = await import('../../app/[org]/membership/designations/page')
  const params = Promise.resolve({ org: looks.slug })
  const html = renderToStaticMarkup(await show({ params, searchParams: Promise.resolve({}) }))
  return { html, words: html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ') }
}
const lineOf = async (id: string) => (await getMembership(ctx)).lines.find((line) => line.id === id)

describe('with one programme', () => {
  it('six lines with the score of their overview, and the other programme is named as without data', async () => {
    const { lines, without } = await getMembership(ctx)
    const { score } = await getCapability(ctx)
    expect(lines.map(({ id, status }) => [id, status])).toEqual(
      score.areas.map(({ id, status }) => [id, status]),
    )
    for (const [at, area] of score.areas.entries())
      expect([`${showPoints(area.score)} of 70`, '']).toContain(lines[at]?.score)
    expect(without.map(({ id }) => id)).toEqual(['training-services'])
    expect((await look()).words).toContain('No data yet of Training Services Partner')
  })

  it('the certification that ends on 10 Jan 2027 is the next date of its area', async () => {
    expect((await lineOf('infrastructure'))?.next).toEqual({ on: '2027-01-11', what: 'Certifications lapse' })
  })

  it('asks nothing more of figures while nothing has changed: what the overviews keep is enough', async () => {
    await getMembership(ctx)
    const inTenant = vi.spyOn(home.db, 'inTenant')
    await getMembership(ctx)
    expect(inTenant.mock.calls.map(([, how]) => how)).toEqual(inTenant.mock.calls.map(() => 'batch'))
    inTenant.mockRestore()
  })
})

describe('with both', () => {
  beforeAll(() => publishText(ctx, 'courseware-completions', coursewareFile(20)))

  it('Training Services stands before the six areas, with what its own overview says is missing', async () => {
    const { lines, without } = await getMembership(ctx)
    expect([lines.length, lines[0]?.id, without]).toEqual([7, 'training-services', []])
    const { verdict } = await getOverview(ctx)
    for (const { text } of verdict.gaps) expect(lines[0]?.missing).toContain(text)
  })

  it('begins with the one thing to do this week, in one sentence with where it is done, and names nobody', async () => {
    const { first } = await getMembership(ctx)
    const { html, words } = await look()
    expect(words).toContain(`This week: ${first?.step?.sentence}`)
    expect(first?.step?.sentence).toMatch(/^[a-z][^.]*(\.\d[^.]*)*\.$/)
    expect(html).toContain(first?.step?.href.replaceAll('&', '&amp;'))
    expect(html).not.toContain(PERSON)
  })
})

describe('without anything', () => {
  it('says so, and leads to the first import who may import', async () => {
    looks = await mintOrganization(home.db)
    expect((await look()).words).toContain('No data yet Every designation is listed here')
    expect((await look()).html).toContain('Import your first file')
    looks = { ...looks, role: 'viewer' }
    expect((await look()).html).not.toContain('Import your first file')
    expect((await getMembership(looks)).first).toBeNull()
  })

  it('what is recorded is a line of its own, held and with its data missing', async () => {
    looks = await mintOrganization(home.db)
    const bought = { attainedOn: '2026-08-03', enrolledOn: '2026-08-04', origin: 'bought' } as const
    await saveDesignation(looks, 'security', bought)
    const { lines } = await getMembership(looks)
    expect(lines.map(({ id, word, missing }) => [id, word, missing])).toEqual([
      ['security', 'Enrolled', 'its data'],
    ])
    expect((await look()).words).toContain('Security Enrolled its data')
  })
})
