import type { CopySession } from './copy-session'

/** A table that is kept, found by asking the database; names are quoted where they must be. */
export type KeptTable = {
  /** `public.audit` */
  name: string
  /** Those that hold something of their own; generated ones come back by themselves. */
  columns: string[]
  /** Rows are shown by row-level security, organization by organization. */
  byOrganization: boolean
  /** By which rows are sorted, the same on every server. */
  order: string[]
}

type Found = KeptTable & { parents: string[] }

/**
 * Every table of the product and the notes of its migrations, so that a new one cannot be forgotten. The queue is left
 * out: what waits is in `imports`, and whoever serves gives a waiting import without a job a new one.
 */
const TABLES = `
  select c.oid::regclass::text as short, n.nspname || '.' || quote_ident(c.relname) as name,
    c.relrowsecurity as "byOrganization",
    (select json_agg(quote_ident(a.attname) order by a.attnum) from pg_attribute a
      where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
    (select json_agg(quote_ident(a.attname) || case when a.attcollation <> 0 then ' collate "C"' else '' end order by k.at)
      from pg_index i cross join unnest(i.indkey) with ordinality as k(num, at)
      join pg_attribute a on a.attrelid = c.oid and a.attnum = k.num
      where i.indrelid = c.oid and i.indisprimary) as order,
    (select coalesce(json_agg(distinct pn.nspname || '.' || quote_ident(p.relname)), '[]') from pg_constraint f
      join pg_class p on p.oid = f.confrelid join pg_namespace pn on pn.oid = p.relnamespace
      where f.conrelid = c.oid and f.contype = 'f' and f.confrelid <> c.oid) as parents
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p') and not c.relispartition
    and (n.nspname = 'public' or (n.nspname = 'drizzle' and c.relname = '__drizzle_migrations'))
  order by 2`

type Row = Record<'name' | 'columns' | 'parents', string> & { byOrganization: boolean; order: string | null }

/** @returns parents before their children, so that they can be brought in one after the other */
export async function listTables(session: CopySession): Promise<KeptTable[]> {
  const rows = await session.query<Row>(TABLES)
  const found = rows.map(({ name, byOrganization, columns, order, parents }): Found => {
    if (order === null) throw new Error(`The table ${name} has no primary key: it cannot be backed up.`)
    const lists = { columns: JSON.parse(columns), order: JSON.parse(order), parents: JSON.parse(parents) }
    return { name, byOrganization, ...lists }
  })
  return parentsFirst(found).map(({ parents: _, ...table }) => table)
}

function parentsFirst(tables: readonly Found[]): Found[] {
  const placed: Found[] = []
  let waiting = [...tables]
  while (waiting.length > 0) {
    const ready = waiting.filter(({ parents }) =>
      parents.every((one) => placed.some(({ name }) => name === one)),
    )
    if (ready.length === 0)
      throw new Error(
        `These tables refer to each other in a circle: ${waiting.map(({ name }) => name).join(', ')}.`,
      )
    placed.push(...ready)
    waiting = waiting.filter((one) => !ready.includes(one))
  }
  return placed
}

type KeptSequence = { name: string; last: string; called: boolean }

/** Where the numbering stands; read after the rows, so that no number is given twice. */
export async function listSequences(session: CopySession): Promise<KeptSequence[]> {
  const names = await session.query<{ name: string }>(`
    select quote_ident(schemaname) || '.' || quote_ident(sequencename) as name from pg_sequences
    where schemaname in ('public', 'drizzle') order by 1`)
  const found: KeptSequence[] = []
  for (const { name } of names) {
    const [row] = await session.query<{ last: string; called: boolean }>(
      `select last_value as last, is_called as called from ${name}`,
    )
    if (row) found.push({ name, ...row })
  }
  return found
}
