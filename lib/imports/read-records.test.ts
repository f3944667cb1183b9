import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RecordKind } from './model/import-kinds'
import { type ReadRecords, readRecords } from './read-records'
import { MAX_NAMES } from './reading/limits'
import type { Mapping } from './reading/mapping'
import { RECORD_COLUMNS } from './reading/record-columns'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'laurel-records-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const TODAY = '2026-11-29'

/** All pieces of a file together; columns are those of the header that are named as ours. */
async function read(kind: RecordKind, text: string, how: Partial<Mapping> = {}) {
  const path = join(folder, 'file.csv')
  writeFileSync(path, text)
  const [header = ''] = text.split('\n')
  const ours = RECORD_COLUMNS[kind].map(({ name }) => name).filter((name) => header.split(',').includes(name))
  const mapping = {
    kind,
    columns: Object.fromEntries(ours.map((name) => [name, name])),
    dateOrder: 'iso' as const,
    decimal: '.' as const,
    separator: ',' as const,
    sheet: null,
    identity: 'column' as const,
    ...how,
  }
  const pieces: ReadRecords[] = []
  for await (const piece of readRecords({ path, hints: {}, kind, mapping, today: TODAY, timeZone: 'UTC' }))
    pieces.push(piece)
  return {
    rows: pieces.flatMap(({ copy }) => copy.toString().split('\n').slice(0, -1)),
    rejects: pieces.flatMap(({ rejects }) => rejects),
    names: pieces.flatMap(({ names }) => names),
    leftOut: pieces.flatMap(({ leftOut }) => leftOut),
    count: pieces.reduce((sum, { rows }) => sum + rows, 0),
    ordered: pieces.at(-1)?.ordered,
    shape: pieces.at(-1)?.shape,
  }
}

const AZURE = 'month,tenant_id,workload,association,acr_usd,offer'
const azure = (...rows: string[]) => read('azure-consumption', [AZURE, ...rows, ''].join('\n'))

describe('rows for COPY', () => {
  it('have the staged columns, tabs and backslashes escaped, nothing where nothing is said', async () => {
    const found = await read(
      'certifications',
      'person_id,certification,completed_on,linked\nADA,"A\tB\\N",2025-05-02,no\nBob,AZ,2025-05-03,\n',
    )
    expect(found.rows).toEqual([
      '2\tada\tA\\tB\\\\N\t2025-05-02\t\\N\tf\t\\N\t',
      '3\tbob\tAZ\t2025-05-03\t\\N\t\\N\t\\N\t',
    ])
    expect(found).toMatchObject({ count: 2, rejects: [], leftOut: [] })
  })

  it('a row that cannot be read is told with its line, column, words and bytes, and the others go in', async () => {
    const found = await azure('2026-10,t1,AKS,CSP,1', '2026-12,t1,AKS,CSP,1', '2026-10,t1,AKS,CSP,-2.5')
    expect(found.rows).toEqual([
      '2\t2026-10\tt1\tAKS\tcsp-tier-1\t\t\t\t10000\t0\t\\N',
      '4\t2026-10\tt1\tAKS\tcsp-tier-1\t\t\t\t-25000\t0\t\\N',
    ])
    expect(found.count).toBe(3)
    expect(found.rejects).toEqual([
      {
        line: 3,
        column: 'month',
        code: 'month_in_future',
        message: '2026-12 lies after this month (2026-11). Correct the month, or import it later.',
        raw: Buffer.from('2026-12,t1,AKS,CSP,1'),
      },
    ])
  })

  it('blank lines are no rows, a total and the foot of a report neither', async () => {
    const found = await azure('2026-10,t1,AKS,CSP,1,', '', 'Total,,,,1,', 'Generated on 2026-11-01')
    expect(found).toMatchObject({ count: 1, rejects: [], shape: { around: { rows: 2 } } })
  })

  it('a line that may be a foot is a row that cannot be read where rows follow it', async () => {
    const [foot, row] = ['Prices are net', '2026-10,t1,AKS,CSP,1,']
    expect(await azure(row, foot)).toMatchObject({ count: 1, rejects: [], shape: { around: { rows: 1 } } })
    expect(await azure(foot, row)).toMatchObject({ count: 2, rejects: [{ line: 2 }], shape: {} })
  })

  it('rows that the mapping leaves out are counted apart', async () => {
    const filter = [{ column: 'Cloud', values: ['Public'], keep: true }]
    const text = 'tenant_id,Cloud\nt1,Public\nt2,China\n'
    const found = await read('customers', text, { filter })
    expect(found).toMatchObject({ count: 1, leftOut: [{ column: 'Cloud', value: 'China', rows: 1 }] })
  })
})

describe('what else is told of a file', () => {
  it('exams are left out and counted, whatever else is wrong with them', async () => {
    const found = await read(
      'certifications',
      'person_id,certification,completed_on,type\nA,AZ-900,2025-05-02,Certification\nA,AZ-900,soon,Exam\nB,AZ-104,2025-05-02,exams\n',
    )
    expect(found).toMatchObject({ count: 1, rejects: [] })
    expect(found.leftOut).toEqual([
      { column: 'type', value: 'Exam', rows: 1 },
      { column: 'type', value: 'exams', rows: 1 },
    ])
  })

  it('names are met once, by their field, of rows that are taken only', async () => {
    const found = await azure(
      '2026-10,t1,AKS,CSP,1,Trial',
      '2026-10,t2,AKS,GDAP,1',
      '2026-10,t2,Bad,PAL,x',
      '2026-10,t3,AKS,CSP T1,1',
    )
    expect(found.names).toEqual([
      { field: 'workload', name: 'AKS' },
      { field: 'association', name: 'csp-tier-1' },
      { field: 'detail', name: 'Trial' },
      { field: 'association', name: 'GDAP' },
    ])
  })

  it('of one column 5,000 names are taken; with one more the file is refused, with the column as it is called', async () => {
    const rows = (count: number) =>
      Array.from({ length: count }, (_, at) => `2026-10,t1,Service ${at % MAX_NAMES},CSP,1,Offer ${at}`)
    expect((await azure(...rows(MAX_NAMES))).names).toHaveLength(2 * MAX_NAMES + 1)
    await expect(azure(...rows(MAX_NAMES + 1))).rejects.toMatchObject({
      code: 'invalid_file',
      message: expect.stringMatching(/^offer has more than 5,000 different values.*Nothing was imported\.$/),
    })
  })

  it.each([
    [3, false],
    [199, false],
    [200, true],
  ])('of 200 services of a customer, the next row is number %i: none twice is %s', async (next, ordered) => {
    const row = (tenant: string, at: number) => `2026-10,${tenant},Service ${at},CSP,1,`
    const rows = ['a', 'b'].flatMap((tenant) => Array.from({ length: 200 }, (_, at) => row(tenant, at)))
    expect((await azure(...rows, row('b', next), row('c', 0))).ordered).toBe(ordered)
  })

  it.each([
    [['2026-09,b,x,CSP,1', '2026-10,a,x,CSP,1', '2026-10,a,y,CSP,1'], true],
    [['2026-10,a,x,CSP,1', '2026-10,a,x,CSP,1'], false],
    [['2026-10,b,x,CSP,1', '2026-10,a,x,CSP,1'], false],
    [['2026-10,a,x,CSP,1', '2026-10,A,x,CSP Tier 1,1'], false],
    [['2026-10,a,y,CSP,1', '2026-10,a,ä,CSP,1', '2026-10,a,x,CSP,1', '2026-10,b,x,CSP,1'], true],
    [['2026-10,a,x,CSP,1', '2026-10,a,y,CSP,1', '2026-10,a,x,CSP,2'], false],
    [['2026-10,a,x,CSP,1', '2026-10,b,x,CSP,1', '2026-10,a,y,CSP,1'], false],
    [['2026-09,b,x,CSP,1', '2026-10,b,x,CSP,1'], true],
    [['2026-10,a,x,CSP,1,Offer', '2026-10,a,x,CSP,1,Trial'], true],
  ])(
    'rows about in the order of their key, by month and customer, none twice: %j is %s',
    async (rows, ordered) => expect((await azure(...rows)).ordered).toBe(ordered),
  )
})

describe('bad files are told in words', () => {
  it.each([
    ['a month in the future', '2027-01,t1,Teams,CSP,1,1', 'month_in_future'],
    ['a negative seat count', '2026-10,t1,Teams,CSP,-5,1', 'bad_count'],
    ['an unknown way of naming a tenant', '2026-10,Contoso Ltd.,Teams,CSP,5,1', 'bad_tenant_id'],
    ['a row of another report', 'R-1,2026-03-01,AZ-104T00,12345,1,1', 'bad_month'],
  ])('%s', async (_, row, code) => {
    const found = await read(
      'license-usage',
      `month,tenant_id,workload,association,paid_units,active_users\n${row}\n`,
    )
    expect(found.rows).toEqual([])
    expect(found.rejects).toMatchObject([{ line: 2, code }])
    expect(found.rejects[0]?.message).toMatch(/^[A-Z"2].*\.$/)
  })

  it('a tenant that no list of customers has is accepted', async () => {
    const found = await azure('2026-10,never-heard-of,AKS,CSP,0')
    expect(found).toMatchObject({ count: 1, rejects: [] })
  })
})
