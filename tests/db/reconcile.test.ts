import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDatabase, type Database } from '../../db/client'
import { KINDS } from '../../lib/line-items/model/kinds'
import { mergeLocation } from '../../lib/locations/merge-location'
import { caseText } from '../../lib/reconcile/case-text'
import { removeReconciliation } from '../../lib/reconcile/change-reconciliation'
import { getReconciliation } from '../../lib/reconcile/get-reconciliation'
import { importFigures } from '../../lib/reconcile/import-figures'
import { listDifferences } from '../../lib/reconcile/list-differences'
import { setStates } from '../../lib/reconcile/set-states'
import { solveFigure } from '../../lib/reconcile/solve-figure'
import { getSupportCase } from '../../lib/reconcile/support-case'
import { testDatabase } from '../support/database'
import { csvOf, mintOrganization, publishText } from '../support/organization'
import {
  altered,
  begin,
  COLUMNS,
  everyDifference,
  load,
  naive,
  someRows,
  withFile,
} from './reconcile-fixture'

let db: Database
beforeAll(async () => {
  db = createDatabase((await testDatabase()).appUrl)
})
afterAll(() => db.close())

describe('rows of Partner Center beside ours', () => {
  it.each(KINDS)(
    '%s: exactly the rows of a naive comparison, in pages of 7 and of 500, with counts',
    async (kind) => {
      const ctx = await mintOrganization(db)
      const ours = someRows(kind, 180)
      const theirs = altered(kind, ours)
      await publishText(ctx, kind, csvOf(ours, COLUMNS[kind]))
      const id = await begin(ctx)
      expect(await load(ctx, id, null, csvOf(theirs, COLUMNS[kind]))).toMatchObject({
        kind,
        rowsKept: theirs.length,
      })
      const expected = naive(kind, ours, theirs)
      expect(new Set(expected.map((line) => line.split(' ')[0])).size).toBe(3)
      const pages = await everyDifference(ctx, id, kind, 7)
      expect(pages.map(({ side, identity }) => `${side} ${identity}`)).toEqual(expected)
      expect(await everyDifference(ctx, id, kind, 500)).toEqual(pages)
      const { kinds } = await getReconciliation(ctx, id)
      const counted = kinds[0]?.differences.reduce((sum, { count }) => sum + count, 0)
      expect([kinds.length, kinds[0]?.rows, counted]).toEqual([1, theirs.length, expected.length])
    },
  )

  it('the file again takes the place of what was there; our own figures stay as they are', async () => {
    const ctx = await mintOrganization(db)
    const [kind] = KINDS
    const ours = someRows(kind, 30)
    await publishText(ctx, kind, csvOf(ours, COLUMNS[kind]))
    const figures = [{ metric: kind, value: '1' }]
    const id = await begin(ctx, figures)
    const before = (await getReconciliation(ctx, id)).figures[0]?.ours
    await load(ctx, id, kind, csvOf(someRows(kind, 300), COLUMNS[kind]))
    const again = [
      ...ours,
      ...ours.slice(0, 2),
      { ...ours[0], redemption_id: 'BAD', redeemed_on: '2026-02-30' },
    ]
    const loaded = await load(ctx, id, kind, csvOf(again, COLUMNS[kind]))
    expect(loaded).toMatchObject({ rowsRead: 33, rowsKept: 30, rowsRepeated: 2, rowsRejected: 1 })
    expect(loaded.rejects).toMatchObject([{ line: 34, column: 'redeemed_on' }])
    expect((await listDifferences(ctx, id, { kind })).differences).toEqual([])
    expect((await getReconciliation(ctx, id)).figures[0]?.ours).toBe(before)
  })

  it('a mistyped Location ID that was merged is no difference', async () => {
    const ctx = await mintOrganization(db)
    const [kind] = KINDS
    const ours = someRows(kind, 3)
    await publishText(ctx, kind, csvOf(ours, COLUMNS[kind]))
    const places = await db.inTenant(ctx.orgId, 'read', (tx) => tx.sql`select id, external_id from locations`)
    const idOf = (externalId: string) => Number(places.find((one) => one.external_id === externalId)?.id)
    await mergeLocation(ctx, idOf('1111111'), idOf('2222222'))
    const id = await begin(ctx)
    await load(ctx, id, kind, csvOf(ours, COLUMNS[kind]))
    expect((await listDifferences(ctx, id, { kind })).differences).toEqual([])
  })

  it.each([
    ['mct_id,active_from\nM1,2020-01-01\n', /no line items/],
    ['redemption_id,redeemed_on,course_number,location_id\nR1,03/04/2026,AZ-104T00,1111111\n', /two ways/],
    ['a,b\n1,2\n', /headers/],
    ['redeemed_on,course_number,location_id\n2026-03-04,AZ-104T00,1111111\n', /not a file of courseware/],
  ])('the file %j is refused with a sentence, and nothing of it is taken', async (text, words) => {
    const ctx = await mintOrganization(db)
    const id = await begin(ctx)
    await expect(load(ctx, id, null, text)).rejects.toMatchObject({
      code: 'invalid_file',
      message: expect.stringMatching(words),
    })
    expect((await getReconciliation(ctx, id)).kinds).toEqual([])
  })
})

describe('figures of Partner Center beside ours', () => {
  it('a CSV says them by month, location and area; ours is what the card, the month and the location bring', async () => {
    const ctx = await mintOrganization(db)
    const rows = [
      '2026-05-10,AZ-104T00,1111111',
      '2026-05-11,AZ-900T00,1111111',
      '2026-06-10,AZ-104T00,2222222',
    ]
    const text = rows.map((row, n) => `R${n},${row}`).join('\n')
    await publishText(
      ctx,
      'courseware-completions',
      `redemption_id,redeemed_on,course_number,location_id\n${text}\n`,
    )
    const id = await begin(ctx)
    const lines = [
      'metric;area;month;location_id;value',
      'courseware-completions;;;;2.5',
      'courseware-completions;;2026-05;;2.0',
      'courseware-completions;;;2222222;0.5',
      'survey-completions;security;;;7',
    ]
    expect(await withFile(lines.join('\n'), (path) => importFigures(ctx, id, path))).toEqual({
      set: 4,
      removed: 0,
    })
    const { figures } = await getReconciliation(ctx, id)
    expect(figures.map(({ ours, theirs, difference }) => [theirs, ours, difference])).toEqual([
      ['2.5', '2.5', null],
      ['0.5', '1.0', '-0.5'],
      ['2.0', '1.5', '0.5'],
      ['7', '0', '7.0'],
    ])
    const wrong = 'metric,value\nsurvey-completions,7\ncourseware-completions,many\n'
    await expect(withFile(wrong, (path) => importFigures(ctx, id, path))).rejects.toMatchObject({
      code: 'invalid_file',
      issues: [
        { message: expect.stringMatching(/^Line 2, area:/) },
        { message: expect.stringMatching(/^Line 3, value:/) },
      ],
    })
  })

  it('the solver names the language edition that is missing: 3 of 5 count there, 5.0 − 2.0 = 3.0', async () => {
    const ctx = await mintOrganization(db)
    const rows = [
      ['R1', '2026-05-10', 'AZ-104T00', '1111111'],
      ['R2', '2026-06-10', 'AZ-104T00', '2222222'],
      ['R3', '2026-07-10', 'AZ-104T00', '2222222'],
      ['R4', '2026-07-11', 'AZ-104T00DE', '1111111'],
      ['R5', '2026-06-11', 'AZ-104T00DE', '2222222'],
    ]
    await publishText(
      ctx,
      'courseware-completions',
      ['redemption_id,redeemed_on,course_number,location_id', ...rows].join('\n'),
    )
    const figure = { metric: 'courseware-completions', area: null } as const
    const id = await begin(ctx, [{ metric: 'courseware-completions', value: '3.0' }])
    const { ours, size, answers, complete } = await solveFigure(ctx, id, figure)
    expect([ours, size, complete]).toEqual(['5.0', 1, true])
    const edition = answers.find(({ causes }) => causes[0]?.cause.kind === 'edition')
    expect(edition?.causes).toMatchObject([{ cause: { number: 'AZ-104T00DE' }, rows: 2 }])
    await expect(solveFigure(ctx, id, { metric: 'exam-unit-purchases', area: null })).rejects.toMatchObject({
      code: 'invalid_request',
    })
  })
})

describe('what becomes of differences', () => {
  async function situation() {
    const ctx = await mintOrganization(db)
    const [kind] = KINDS
    const ours = someRows(kind, 60)
    await publishText(ctx, kind, csvOf(ours, COLUMNS[kind]))
    const id = await begin(ctx, [
      { metric: kind, value: '11.0' },
      { metric: 'exam-unit-purchases', value: '0' },
    ])
    await load(ctx, id, kind, csvOf(altered(kind, ours), COLUMNS[kind]))
    return { ctx, kind, id, all: await everyDifference(ctx, id, kind, 500) }
  }

  it('single keys and a filter set states; the case holds exactly the open ones, is empty when all are reported, and names what explains others', async () => {
    const { ctx, kind, id, all } = await situation()
    const [first] = all
    expect(await setStates(ctx, id, { keys: [first?.key ?? ''], state: 'explained', note: 'known' })).toEqual(
      { changed: 1 },
    )
    const there = all.filter(({ side, key }) => side === 'only_there' && key !== first?.key)
    expect(
      await setStates(ctx, id, { filter: { kind, side: 'only_there', state: 'open' }, state: 'settled' }),
    ).toEqual({
      changed: there.length,
    })
    const explained = await listDifferences(ctx, id, { kind, state: 'explained' })
    expect(explained.differences).toMatchObject([{ identity: first?.identity, note: 'known' }])
    const open = all.filter(({ side, key }) => side !== 'only_there' && key !== first?.key)
    const taken = await getSupportCase(ctx, id)
    expect(taken.rows.map(({ identity }) => identity)).toEqual(open.map(({ identity }) => identity))
    expect(taken.figures.map(({ metric }) => metric)).toEqual(['courseware-completions'])
    const text = caseText(taken)
    for (const { identity } of all)
      expect(text.includes(`- ${identity},`)).toBe(open.some((one) => one.identity === identity))
    expect(await setStates(ctx, id, { filter: { state: 'open' }, state: 'reported' })).toEqual({
      changed: open.length + 1,
    })
    expect(caseText(await getSupportCase(ctx, id))).toContain('No difference is open.')
    const [figure] = (await getReconciliation(ctx, id)).figures
    const note = 'Partner Center does not count AZ-104T00: it is not on its plan (2 rows)'
    await setStates(ctx, id, { keys: [figure?.key ?? ''], state: 'explained', note })
    const known = await getSupportCase(ctx, id)
    expect([known.figures, known.explained.map((one) => one.note)]).toEqual([[], [note]])
    expect(caseText(known)).toMatch(
      new RegExp(`Explained\\n- Courseware completions, .*: ${note.replace(/[()]/g, '.')}`),
    )
  })

  it('everything is told in the audit trail; what is removed takes figures, rows and states with it', async () => {
    const { ctx, id, all } = await situation()
    await setStates(ctx, id, { keys: [all[0]?.key ?? ''], state: 'explained' })
    const both = await Promise.allSettled([removeReconciliation(ctx, id), removeReconciliation(ctx, id)])
    // Who comes second is told that there is none, and the trail has one removal.
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    await expect(getReconciliation(ctx, id)).rejects.toMatchObject({ code: 'not_found' })
    const told = await db.inTenant(
      ctx.orgId,
      'read',
      (tx) => tx.sql`select action from audit where action like 'reconciliation.%' order by at`,
    )
    expect(told.map(({ action }) => action)).toEqual(
      ['create', 'rows', 'state', 'remove'].map((verb) => `reconciliation.${verb}`),
    )
    for (const table of ['reported_figures', 'reported_rows', 'difference_states']) {
      const left = await db.inTenant(ctx.orgId, 'read', (tx) =>
        tx.sql.unsafe(`select count(*) from ${table}`),
      )
      expect(Number(left[0]?.count)).toBe(0)
    }
  })

  it('without rows of Partner Center a filter says nothing of ours', async () => {
    const ctx = await mintOrganization(db)
    await publishText(
      ctx,
      'courseware-completions',
      csvOf(someRows('courseware-completions', 9), COLUMNS['courseware-completions']),
    )
    const id = await begin(ctx)
    expect(await setStates(ctx, id, { filter: {}, state: 'settled' })).toEqual({ changed: 0 })
  })

  it('another organization’s reconciliation does not exist: read, change, load, solve and remove answer not_found', async () => {
    const { ctx, id, kind } = await situation()
    const other = await mintOrganization(db)
    const tries = [
      () => getReconciliation(other, id),
      () => setStates(other, id, { filter: {}, state: 'settled' }),
      () => load(other, id, kind, csvOf(someRows(kind, 2), COLUMNS[kind])),
      () => solveFigure(other, id, { metric: kind, area: null } as never),
      () => getSupportCase(other, id),
      () => listDifferences(other, id, { kind }),
      () => removeReconciliation(other, id),
    ]
    for (const one of tries) await expect(one()).rejects.toMatchObject({ code: 'not_found' })
    expect((await getReconciliation(ctx, id)).figures).toHaveLength(2)
  })
})
