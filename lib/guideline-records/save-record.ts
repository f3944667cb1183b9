import type { TenantTx } from '../../db/client'
import type { RecordJson } from '../answers/records'
import { releaseFiles } from '../attachments/release-files'
import { removeRowsOf } from '../attachments/sql/attachments'
import { writeAudit } from '../audit/sql/audit'
import { todayIn } from '../clock'
import { authorize, type Ctx } from '../context'
import { LaurelError, notFound } from '../errors'
import { readMeanings } from '../locations/sql/locations'
import { readState } from '../organizations/sql/state'
import type { Values } from './model/field'
import { kindOf, type RecordKind } from './model/kinds'
import { readFields } from './read-fields'
import { type RecordChange, type RecordInput, recordChange, recordInput, recordKey } from './record-input'
import { shownRecord } from './shown-record'
import { deleteRecord, insertRecord, readRecords, type StoredRecord, updateRecord } from './sql/records'

/** @throws ZodError | LaurelError forbidden, invalid_request with everything that is wrong, by field */
export async function addRecord(ctx: Ctx, input: RecordInput): Promise<RecordJson> {
  authorize(ctx, 'records:write')
  const { kind, fields } = recordInput.parse(input)
  return ctx.db.inTenant(ctx.orgId, 'write', async (tx) => {
    const values = await checked(tx, kind, fields)
    const id = await insertRecord(tx, { kind, values, changedByName: ctx.actorName })
    await writeAudit(tx, ctx, 'record.save', { id, kind, ...told(kind, null, values) })
    return shownRecord(ctx, await find(ctx, tx, id))
  })
}

/**
 * Says some fields of a record otherwise.
 * @throws ZodError | LaurelError forbidden, not_found, invalid_request, conflict where somebody changed it since
 */
export async function changeRecord(ctx: Ctx, id: number, input: RecordChange): Promise<RecordJson> {
  authorize(ctx, 'records:write')
  const { revision, fields } = recordChange.parse(input)
  return ctx.db.inTenant(ctx.orgId, 'write', async (tx) => {
    const before = await find(ctx, tx, id)
    const { kind } = before
    const values = await checked(tx, kind, { ...before.values, ...fields })
    if (!(await updateRecord(tx, { id, revision, values, changedByName: ctx.actorName }))) throw changed()
    await writeAudit(tx, ctx, 'record.save', { id, kind, ...told(kind, before.values, values) })
    return shownRecord(ctx, await find(ctx, tx, id))
  })
}

/** Its files go with it. @throws ZodError | LaurelError forbidden, not_found, conflict where somebody changed it since */
export async function removeRecord(ctx: Ctx, id: number, input: { revision: number }): Promise<void> {
  authorize(ctx, 'records:write')
  const { revision } = recordKey.parse(input)
  const hashes = await ctx.db.inTenant(ctx.orgId, 'write', async (tx) => {
    const { kind, values } = await find(ctx, tx, id)
    if (!(await deleteRecord(tx, id, revision))) throw changed()
    const files = await removeRowsOf(tx, { kind: 'record', id: String(id) })
    await writeAudit(tx, ctx, 'record.remove', { id, kind, ...told(kind, values, null) })
    return files
  })
  await releaseFiles(ctx.db, ctx.orgId, hashes)
}

async function find(ctx: Ctx, tx: TenantTx, id: number): Promise<StoredRecord> {
  const today = todayIn((await readState(tx)).timeZone)
  const [found] = await readRecords(tx, { today, locationIds: ctx.locationIds }, { id }, 1)
  if (!found) throw notFound('This record')
  return found
}

async function checked(tx: TenantTx, kind: RecordKind, given: Record<string, unknown>): Promise<Values> {
  const { values, issues } = readFields(kind, given)
  const { locationId } = values
  if (typeof locationId === 'string' && !(await readMeanings(tx, [locationId])).has(locationId))
    issues.push({ path: 'locationId', message: `Location: ${locationId} is none of yours.` })
  const [first] = issues
  if (first) throw new LaurelError('invalid_request', first.message, issues)
  return values
}

const changed = () =>
  new LaurelError(
    'conflict',
    'Somebody changed or removed this record meanwhile. Reload the page to see what it says now; nothing was saved.',
  )

/** What changed, before and after; of what names somebody only that it did. */
function told(kind: RecordKind, before: Values | null, after: Values | null) {
  const differing = kindOf(kind).fields.filter(
    ({ name }) => (before?.[name] ?? null) !== (after?.[name] ?? null),
  )
  const open = differing.filter(({ personal }) => !personal).map(({ name }) => name)
  const of = (values: Values | null) =>
    values && Object.fromEntries(open.map((name) => [name, values[name] ?? null]))
  return {
    before: of(before),
    after: of(after),
    personal: differing.filter(({ personal }) => personal).map(({ name }) => name),
  }
}
