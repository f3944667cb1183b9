import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import postgres from 'postgres'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { commands } from '../support/commands'
import { operatorsDatabase } from '../support/operators-database'
import { TEST_SECRET, TEST_TODAY } from '../support/secret'

/** Made by the last version whose rows name no programme, of an organization with rows in every table. */
const BEFORE = fileURLToPath(new URL('../cases/upgrade/before-programmes.laurel', import.meta.url))

const dataDir = mkdtempSync(join(tmpdir(), 'laurel-upgrade-'))
let owner: postgres.Sql
let run: Awaited<ReturnType<typeof commands>>

beforeAll(async () => {
  const url = await operatorsDatabase('upgrade')
  owner = postgres(url, { max: 1, onnotice: () => undefined })
  run = await commands({
    DATABASE_URL: url,
    DATABASE_APP_URL: '',
    AUTH_SECRET: TEST_SECRET,
    LAUREL_DATA_DIR: dataDir,
    LAUREL_TEST: '1',
    LAUREL_TODAY: TEST_TODAY,
  })
})
afterAll(async () => {
  await owner.end()
  vi.unstubAllEnvs()
  rmSync(dataDir, { recursive: true, force: true })
})

test('data of the version before goes through the migrations: 114 rows, 2.5, 500.0 and 35 ÷ 9 = 3.88 as it was kept, and a programme for each', async () => {
  expect((await run(`restore ${BEFORE}`)).said).toMatch(/^Restored and proved: 114 rows/)
  const { said } = await run(`qualification --org birch --as-of ${TEST_TODAY}`)
  const { base } = JSON.parse(said) as { base: { criteria: Record<string, { display: string }> } }
  expect(Object.values(base.criteria).map(({ display }) => display)).toEqual(['2.5', '500.0', '3.88'])
  for (const table of ['snapshots', 'scenarios', 'reconciliations', 'rule_overrides']) {
    // The owner is held by the policies as well.
    await owner`alter table ${owner(table)} no force row level security`
    const rows = await owner`select programme, count(*)::int as count from ${owner(table)} group by 1`
    expect(
      rows.map(({ programme }) => programme),
      table,
    ).toEqual(['training-services'])
  }
})

test('a month end is kept once for each programme', async () => {
  const again = (programme: string) => owner`
    insert into snapshots (org_id, programme, kind, as_of, rule_set, seq, catalogue_seq, rules_seq, version, result, input,
      hash, created_by, created_by_name)
    select org_id, ${programme}, kind, as_of, rule_set, seq, catalogue_seq, rules_seq, version, result, input, hash,
      created_by, created_by_name from snapshots where kind = 'month_end' and supersedes is null limit 1`
  await expect(again('training-services')).rejects.toThrow('snapshots_month_end_key')
  expect((await again('another')).count).toBe(1)
})
