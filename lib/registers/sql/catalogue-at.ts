import { type SQL, sql } from 'drizzle-orm'
import type { TenantStatements } from '../../../db/client'
import { imports } from '../../../db/schema/imports'
import { registerStatements } from '../../../db/schema/registers'
import { inOrg } from '../../../db/tenancy'
import type { CatalogueEntry } from '../../programmes/training-services/catalogue'
import { readOwnCatalogue } from '../../programmes/training-services/sql/scoring-input'
import { ALWAYS, type Payload } from '../model/entries'
import { type Statement, settled } from './register-statements'

/** The organization's own courses and exams as they stood before an instant: what had been said of them by then. */
export async function readCatalogueAt(tx: TenantStatements, before: SQL): Promise<CatalogueEntry[]> {
  const [now, keys] = [await readOwnCatalogue(tx), await changedSince(tx, before)]
  if (keys.length === 0) return now
  const changed = new Set(keys)
  const kept = now.filter(({ type, number, from }) => !changed.has(`${type} ${number} ${from ?? ALWAYS}`))
  return [...kept, ...(await entriesAt(tx, keys, before))]
}

/** Keys of which something was said, or taken back with its import, since. */
async function changedSince(tx: TenantStatements, before: SQL): Promise<string[]> {
  const rows = await tx.db.execute<{ key: string }>(sql`
    select distinct key from ${registerStatements}
    left join ${imports} on ${imports.orgId} = ${registerStatements.orgId} and ${imports.id} = ${registerStatements.importId}
    where ${inOrg(registerStatements, tx.orgId)} and register = 'catalogue'
      and (said_at >= ${before} or ${imports.withdrawnAt} >= ${before})`)
  return rows.map(({ key }) => key)
}

async function entriesAt(
  tx: TenantStatements,
  keys: readonly string[],
  before: SQL,
): Promise<CatalogueEntry[]> {
  const rows = await tx.db.execute<{ key: string } & Statement>(sql`
    select key, payload, coalesce(${imports.changes} = 'reject', false) as weak from ${registerStatements}
    left join ${imports} on ${imports.orgId} = ${registerStatements.orgId} and ${imports.id} = ${registerStatements.importId}
    where ${inOrg(registerStatements, tx.orgId)} and register = 'catalogue' and key = any(${sql.param([...keys])}::text[])
      and coalesce(said_at < ${before}, true) and coalesce(${imports.withdrawnAt} >= ${before}, true)
    order by ${registerStatements.id}`)
  const said = new Map<string, Statement[]>()
  for (const { key, payload, weak } of rows) said.set(key, [...(said.get(key) ?? []), { payload, weak }])
  return [...said].flatMap(([key, statements]) => {
    const payload = settled(statements)
    return payload ? [entryOf(key, payload)] : []
  })
}

function entryOf(key: string, payload: Payload): CatalogueEntry {
  const [type = '', number = '', from = ALWAYS] = key.split(' ')
  return {
    type: type as CatalogueEntry['type'],
    number,
    title: String(payload.title ?? ''),
    days: payload.days === null ? null : Number(payload.days),
    area: payload.area as CatalogueEntry['area'],
    level: payload.level as CatalogueEntry['level'],
    assumed: payload.assumed === true,
    from: from === ALWAYS ? null : from,
    to: payload.validTo === null || payload.validTo === undefined ? null : String(payload.validTo),
    update: payload.update === true,
    source: 'own',
  }
}
