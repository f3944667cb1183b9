import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { levelsOf } from '@/lib/programmes/training-services/levels'
import { createDatabase, type Database } from '../../db/client'
import type { Ctx } from '../../lib/context'
import { dateInZone } from '../../lib/dates'
import { tableText } from '../../lib/exports/table'
import { withdrawImport } from '../../lib/imports/withdraw-import'
import { fallingOutJson, leavingTable } from '../../lib/insight/falling-out-json'
import { getFallingOut } from '../../lib/insight/get-falling-out'
import { getTrends } from '../../lib/insight/get-trends'
import { trendsJson } from '../../lib/insight/trends-json'
import { monthsTable, partsTable } from '../../lib/insight/trends-tables'
import { listLocations } from '../../lib/locations/list-locations'
import { mergeLocation } from '../../lib/locations/merge-location'
import { updateSettings } from '../../lib/settings/update-settings'
import { testDatabase } from '../support/database'
import { mintOrganization, publishText } from '../support/organization'
import { TEST_TODAY } from '../support/secret'
import { unquoted } from '../support/unquoted'

let db: Database
beforeAll(async () => {
  Object.assign(process.env, { LAUREL_TEST: '1', LAUREL_TODAY: TEST_TODAY })
  db = createDatabase((await testDatabase()).appUrl)
})
afterAll(() => db.close())

const HEADER = 'redemption_id,redeemed_on,course_number,location_id'
const ROWS = [
  'R1,2025-11-30,AZ-104T00,1111111',
  'R2,2025-11-30,AZ-900T00,2222222',
  'R3,2025-12-01,AZ-900T00,1111111',
  'R4,2026-10-31,SC-200T00,2222222',
  'R5,2026-11-20,SC-200T00,3333333',
]
const COURSEWARE = { metric: 'courseware-completions', area: null } as const

async function withRows(): Promise<Ctx> {
  const ctx = await mintOrganization(db)
  await publishText(ctx, 'courseware-completions', [HEADER, ...ROWS].join('\n'))
  return ctx
}
const placeOf = async (ctx: Ctx, externalId: string): Promise<number> => {
  const place = (await listLocations(ctx)).find((one) => one.externalId === externalId)
  if (!place) throw new Error(`${externalId} is missing`)
  return place.id
}
const shares = async (ctx: Ctx) => {
  const { parts } = await getTrends(ctx, { ...COURSEWARE, by: 'location' })
  // Places that bring the same come in no order of their own.
  return parts.map(({ id, window }) => [id, window && levelsOf(window).advanced.count]).sort()
}

describe('trends', () => {
  it('a file of the months: Nov 2025 brings 1.5 and Dec 0.5; at the end of Oct 2026 it is 3.0, of Nov 2026 so far 2.5', async () => {
    const trends = await getTrends(await withRows(), { ...COURSEWARE, by: null })
    const lines = unquoted(monthsTable(trends)).trim().split('\n')
    expect(lines).toHaveLength(1 + 13)
    expect([lines[0], lines[1], lines[2], lines[3], lines.at(-2), lines.at(-1)]).toEqual([
      'month,as_of,own_fundamentals_and_others,own_advanced,own_surveys,own_answers,own,score,threshold,status,rule_set,unfinished,covered,files_published',
      '2025-11,2025-12-01,1,1,,,1.5,1.5,1000,in_progress,tsp-2025-08,false,false,0',
      '2025-12,2026-01-01,1,0,,,0.5,2.0,1000,in_progress,tsp-2025-08,false,false,0',
      '2026-01,2026-02-01,,,,,,2.0,1000,in_progress,tsp-2025-08,false,false,0',
      '2026-10,2026-11-01,0,1,,,1.0,3.0,1000,in_progress,tsp-2025-08,false,true,0',
      // Nov 2025 is gone (1.5), Nov 2026 has one row so far.
      expect.stringMatching(/^2026-11,2026-12-01,0,1,,,1\.0,2\.5,1000,in_progress,tsp-2025-08,true,true,\d$/),
    ])
    expect(trends.finding).toBe(
      '3.0 at the end of Oct 2026; the highest so far. Below 1000 at every month end so far.',
    )
  })

  it('by location 1.5 + 1.5 + 0.0 = 3.0, before any limit; a place that has nothing in the window is there all the same', async () => {
    const ctx = await withRows()
    expect(await shares(ctx)).toEqual([
      ['1111111', 1],
      ['2222222', 1],
      ['3333333', 0],
    ])
    const trends = await getTrends(ctx, { ...COURSEWARE, by: 'location' })
    const [head, ...lines] = unquoted(partsTable(trends)).trim().split('\n')
    expect(head).toBe('location,name,surveys,window,before_surveys,before')
    expect(lines.sort()).toEqual(['1111111,,,1.5,,0.0', '2222222,,,1.5,,0.0', '3333333,,,0.0,,0.0'])
  })

  it('who is limited to a location sees the organization’s numbers and that location alone, also where its ID was mistyped and merged', async () => {
    const ctx = await withRows()
    const [first, second, third] = [
      await placeOf(ctx, '1111111'),
      await placeOf(ctx, '2222222'),
      await placeOf(ctx, '3333333'),
    ]
    const limited: Ctx = { ...ctx, role: 'viewer', locationIds: [second] }
    expect(await shares(limited)).toEqual([['2222222', 1]])
    const json = trendsJson(ctx.slug, await getTrends(limited, { ...COURSEWARE, by: 'location' }))
    expect(json.ownLocationsOnly).toBe(true)
    expect(json.months.at(-2)?.display).toBe('3.0')
    expect(JSON.stringify(json)).not.toContain('1111111')
    await mergeLocation(ctx, third, first)
    expect(await shares({ ...limited, locationIds: [third] })).toEqual([['1111111', 1]])
  })

  it('files are told in the month of their publishing, in the organization’s time zone; one that was withdrawn is not', async () => {
    const ctx = await mintOrganization(db)
    await updateSettings(ctx, { timeZone: 'Pacific/Kiritimati' })
    const kept = await publishText(ctx, 'courseware-completions', [HEADER, ROWS[0]].join('\n'))
    const gone = await publishText(ctx, 'courseware-completions', [HEADER, ROWS[1]].join('\n'))
    await withdrawImport(ctx, gone.id)
    const { published } = await getTrends(ctx, { ...COURSEWARE, by: null })
    const on = dateInZone(new Date(kept.publishedAt ?? ''), 'Pacific/Kiritimati')
    expect(published).toEqual([
      {
        month: on.slice(0, 7),
        files: 1,
        latest: { id: kept.id, fileName: 'courseware-completions.csv', on },
      },
    ])
  })

  it('another file is seen at once, whatever was worked out before', async () => {
    const ctx = await withRows()
    await getTrends(ctx, { ...COURSEWARE, by: 'course' })
    await publishText(ctx, 'courseware-completions', [HEADER, 'R9,2026-10-01,AZ-104T00,1111111'].join('\n'))
    const { finding } = await getTrends(ctx, { ...COURSEWARE, by: 'course' })
    expect(finding).toContain('4.0 at the end of Oct 2026')
  })

  it('who has no role is refused', async () => {
    const ctx: Ctx = { ...(await mintOrganization(db)), role: 'none' }
    await expect(getTrends(ctx, { ...COURSEWARE, by: null })).rejects.toMatchObject({ code: 'forbidden' })
    await expect(getFallingOut(ctx, { refresh: null })).rejects.toMatchObject({ code: 'forbidden' })
  })
})

describe('what falls out', () => {
  it('on 1 Dec 2026 Nov 2025 leaves with 1.5 and Nov 2026 enters with 1: 3.0 becomes 2.5; by course', async () => {
    const ctx = await withRows()
    const answer = await getFallingOut(ctx, { refresh: null })
    const [courseware] = fallingOutJson(ctx.slug, answer).refreshes[0]?.criteria ?? []
    expect(answer.now[0]?.display).toBe('3.0')
    expect(courseware).toMatchObject({ display: '2.5', leaves: { points: 1.5 }, enters: { points: 1 } })
    expect(tableText(leavingTable(answer), 'tsv', false).replaceAll('"', '')).toBe(
      'month\tkind\titem\tsolution_area\tlevel\tcount\tpoints\tanswers\n' +
        '2025-11\tcourseware-completions\tAZ-104T00\tinfrastructure\tadvanced\t1\t1.0\t\n' +
        '2025-11\tcourseware-completions\tAZ-900T00\tinfrastructure\tfundamentals_and_others\t1\t0.5\t\n',
    )
    const later = await getFallingOut(ctx, { refresh: '2027-01-01' })
    expect(later.leaving.map(({ item, month }) => `${month} ${item}`)).toEqual(['2025-12 AZ-900T00'])
  })
})
