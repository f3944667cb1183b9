import postgres from 'postgres'

/** All that the database keeps of an organization, as text; bytes as what they spell. */
export async function everythingOf(ownerUrl: string, orgId: number): Promise<string> {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => undefined })
  try {
    const tables = await sql<{ name: string }[]>`
      select format('%I', table_name) as name from information_schema.columns
      where table_schema = 'public' and column_name = 'org_id'`
    const texts: string[] = []
    for (const { name } of tables)
      for (const one of await sql.unsafe(`select t::text as row from ${name} t where org_id = ${orgId}`))
        texts.push(String(one.row))
    const all = texts.join('\n')
    const spelled = [...all.matchAll(/\\\\?x([0-9a-f]{6,})/g)].map(([, hex = '']) =>
      Buffer.from(hex, 'hex').toString('utf8'),
    )
    return [all, ...spelled].join('\n')
  } finally {
    await sql.end()
  }
}
