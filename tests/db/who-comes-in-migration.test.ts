import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import postgres from 'postgres'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { migrate } from '@/db/migrate'
import { inDatabase } from '../support/global-database'

const DRIZZLE = fileURLToPath(new URL('../../drizzle', import.meta.url))
const NAME = 'who_comes_in'
const X = 'https://login.example/x/v2.0'
const Y = 'https://login.example/y/v2.0'

let folder: string
let owner: postgres.Sql

/** A database as the version before left it, with an organization, its trail, and four people; then the migration. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'laurel-drizzle-'))
  cpSync(DRIZZLE, folder, { recursive: true })
  const journal = join(folder, 'meta/_journal.json')
  const all = JSON.parse(readFileSync(journal, 'utf8')) as { entries: { tag: string }[] }
  const before = all.entries.findIndex(({ tag }) => tag.endsWith(NAME))
  writeFileSync(journal, JSON.stringify({ ...all, entries: all.entries.slice(0, before) }))
  const cluster = inject('clusterUrl')
  const admin = postgres(cluster, { max: 1, onnotice: () => undefined })
  await admin`drop database if exists before_who_comes_in`
  await admin`create database before_who_comes_in`
  await admin.end()
  const url = inDatabase(cluster, 'before_who_comes_in')
  await migrate(url, folder)
  owner = postgres(url, { max: 1, onnotice: () => undefined })
  await fill()
  await migrate(url)
})
afterAll(async () => {
  await owner.end()
  rmSync(folder, { recursive: true, force: true })
})

async function fill() {
  await owner`insert into organizations (slug, name) values ('acme', 'Acme'), ('rival', 'Rival')`
  await owner`insert into users (email, name, origin) values ('ada@acme.example', 'Ada', 'local'),
    ('vera@north.example', 'Vera', ${X}), ('ina@acme.example', 'Ina as Acme says', 'local'), ('gus@north.example', 'Gus', ${Y})`
  await owner`insert into identities (issuer, subject, user_id, password_hash) values ('local', '1', 1, 'hash'), ('local', '3', 3, null)`
  await owner`insert into identities (issuer, subject, user_id, checked_at, guest) values (${X}, 'vera', 2, now(), false), (${Y}, 'gus', 4, now(), true)`
  await owner`insert into memberships (org_id, user_id, role, pending) values
    (1, 1, 'global_admin', false), (1, 2, 'global_admin', false), (1, 3, 'viewer', true), (2, 4, 'global_admin', false)`
  await owner`insert into trusted_issuers (org_id, issuer) values (1, ${X}), (1, ${Y}), (2, ${X}), (2, ${Y})`
  await owner`insert into sessions (id_hash, user_id, expires_at) values ('hash', 1, now() + interval '1 day')`
  await owner`insert into api_tokens (hash, org_id, role, name, created_by, expires_at) values ('hash', 1, 'viewer', 'T', 1, now() + interval '1 day')`
  await owner`insert into password_links (hash, user_id, expires_at) values ('hash', 3, now() + interval '1 day')`
  await owner`insert into access_requests (org_id, user_id, role) values (1, 3, 'viewer')`
  await owner`insert into sign_ins (user_id, method, outcome) values (1, 'password', 'signed_in')`
  await owner`insert into org_state (org_id) values (1), (2)`
  const detail = (value: unknown) => owner.json(value as never)
  await owner`insert into audit (org_id, actor, actor_name, action, detail) values
    (1, 'user:1', 'Ada', 'user.invite', ${detail({ id: 3, email: 'ina@acme.example' })}),
    (1, 'token:1', 'T', 'token.create', ${detail({ id: 1, name: 'T' })}),
    (1, 'user:1', 'Ada', 'issuer.remove', ${detail({
      issuer: X,
      ended: [
        { id: 2, name: 'Vera' },
        { id: 99, name: 'Gone' },
      ],
    })})`
  await owner`insert into scenarios (org_id, name, query, created_by, created_by_name) values (1, 'S', '{}', 'user:1', 'Ada')`
}

const idOf = async (email: string): Promise<number> => {
  const [row] = await owner<{ id: string }[]>`select id from users where email = ${email}`
  return Number(row?.id)
}

test('nobody keeps the number that counted up: an old one in an address finds nobody', async () => {
  const ids = await owner<{ id: string }[]>`select id from users`
  expect(ids).toHaveLength(4)
  for (const { id } of ids) expect(Number(id)).toBeGreaterThan(4)
  expect(new Set(ids.map(({ id }) => id)).size).toBe(4)
})

test('whatever belonged to a person still does, in keys and in every trail', async () => {
  const [ada, ina, vera] = [
    await idOf('ada@acme.example'),
    await idOf('ina@acme.example'),
    await idOf('vera@north.example'),
  ]
  const one = async (rows: Promise<postgres.RowList<postgres.Row[]>>) =>
    Number(Object.values((await rows)[0] ?? {})[0])
  expect(await one(owner`select subject::bigint from identities where password_hash = 'hash'`)).toBe(ada)
  expect(await one(owner`select user_id from identities where password_hash = 'hash'`)).toBe(ada)
  expect(await one(owner`select user_id from sessions`)).toBe(ada)
  expect(await one(owner`select created_by from api_tokens`)).toBe(ada)
  expect(await one(owner`select user_id from password_links`)).toBe(ina)
  expect(await one(owner`select user_id from access_requests`)).toBe(ina)
  expect(await one(owner`select user_id from sign_ins`)).toBe(ada)
  const scenarios = await owner`select created_by from scenarios`
  expect(scenarios[0]?.created_by).toBe(`user:${ada}`)
  const trail = await owner`select actor, detail from audit order by id`
  expect(trail).toMatchObject([
    { actor: `user:${ada}`, detail: { id: ina } },
    { actor: 'token:1', detail: { id: 1, name: 'T' } },
    {
      actor: `user:${ada}`,
      detail: {
        ended: [
          { id: vera, name: 'Vera' },
          { id: 99, name: 'Gone' },
        ],
      },
    },
  ])
})

test('new numbers are random, and foreign keys hold as before', async () => {
  const [made] = await owner<
    { id: string }[]
  >`insert into users (email) values ('new@acme.example') returning id`
  expect(Number(made?.id)).toBeGreaterThan(10_000)
  expect(Number(made?.id)).toBeLessThan(1e15)
  await expect(
    owner`insert into memberships (org_id, user_id, role) values (1, 5, 'viewer')`,
  ).rejects.toMatchObject({
    code: '23503',
  })
  await owner`delete from users where email in ('new@acme.example')`
})

test('of four trusts the one with a Global admin of the issuer here is proved; a guest proves nothing', async () => {
  expect(await owner`select org_id, issuer, said_by from issuer_bindings`).toEqual([
    { org_id: '1', issuer: X, said_by: 'proof' },
  ])
  expect(await owner`select from trusted_issuers`).toHaveLength(4)
})

test('what an inviter called a person stays with the inviting organization', async () => {
  expect(await owner`select name, confirmed_by from users where email = 'ina@acme.example'`).toEqual([
    { name: '', confirmed_by: null },
  ])
  expect(await owner`select invited_as from memberships where pending`).toEqual([
    { invited_as: 'Ina as Acme says' },
  ])
  expect(await owner`select name, confirmed_by from users where email = 'ada@acme.example'`).toEqual([
    { name: 'Ada', confirmed_by: 'code' },
  ])
})
