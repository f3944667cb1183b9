import { expect } from '@playwright/test'
import { parse } from 'csv-parse/sync'
import { ask, errorOf, jsonOf, test } from '../support/api-demo'

const HEADER = 'redemption_id,redeemed_on,course_number,location_id,learner_id'
const GOOD = 'R1,2026-01-05,AZ-104T00,1234567,=1+1'
const BAD = '=R2,2026-13-05,AZ-104T00,1234567,"a ""quoted"" one"'
const FILE = `${[HEADER, GOOD, GOOD, BAD, 'R3,2026-01-06,AZ-900T00,7654321,'].join('\r\n')}\r\n`
const KIND = 'imports?kind=courseware-completions'

const SUMMARY = [
  'id',
  'kind',
  'status',
  'mode',
  'changes',
  'fileName',
  'bytes',
  'sha256',
  'rowsRead',
  'rowsAccepted',
  'rowsChanged',
  'rowsDuplicate',
  'rowsRejected',
  'sameAs',
  'createdAt',
  'createdByName',
  'publishedAt',
  'withdrawnAt',
  'mapping',
  'format',
  'problem',
  'effect',
  'progress',
  'uploadId',
  'notes',
]

test('an import: 201 with its counts, the bad row to be downloaded, the score, and back again', async ({
  api,
}) => {
  const slug = await api.mint()
  const admin = await api.token(slug, 'partner_admin')
  const score = async () => {
    const { base, dataThrough } = jsonOf(await ask(api, admin, `${slug}/training-services/qualification`))
    return [base.criteria.coursewareCompletions.display, dataThrough]
  }
  const answer = await ask(api, admin, `${slug}/${KIND}&file_name=January.csv`, {
    method: 'POST',
    body: FILE,
  })
  expect(answer.status).toBe(201)
  const made = jsonOf(answer)
  expect(Object.keys(made)).toEqual(SUMMARY)
  expect(made).toMatchObject({
    kind: 'courseware-completions',
    status: 'published',
    fileName: 'January.csv',
    bytes: FILE.length,
    rowsRead: 4,
    rowsAccepted: 2,
    rowsChanged: 0,
    rowsDuplicate: 1,
    rowsRejected: 1,
    sameAs: null,
    withdrawnAt: null,
    notes: { newLocations: ['1234567', '7654321'], unusualLocations: [], ignoredColumns: [] },
  })
  expect(await score()).toEqual(['1.5', '2026-01-06'])

  const detail = jsonOf(await ask(api, admin, `${slug}/imports/${made.id}`))
  const { rejects, changes, rowsStanding, ...listed } = detail
  expect({ ...listed, changes: 'reject' }).toEqual(made)
  expect(rowsStanding).toBeNull()
  expect(changes).toEqual([])
  expect(rejects).toEqual([
    { line: 4, column: 'redeemed_on', code: 'no_such_date', message: expect.any(String) },
  ])
  expect(jsonOf(await ask(api, admin, `${slug}/imports`))).toEqual({ imports: [made] })

  const again = jsonOf(await ask(api, admin, `${slug}/${KIND}`, { method: 'POST', body: FILE }))
  expect(again).toMatchObject({ rowsAccepted: 0, rowsDuplicate: 3, rowsRejected: 1, sameAs: made.id })

  const gone = await ask(api, admin, `${slug}/imports/${made.id}`, { method: 'DELETE' })
  expect([gone.status, Object.keys(jsonOf(gone))]).toEqual([200, SUMMARY])
  expect(jsonOf(gone)).toMatchObject({ status: 'withdrawn', withdrawnAt: expect.any(String) })
  expect(await score()).toEqual(['1.5', '2026-01-06'])
  await ask(api, admin, `${slug}/imports/${again.id}`, { method: 'DELETE' })
  expect(await score()).toEqual(['0.0', null])
  const twice = await ask(api, admin, `${slug}/imports/${made.id}`, { method: 'DELETE' })
  expect(errorOf(twice)).toEqual([409, 'conflict'])
})

test('rejected rows come as CSV: guarded for spreadsheets, byte for byte with raw=1', async ({ api }) => {
  const slug = await api.mint()
  const admin = await api.token(slug, 'global_admin')
  const { id } = jsonOf(await ask(api, admin, `${slug}/${KIND}`, { method: 'POST', body: FILE }))
  const guarded = await ask(api, admin, `${slug}/imports/${id}/rejected`)
  expect(guarded.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  expect(guarded.headers.get('content-disposition')).toBe(
    `attachment; filename="${slug}-import-${id}-rejected.csv"`,
  )
  const [row, ...others] = parse(guarded.text, { columns: true }) as Record<string, string>[]
  expect(others).toEqual([])
  expect(row).toMatchObject({
    line: '4',
    column: 'redeemed_on',
    redemption_id: "'=R2",
    learner_id: 'a "quoted" one',
  })
  const raw = await ask(api, admin, `${slug}/imports/${id}/rejected?raw=1`)
  expect(raw.text).toContain(`,${BAD}\n`)
  const items = await ask(api, admin, `${slug}/training-services/courseware-completions/line-items`)
  expect(items.text).toContain("'=1+1")
  const exact = await ask(api, admin, `${slug}/training-services/courseware-completions/line-items?raw=1`)
  expect(exact.text).toContain(',=1+1,')
})

test('without a kind, the headers say what it is', async ({ api }) => {
  const slug = await api.mint()
  const admin = await api.token(slug, 'partner_admin')
  const answer = await ask(api, admin, `${slug}/imports`, { method: 'POST', body: FILE })
  expect([answer.status, jsonOf(answer).kind]).toEqual([201, 'courseware-completions'])
})

const REFUSED: [string, string, string | Buffer, number, string][] = [
  ['an unknown kind', 'imports?kind=invoices', FILE, 400, 'invalid_request'],
  ['no kind and headers of none', 'imports', 'a,b\n1,2\n', 422, 'invalid_file'],
  ['a mapping that is none', `${KIND}&mapping={}`, FILE, 400, 'invalid_request'],
  ['an unknown mapping', `${KIND}&mapping=999999`, FILE, 404, 'not_found'],
  ['an unknown upload', `${KIND}&upload=999999`, '', 404, 'not_found'],
  ['an empty file', KIND, '', 422, 'invalid_file'],
  ['other columns', KIND, 'a,b\n1,2\n', 422, 'invalid_file'],
  [
    'damaged UTF-8',
    KIND,
    Buffer.concat([Buffer.from(`${HEADER}\nR1é`), Buffer.from([0xff])]),
    422,
    'invalid_file',
  ],
]

for (const [what, path, body, status, code] of REFUSED)
  test(`${what} is refused: ${status} ${code}, and leaves no rows`, async ({ api }) => {
    const slug = await api.mint()
    const admin = await api.token(slug, 'partner_admin')
    const init = { method: 'POST', body: typeof body === 'string' ? body : new Uint8Array(body) }
    const answer = await ask(api, admin, `${slug}/${path}`, init)
    expect(errorOf(answer)).toEqual([status, code])
    const { imports } = jsonOf(await ask(api, admin, `${slug}/imports`))
    const named = jsonOf(answer).error.import
    expect(
      imports.map(({ id, status, rowsRead }: Record<string, unknown>) => [id, status, rowsRead]),
    ).toEqual(named === undefined ? [] : [[named, 'refused', 0]])
  })

test('ids that are none or nobody’s: 404 by every method', async ({ api }) => {
  const slug = await api.mint()
  const admin = await api.token(slug, 'global_admin')
  const ids = ['x', '0', '-1', '1.5', '1e3', '99999999999999999999', '999999999', '%00', '1%20or%201=1']
  for (const id of ids) {
    const attempts = [
      await ask(api, admin, `${slug}/imports/${id}`),
      await ask(api, admin, `${slug}/imports/${id}`, { method: 'DELETE' }),
      await ask(api, admin, `${slug}/imports/${id}/rejected`),
      await ask(api, admin, `${slug}/catalogue/${id}`, { method: 'DELETE' }),
      await ask(api, admin, `${slug}/locations/${id}`, { method: 'PATCH', body: '{"name":"x"}' }),
    ]
    for (const answer of attempts) expect([id, ...errorOf(answer)]).toEqual([id, 404, 'not_found'])
  }
})
