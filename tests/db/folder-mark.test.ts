import postgres from 'postgres'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { foldersBeside, markFolder } from '@/platform/folder-mark'
import { testDatabase } from '../support/database'

let url: string
let sql: postgres.Sql
const marks: (() => Promise<void>)[] = []
const mark = async (folder: string) => void marks.push(await markFolder(url, folder))

beforeAll(async () => {
  url = (await testDatabase()).ownerUrl
  sql = postgres(url, { max: 1 })
})
afterEach(async () => {
  for (const takeAway of marks.splice(0)) await takeAway()
})
afterAll(() => sql.end({ timeout: 2 }))

test('a server and a worker with the same data folder work on one database', async () => {
  await mark('one')
  await mark('one')
  expect(await foldersBeside(sql, 'one')).toBe(0)
  expect(await foldersBeside(sql, 'another')).toBe(1)
})

test('one with another data folder is refused in words, and leaves no mark', async () => {
  await mark('one')
  await expect(mark('two')).rejects.toThrow(/another data folder.*LAUREL_DATA_DIR/)
  expect(await foldersBeside(sql, 'one')).toBe(0)
})

test('where the other has ended, or was killed, the next may begin', async () => {
  await mark('one')
  await marks.pop()?.()
  await mark('two')
  expect(await foldersBeside(sql, 'two')).toBe(0)
})

test('a mark whose connection was lost is put there again', async () => {
  await mark('one')
  await sql`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'laurel-folder' and datname = current_database()`
  await vi.waitFor(async () => expect(await foldersBeside(sql, 'two')).toBe(0), 20_000)
  await vi.waitFor(async () => expect(await foldersBeside(sql, 'two')).toBe(1), 20_000)
})
