import type { CopySession } from './copy-session'
import type { KeptTable } from './list-tables'

/**
 * The rows of a table in COPY's text format, in pieces of any length, sorted by the primary key. Of the tables of
 * organizations each one's rows are asked for inside it: the owner is held by row-level security like everybody, and
 * COPY of such a table gives no rows and no error.
 */
export async function* dumpTable(
  session: CopySession,
  table: KeptTable,
  orgIds: readonly string[],
): AsyncGenerator<Buffer> {
  const select = `select ${table.columns.join(', ')} from ${table.name}`
  const order = `order by ${table.order.join(', ')}`
  if (!table.byOrganization) return yield* session.copyOut(`${select} ${order}`)
  for (const id of orgIds) {
    await session.query(`select laurel_enter_org(${BigInt(id)})`)
    yield* session.copyOut(`${select} where org_id = ${BigInt(id)} ${order}`)
  }
}

export type KeptOrganization = { id: number; slug: string; name: string; demo: boolean }

export async function listOrganizations(session: CopySession): Promise<KeptOrganization[]> {
  const rows = await session.query<Omit<KeptOrganization, 'id'> & { id: string }>(
    'select id, slug, name, demo from organizations order by id',
  )
  return rows.map((row) => ({ ...row, id: Number(row.id) }))
}

/**
 * How many rows a table has, counted by another statement than the one that copies them.
 * @returns also how many belong to no organization that there is, where the owner can see such
 */
export async function countRows(
  session: CopySession,
  { name, byOrganization }: KeptTable,
  orgIds: readonly string[],
): Promise<{ rows: number; stray: number }> {
  const count = async (condition = '') =>
    Number((await session.query<{ n: string }>(`select count(*) as n from ${name}${condition}`))[0]?.n)
  if (!byOrganization) return { rows: await count(), stray: 0 }
  let rows = 0
  for (const id of orgIds) {
    await session.query(`select laurel_enter_org(${BigInt(id)})`)
    rows += await count(` where org_id = ${BigInt(id)}`)
  }
  const [held] = await session.query<{ held: boolean }>(`select row_security_active('${name}') as held`)
  return { rows, stray: held?.held ? 0 : (await count()) - rows }
}

type KeptFile = { name: string; length: number }

/** Files by their rows, and how much of each was there in this snapshot: what arrives or has arrived, what is attached. */
const FILES = {
  uploads: (id: bigint) =>
    `select id::text as key, received as length from uploads where org_id = ${id} order by id`,
  attachments: (id: bigint) =>
    `select distinct sha256 as key, bytes as length from attachments where org_id = ${id} order by 1`,
}

export async function listFiles(session: CopySession, orgIds: readonly string[]): Promise<KeptFile[]> {
  const found: KeptFile[] = []
  for (const id of orgIds) {
    await session.query(`select laurel_enter_org(${BigInt(id)})`)
    for (const [folder, rowsOf] of Object.entries(FILES)) {
      const rows = await session.query<{ key: string; length: string }>(rowsOf(BigInt(id)))
      for (const { key, length } of rows)
        found.push({ name: `${folder}/${id}-${key}`, length: Number(length) })
    }
  }
  return found
}
