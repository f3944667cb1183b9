import { type SQL, sql } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import { classes, codes, courseRequirements, trainerCredentials } from '../../../db/schema/delivery'
import { inOrg } from '../../../db/tenancy'
import { list, textArray } from '../../line-items/sql/fact-tables'
import {
  BETWEEN,
  IDS_BETWEEN,
  PLAIN_REGISTERS,
  type PlainField,
  type PlainName,
  partsOfKey,
} from '../model/plain-registers'

const TABLES = {
  'trainer-credentials': trainerCredentials,
  'course-requirements': courseRequirements,
  classes,
  codes,
} as const

const stored = ({ column, stored: name = column }: PlainField): SQL => sql`${sql.identifier(name)}`

const CASTS: Partial<Record<PlainField['type'], string>> = {
  given: 'date',
  start: 'date',
  day: 'date',
  count: 'integer',
  share: 'numeric',
}

/** How the entries of such a register stand in its table; `e.key` and `e.payload` are what goes in. */
export function plainTable(name: PlainName) {
  const { key, fields } = PLAIN_REGISTERS[name]
  const table = TABLES[name] as PgTable & typeof classes
  const keyParts = key.map((field, index) => ({
    field,
    from: sql`split_part(e.key, ${BETWEEN}, ${sql.raw(String(index + 1))})`,
  }))
  const cast = (field: PlainField, from: SQL): SQL => {
    if (field.type === 'ids') return sql`string_to_array(${from}, ${IDS_BETWEEN})`
    const to = CASTS[field.type]
    return to ? sql`(${from})::${sql.raw(to)}` : from
  }
  const said = (field: PlainField): SQL =>
    field.type === 'ids' ? sql`array_to_string(${stored(field)}, ${IDS_BETWEEN})` : stored(field)
  return {
    read: (orgId: number, keys: readonly string[]): SQL => sql`
      select ${sql.join(
        key.map((field) => sql`${stored(field)}::text`),
        sql` || ${BETWEEN} || `,
      )} as key,
        jsonb_build_object(${list(fields.flatMap((field) => [sql`${field.field}::text`, said(field)]))}) as payload
      from ${table} where ${inOrg(table, orgId)}
        and ${stored(key[0] as PlainField)} = any(${textArray([...new Set(keys.map((one) => partsOfKey(one)[0] ?? ''))])})`,
    upsert: (orgId: number, entries: SQL): SQL => sql`
      insert into ${table} (org_id, ${list([...key, ...fields].map(stored))})
      select ${orgId}, ${list([
        ...keyParts.map(({ field, from }) => cast(field, from)),
        ...fields.map((field) => cast(field, sql`e.payload ->> ${field.field}`)),
      ])} from ${entries}
      on conflict (org_id, ${list(key.map(stored))}) do update set ${list(
        fields.map((field) => sql`${stored(field)} = excluded.${stored(field)}`),
      )}`,
    remove: (orgId: number, keys: SQL): SQL => sql`
      delete from ${table} using ${keys} where ${inOrg(table, orgId)}
        and ${sql.join(
          keyParts.map(({ field, from }) => sql`${stored(field)} = ${cast(field, from)}`),
          sql` and `,
        )}`,
  }
}
