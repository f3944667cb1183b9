import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDatabase, type Database } from '../../db/client'
import type { Ctx } from '../../lib/context'
import { addMonths, type Month } from '../../lib/dates'
import { fanTable, forecastJson, forecastTable } from '../../lib/insight/forecast-json'
import { getForecast } from '../../lib/insight/get-forecast'
import { getOverview } from '../../lib/insight/get-overview'
import { getMissingData } from '../../lib/insight/missing-data'
import { missingDataJson, missingDataTable } from '../../lib/insight/missing-data-json'
import { getMissingFiles } from '../../lib/insight/missing-files'
import { listLocations } from '../../lib/locations/list-locations'
import { updateLocation } from '../../lib/locations/save-location'
import { testDatabase } from '../support/database'
import { mintOrganization, publishText } from '../support/organization'
import { TEST_TODAY } from '../support/secret'
import { unquoted } from '../support/unquoted'

const BERLIN = '1111111'
const VIENNA = '2222222'

let db: Database
beforeAll(async () => {
  Object.assign(process.env, { LAUREL_TEST: '1', LAUREL_TODAY: TEST_TODAY })
  db = createDatabase((await testDatabase()).appUrl)
})
afterAll(() => db.close())

/** So many redemptions of a month in a place, a day each from the first on. */
const rows = (place: string, month: Month, count: number): string[] =>
  Array.from(
    { length: count },
    (_, nth) => `${place}-${month}-${nth},${month}-${String(nth + 1).padStart(2, '0')},AZ-104T00,${place}`,
  )

/** Two years of 20 a month in Berlin and 10 in Vienna, which falls silent after 10 Sep 2026; 21 Nov 2026 is today. */
async function withSilence(): Promise<Ctx> {
  const ctx = await mintOrganization(db, { anniversary: '2027-02-15' })
  const lines = Array.from({ length: 25 }, (_, ago) => addMonths('2026-11', -ago)).flatMap((month) => [
    ...rows(BERLIN, month, 20),
    ...(month > '2026-09' ? [] : rows(VIENNA, month, 10)),
  ])
  const header = 'redemption_id,redeemed_on,course_number,location_id'
  await publishText(ctx, 'courseware-completions', [header, ...lines].join('\n'))
  return ctx
}
const idOf = async (ctx: Ctx, externalId: string): Promise<number> =>
  (await listLocations(ctx)).find((one) => one.externalId === externalId)?.id ?? 0
const viewerOf = async (ctx: Ctx, externalId: string): Promise<Ctx> => ({
  ...ctx,
  role: 'viewer',
  locationIds: [await idOf(ctx, externalId)],
})

describe('what may be missing', () => {
  it('the verdict has it beside: 12 × 20 + 11 × 10 = 350.0 points or more, Vienna silent since 10 Sep 2026', async () => {
    const ctx = await withSilence()
    const { verdict, missing } = await getOverview(ctx)
    // Nov 2025 to Oct 2026: twelve months of Berlin, eleven of Vienna.
    expect(verdict.text).toMatch(/^In-progress\. 650 courseware points, /)
    expect(verdict.missingData).toBe(
      'At least 350.0 courseware points count: Location 2222222 has sent no courseware completions since 10 Sep 2026, usually about 10 a month.',
    )
    expect(missing).toHaveLength(1)
    await updateLocation(ctx, await idOf(ctx, VIENNA), { name: 'Vienna' })
    expect((await getOverview(ctx)).verdict.missingData).toContain(
      'Vienna has sent no courseware completions',
    )
  })

  it('who is limited to Berlin is not told where, since when or how much; who is limited to Vienna is', async () => {
    const ctx = await withSilence()
    const berlin = await viewerOf(ctx, BERLIN)
    const told = missingDataJson(ctx.slug, await getMissingData(berlin))
    expect(told.gaps).toMatchObject([
      {
        location: null,
        from: null,
        to: null,
        since: null,
        usualPerMonth: null,
        hidden: true,
        text: 'a location outside yours sends no courseware completions',
      },
    ])
    expect(JSON.stringify(told)).not.toContain(VIENNA)
    expect((await getOverview(berlin)).verdict.missingData).toContain('a location outside yours')
    const vienna = missingDataJson(ctx.slug, await getMissingData(await viewerOf(ctx, VIENNA)))
    expect(vienna.gaps).toMatchObject([
      { location: 'Location 2222222', since: '2026-09-10', usualPerMonth: 10 },
    ])
    expect(JSON.stringify(vienna)).not.toContain(BERLIN)
  })

  it('by month: in Vienna 10 expected and none received in Oct 2026, in Berlin 20 and 20', async () => {
    const lines = unquoted(missingDataTable(await getMissingData(await withSilence()))).split('\n')
    expect(lines[0]).toBe('kind,location_id,location,month,usual,received,missing')
    expect(lines).toContain(`courseware-completions,${VIENNA},,2026-10,10,0,true`)
    expect(lines).toContain(`courseware-completions,${BERLIN},,2026-10,20,20,false`)
  })

  it('months of the designations’ files are named as on their overview, once anything of them has come', async () => {
    const ctx = await mintOrganization(db)
    expect(await getMissingFiles(ctx)).toEqual([])
    const seats = 'month,tenant_id,workload,association,paid_units,active_users'
    await publishText(ctx, 'license-usage', `${seats}\n2026-10,z,Teams,cpor,400,300\n`)
    const texts = async () => (await getMissingFiles(ctx))[0]?.texts ?? []
    expect((await texts())[0]).toMatch(/^Azure consumption for Oct 2026 is missing, and so is Sep 2026: /)
    expect((await texts())[1]).toMatch(/^License usage for Oct 2025 is missing: /)
    expect((await texts()).at(-1)).toMatch(/^No certifications have been imported: /)
    await publishText(
      ctx,
      'certifications',
      'person_id,certification,completed_on\np-1,Azure Administrator Associate,2026-05-02\n',
    )
    expect((await texts()).at(-1)).toMatch(/^Business Applications usage for Oct 2026 is missing, /)
    expect((await getMissingFiles(ctx)).map(({ programme }) => programme.id)).toEqual(['solutions-partner'])
  })

  it('the file that was missing makes it good at once', async () => {
    const ctx = await withSilence()
    expect((await getOverview(ctx)).missing).toHaveLength(1)
    const late = ['2026-10', '2026-11'].flatMap((month) => rows(VIENNA, month, 10))
    const header = 'redemption_id,redeemed_on,course_number,location_id'
    await publishText(ctx, 'courseware-completions', [header, ...late].join('\n'))
    expect((await getOverview(ctx)).missing).toEqual([])
    expect((await getOverview(ctx)).verdict.text).toMatch(/^In-progress\. 640 courseware points/)
  })
})

describe('forecast', () => {
  it('what is known for 15 Feb 2027 is 10 × 20 + 8 × 10 = 280.0 (Feb to Nov 2026); more comes, and 1000 is out of reach', async () => {
    const page = await getForecast(await withSilence())
    const [courseware, exams] = forecastJson('x', page).forecast?.criteria ?? []
    expect(courseware).toMatchObject({ criterion: 'courseware-completions', now: 350, known: 280, chance: 0 })
    expect(courseware?.range?.low).toBeGreaterThan(280)
    expect(courseware?.range?.high).toBeLessThan(450)
    expect(exams).toMatchObject({ range: null, silence: 'no_data' })
    expect(page.forecast?.chance).toBeNull()
    expect(forecastJson('x', page)).toMatchObject({ official: false, asOf: '2027-02-15' })
  })

  it('is the same each time, as a table too; its fan goes on from today’s 350.0 to the anniversary’s month', async () => {
    const ctx = await withSilence()
    const page = await getForecast(ctx)
    const text = (one: typeof page) => unquoted(forecastTable(one.forecast?.rows ?? []))
    expect(text(await getForecast({ ...ctx }))).toBe(text(page))
    expect(text(page).split('\n')[1]).toMatch(
      /^courseware-completions,courseware-completions,,350\.0,280\.0,\d/,
    )
    const fan = page.forecast?.fan
    const lines = fan ? unquoted(fanTable(fan)).trim().split('\n') : []
    expect(lines[0]).toBe('as_of,score,low,middle,high')
    expect(lines).toContain('2026-11-01,350.0,,,')
    expect(lines.slice(-3).map((line) => line.slice(0, 11))).toEqual([
      '2026-12-01,',
      '2027-01-01,',
      '2027-02-01,',
    ])
  })

  it('without an anniversary or without data there is none', async () => {
    expect(await getForecast(await mintOrganization(db))).toMatchObject({ forecast: null, hasData: false })
    const ctx = await mintOrganization(db)
    await publishText(
      ctx,
      'courseware-completions',
      'redemption_id,redeemed_on,course_number,location_id\nA,2026-10-01,AZ-104T00,1111111',
    )
    expect(await getForecast(ctx)).toMatchObject({ forecast: null, hasData: true, anniversary: null })
  })

  it('who has no role is refused', async () => {
    const ctx: Ctx = { ...(await mintOrganization(db)), role: 'none' }
    for (const asked of [getForecast(ctx), getMissingData(ctx)])
      await expect(asked).rejects.toMatchObject({ code: 'forbidden' })
  })
})
