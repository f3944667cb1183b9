import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { importFile } from '@/lib/cli/import-file'
import type { Platform } from '@/platform/open'
import { authFixture, type Fixture } from './auth-fixture'

const folder = mkdtempSync(join(tmpdir(), 'laurel-command-'))
let fixture: Fixture
let org = ''
beforeAll(async () => {
  fixture = await authFixture()
  const [row] = await fixture.owner`select slug from organizations where id = ${fixture.acme}`
  org = row?.slug
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await fixture.close()
})

const kept = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}
const run = (given: Record<string, string>) =>
  importFile({ db: fixture.db, platform: {} as Platform, given: { org, ...given }, print: () => {} })

const HEADER = 'redemption_id,redeemed_on,course_number,location_id'

test('laurel import fails where every row is rejected, and not where some went in or were known', async () => {
  const bad = 'R-2,19.1.26,AZ-104T00,1234567'
  const some = kept('some.csv', `${HEADER}\nR-1,2026-01-19,AZ-104T00,1234567\n${bad}\n`)
  expect(await run({ file: kept('none.csv', `${HEADER}\n${bad}\n`) })).toBe(1)
  expect(await run({ file: some })).toBe(0)
  expect(await run({ file: some })).toBe(0)
  expect(await run({ file: kept('empty.csv', `${HEADER}\n`) })).toBe(0)
})

test('laurel import says of a file that is no mapping what is wrong with it', async () => {
  const file = kept('rows.csv', `${HEADER}\n`)
  const mapping = kept('mapping.json', '{"kind":"courses"}')
  await expect(run({ file, mapping })).rejects.toMatchObject({
    code: 'invalid_request',
    message: expect.stringMatching(/inspection/),
    issues: expect.arrayContaining([{ path: 'dateOrder', message: expect.stringMatching(/one of "iso"/) }]),
  })
  const broken = kept('broken.json', '{')
  await expect(run({ file, mapping: broken })).rejects.toThrow(/holds no JSON/)
})
