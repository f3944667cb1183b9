import { sql } from 'drizzle-orm'
import type { TenantTx } from '@/db/client'
import { claims as claimsTable, type ImportNotes, importRejects, imports } from '@/db/schema/imports'
import { inOrg } from '@/db/tenancy'
import { writeAudit } from '@/db/tenant/audit'
import { list, textArray } from '@/db/tenant/fact-tables'
import { addUnnamed, readMeanings } from '@/db/tenant/locations'
import { lockState, nextEvent } from '@/db/tenant/state'
import { applyDeltas, Deltas } from '@/db/tenant/totals'
import { todayIn } from '../../clock'
import type { PlainDate } from '../../dates'
import { LaurelError } from '../../errors'
import { isUnusualLocation } from '../../imports/cells'
import { dateColumn, identityColumn } from '../../imports/columns'
import { type Header, readHeader } from '../../imports/header'
import { CONTENT, type LineItem } from '../../imports/line-item'
import { type CsvRecord, readCsv } from '../../imports/read-csv'
import { readRow } from '../../imports/read-row'
import { openSpooled, type Spooled } from '../../imports/spool'
import type { Kind } from '../../kinds'
import { authorize, type Ctx } from '../context'
import { payloadOf } from './claim-payload'
import { type Classified, classifyBatch, type Incoming } from './classify-batch'
import { type ImportSummary, summarize } from './import-summary'

export type PublishInput = {
  kind: Kind
  fileName: string
  file: Spooled
  /** Default: today in the organization's time zone. */
  today?: PlainDate
}

const BATCH = 4000
const MAX_ROWS = 5_000_000

type Reject = { line: number; column: string; code: string; message: string; raw: string }

/**
 * Publishes a file: valid rows, kept-aside bad rows and the changed totals become visible together or not at all.
 * rows read = accepted + changed + duplicate + rejected, always.
 * @throws LaurelError invalid_file (nothing imported) | forbidden
 */
export async function publishImport(ctx: Ctx, input: PublishInput): Promise<ImportSummary> {
  authorize(ctx, 'imports:write')
  return ctx.db.inTenant(ctx.orgId, 'write', (tx) => new Publishing(tx, ctx, input).run())
}

class Publishing {
  private readonly counts = {
    rowsRead: 0,
    rowsAccepted: 0,
    rowsChanged: 0,
    rowsDuplicate: 0,
    rowsRejected: 0,
  }
  private readonly deltas = new Deltas()
  private readonly notes: ImportNotes = { newLocations: [], unusualLocations: [], ignoredColumns: [] }
  private readonly locationIds = new Map<string, number>()
  private importId = 0
  private today: PlainDate = ''

  constructor(
    private readonly tx: TenantTx,
    private readonly ctx: Ctx,
    private readonly input: PublishInput,
  ) {}

  async run(): Promise<ImportSummary> {
    const { tx, ctx, input } = this
    const state = await lockState(tx)
    this.today = input.today ?? todayIn(state.timeZone)
    const records = readCsv(openSpooled(input.file))
    const header = await this.openFile(records)
    this.notes.ignoredColumns = header.ignored
    this.importId = await this.insertImport(state.seq + 1, header)
    await this.readRows(records, header)
    const [row] = await tx.db
      .update(imports)
      .set({ ...this.counts, notes: this.notes })
      .where(sql`${inOrg(imports, ctx.orgId)} and ${imports.id} = ${this.importId}`)
      .returning()
    if (!row) throw new Error('the import that was just written is gone')
    await applyDeltas(tx, await nextEvent(tx, state, 'publish', this.importId), this.deltas)
    const { kind, fileName } = input
    await writeAudit(tx, ctx, 'import.publish', {
      importId: this.importId,
      kind,
      fileName,
      sha256: input.file.sha256,
      ...this.counts,
    })
    return summarize(row, ctx)
  }

  private async openFile(records: AsyncGenerator<CsvRecord>): Promise<Header> {
    const first = await records.next()
    if (first.done)
      throw new LaurelError('invalid_file', 'The file is empty. Its first line must name the columns.')
    const result = readHeader(this.input.kind, first.value.cells)
    if ('header' in result) return result.header
    await records.return(undefined)
    throw new LaurelError(
      'invalid_file',
      `This is not a file of ${this.input.kind}: its columns do not fit. Nothing was imported.`,
      result.issues,
    )
  }

  /** `sameAs` is the first import, not withdrawn, of the same bytes and kind. */
  private async insertImport(seq: number, header: Header): Promise<number> {
    const { tx, ctx, input } = this
    const [same] = await tx.db
      .select({ id: imports.id })
      .from(imports)
      .where(
        sql`${inOrg(imports, ctx.orgId)} and sha256 = ${input.file.sha256} and kind = ${input.kind} and status = 'published'`,
      )
      .orderBy(imports.seq)
      .limit(1)
    const [row] = await tx.db
      .insert(imports)
      .values({
        orgId: ctx.orgId,
        kind: input.kind,
        fileName: input.fileName,
        bytes: input.file.bytes,
        sha256: input.file.sha256,
        sameAs: same?.id ?? null,
        status: 'published',
        seq,
        header: header.names.join(','),
        notes: this.notes,
        createdBy: ctx.actor,
        createdByName: ctx.actorName,
        ...this.counts,
      })
      .returning({ id: imports.id })
    if (!row) throw new Error('the import was not written')
    return row.id
  }

  private async readRows(records: AsyncGenerator<CsvRecord>, header: Header): Promise<void> {
    let valid: { item: LineItem; record: CsvRecord }[] = []
    let rejects: Reject[] = []
    const flush = async () => {
      rejects.push(...(await this.publishBatch(valid)))
      await this.keepRejects(rejects)
      valid = []
      rejects = []
    }
    for await (const record of records) {
      this.counts.rowsRead += 1
      if (this.counts.rowsRead > MAX_ROWS)
        throw new LaurelError('too_large', `More than ${MAX_ROWS} rows. Split the file and import the parts.`)
      const reading = this.readRecord(record, header)
      if ('item' in reading) valid.push({ item: reading.item, record })
      else rejects.push({ line: record.line, raw: record.raw, ...reading.problem })
      if (valid.length + rejects.length >= BATCH) await flush()
    }
    await flush()
  }

  private readRecord(record: CsvRecord, header: Header) {
    const { cells } = record
    if (cells.length !== header.names.length) {
      const message = `The row has ${cells.length} cells, the first line names ${header.names.length} columns. Mend the commas or quotes.`
      return { problem: { column: '', code: 'ragged_row', message } }
    }
    const cell = (name: string) => {
      const index = header.position.get(name)
      return index === undefined ? '' : (cells[index] ?? '')
    }
    return readRow(this.input.kind, cell, this.today)
  }

  private async publishBatch(valid: { item: LineItem; record: CsvRecord }[]): Promise<Reject[]> {
    const { tx, input } = this
    await this.resolveLocations(valid.map(({ item }) => item.location))
    const raws = new Map(valid.map(({ record }) => [record.line, record.raw]))
    const batch = valid.map(({ item: { location, ...item }, record }): Incoming => {
      const locationId = this.locationIds.get(location)
      if (locationId === undefined) throw new Error(`location ${location} was not resolved`)
      return { ...item, locationId, line: record.line }
    })
    const sorted = await classifyBatch(tx, input.kind, this.importId, batch)
    for (const item of sorted.accepted) this.deltas.addItem(input.kind, item, 1)
    this.counts.rowsAccepted += sorted.accepted.length
    this.counts.rowsDuplicate += sorted.duplicates
    await this.keepClaims(sorted)
    return sorted.conflicts.map((row) => this.conflict(row, raws.get(row.line) ?? ''))
  }

  private async resolveLocations(externalIds: string[]): Promise<void> {
    const { tx, locationIds, notes } = this
    const unknown = [...new Set(externalIds)].filter((id) => !locationIds.has(id))
    const added = await addUnnamed(tx, unknown)
    for (const [externalId, id] of await readMeanings(tx, unknown)) locationIds.set(externalId, id)
    notes.newLocations.push(...added)
    notes.unusualLocations.push(...added.filter(isUnusualLocation))
  }

  private async keepClaims({ claims }: Classified): Promise<void> {
    if (claims.length === 0) return
    const payloads = claims.map((claim) => (claim.payload ? JSON.stringify(payloadOf(claim.payload)) : null))
    const columns = list([
      textArray(claims.map((claim) => claim.identity)),
      sql`${textArray(payloads)}::jsonb[]`,
    ])
    await this.tx.db.execute(sql`
      insert into ${claimsTable} (org_id, kind, import_id, identity, payload)
      select ${this.ctx.orgId}, ${this.input.kind}, ${this.importId}, u.* from unnest(${columns}) as u
      on conflict do nothing`)
  }

  private conflict(row: Classified['conflicts'][number], raw: string): Reject {
    const { kind } = this.input
    const identity = identityColumn(kind)
    const names = [
      ...(row.occurredOn === row.known.occurredOn ? [] : [dateColumn(kind)]),
      ...(row.locationId === row.known.locationId ? [] : ['location_id']),
      ...CONTENT[kind]
        .map((column) => column.name)
        .filter((_, index) => row.content[index] !== row.known.content[index]),
    ]
    const message = `${row.identity} is already known with other content (${names.join(', ')}). Withdraw the earlier import, or mend this row.`
    return { line: row.line, column: identity, code: 'conflict', message, raw }
  }

  private async keepRejects(rejects: Reject[]): Promise<void> {
    this.counts.rowsRejected += rejects.length
    for (let start = 0; start < rejects.length; start += 500) {
      const rows = rejects.slice(start, start + 500)
      await this.tx.db.insert(importRejects).values(
        rows.map((row) => ({
          ...row,
          orgId: this.ctx.orgId,
          importId: this.importId,
          raw: Buffer.from(row.raw),
        })),
      )
    }
  }
}
