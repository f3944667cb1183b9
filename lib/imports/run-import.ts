import { stat } from 'node:fs/promises'
import { sql } from 'drizzle-orm'
import type { TenantStatements } from '@/db/client'
import type { LoadTx } from '@/db/load'
import { type ImportNotes, type ImportProgress, imports } from '@/db/schema/imports'
import { inOrg } from '@/db/tenancy'
import { writeAudit } from '@/lib/audit/sql/audit'
import { firstOfSameBytes } from '@/lib/imports/sql/same-bytes'
import { applyDeltas } from '@/lib/imports/sql/totals'
import { lockState, nextEvent, type OrgState, readState } from '@/lib/organizations/sql/state'
import { instant, todayIn } from '../clock'
import { authorize, type Ctx } from '../context'
import type { PlainDate } from '../dates'
import { LaurelError } from '../errors'
import { passingError } from '../passing'
import { forgetSaid } from '../personal-data/forget-staged'
import { type ImportSummary, summarize } from './import-summary'
import type { ImportWork, RowsOutcome, WorkPoint } from './import-work'
import { mappingOfRejects } from './mapping-of-rejects'
import { isLineItemKind } from './model/import-kinds'
import { isRecordKind } from './model/record-shapes'
import { hintsOf, openImport } from './open-import'
import { type FileFormat, headersUsed, type Mapping } from './reading/mapping'
import type { OpenedHeader } from './reading/opened-file'
import { ownNames, rejectColumns } from './reading/reject-columns'
import { type ScoresBefore, scoresBefore } from './scores-before'
import { workLineItems } from './work-line-items'
import { workRecords } from './work-records'
import { workRegister } from './work-register'

type RunInput = {
  importId: number
  /** The file, whole. */
  path: string
  /** Under which the caller holds the import; whoever lost it publishes nothing. */
  leaseOwner: string
  /** Default: today in the organization's time zone. */
  today?: PlainDate
  signal?: AbortSignal
  onProgress?(progress: ImportProgress): void
  reached?(point: WorkPoint): void
}

type ImportRow = typeof imports.$inferSelect

/**
 * Works one import from `running` to its end: published, previewed or refused. Publishing is one transaction: rows,
 * rejected rows, claims, totals, ledger, counts and audit become visible together or not at all; a preview's is rolled
 * back. Throws on what is no fault of the file: the import then stays `running`, for whoever takes it over.
 * @throws LeaseLost, and whatever the database or the file system throws
 */
export async function runImport(ctx: Ctx, input: RunInput): Promise<ImportSummary> {
  authorize(ctx, 'imports:write')
  const row = await ctx.db.inTenant(ctx.orgId, 'read', (tx) => findHeld(tx, input))
  try {
    return await new Run(ctx, input, row).run()
  } catch (error) {
    if (!(error instanceof LaurelError) || passingError(error)) throw error
    return refuse(ctx, input, error)
  }
}

/** Another process took the import over, or it is over. */
export class LeaseLost extends Error {
  constructor() {
    super('Another worker has taken over this import.')
    this.name = 'LeaseLost'
  }
}

const held = (tx: TenantStatements, { importId, leaseOwner }: RunInput) =>
  sql`${inOrg(imports, tx.orgId)} and ${imports.id} = ${importId} and ${imports.leaseOwner} = ${leaseOwner} and ${imports.status} = 'running'`

async function findHeld(tx: TenantStatements, input: RunInput): Promise<ImportRow> {
  const [row] = await tx.db.select().from(imports).where(held(tx, input))
  if (!row) throw new LeaseLost()
  return row
}

/** The end of the work, whatever it is: only for who still holds the import. */
async function finish(tx: TenantStatements, input: RunInput, values: Partial<ImportRow>): Promise<ImportRow> {
  const [row] = await tx.db
    .update(imports)
    .set({ ...values, leaseOwner: null, leaseUntil: null, progress: null })
    .where(held(tx, input))
    .returning()
  if (!row) throw new LeaseLost()
  return row
}

/** @param error what is wrong with the file; it becomes an import without rows. */
async function refuse(ctx: Ctx, input: RunInput, error: LaurelError): Promise<ImportSummary> {
  const { code, message, issues } = error
  return ctx.db.inTenant(ctx.orgId, 'write', async (tx) => {
    const problem = { code, message, ...(issues && { issues }) }
    const row = await finish(tx, input, { status: 'refused', problem })
    if (row.mode === 'publish')
      await writeAudit(tx, ctx, 'import.refuse', {
        importId: row.id,
        kind: row.kind,
        fileName: row.fileName,
        code,
      })
    return summarize(row, ctx)
  })
}

class Run {
  private phase: ImportProgress['phase'] = 'reading'
  private bytesRead = 0
  private rows = 0
  private bytesTotal = 0
  private state: OrgState | null = null
  private scores: ScoresBefore | null = null

  constructor(
    private readonly ctx: Ctx,
    private readonly input: RunInput,
    private readonly row: ImportRow,
  ) {}

  async run(): Promise<ImportSummary> {
    const { ctx, input, row } = this
    this.bytesTotal = (await stat(input.path)).size
    const { opened, mapping } = await openImport(ctx.orgId, row, input, (names, format) =>
      this.readBefore(names, format),
    )
    this.reached('opened')
    const preview = row.mode === 'preview'
    const options = {
      end: preview ? 'discard' : 'keep',
      ...(input.signal && { signal: input.signal }),
    } as const
    if (!preview) {
      const published = await ctx.db.load(ctx.orgId, options, (tx) => this.publish(tx, opened, mapping))
      this.reached('after-commit')
      return summarize(published, ctx)
    }
    const values = await ctx.db.load(ctx.orgId, options, (tx) => this.preview(tx, opened, mapping))
    return ctx.db.inTenant(ctx.orgId, 'write', async (tx) => summarize(await finish(tx, input, values), ctx))
  }

  /** Rejected rows that are brought in again are read as their import was. */
  private async readBefore(names: readonly string[], format: FileFormat): Promise<Mapping | null> {
    const { ctx, row } = this
    if (rejectColumns(names) === 0) return null
    const found = await ctx.db.inTenant(ctx.orgId, 'read', (tx) =>
      mappingOfRejects(tx, names, format, row.kind),
    )
    return found?.mapping ?? null
  }

  private async publish(tx: LoadTx, opened: OpenedHeader, mapping: Mapping): Promise<ImportRow> {
    const { ctx, input, row } = this
    const work = await this.work(tx, opened, mapping)
    const outcome = await this.rowsOf(tx, work)
    const { state, scores } = this.entered()
    const { deltas, figures } = outcome
    const values = this.valuesOf(outcome, opened, mapping)
    const kept = { importId: row.id, separator: opened.format.separator }
    const seq = await nextEvent(tx, state, { event: 'publish', importId: row.id, figures })
    await applyDeltas(tx, seq, deltas)
    this.reached('totals')
    const published = await finish(tx, input, {
      status: 'published',
      ...values,
      notes: await forgetSaid(tx, kept, values.notes),
      sameAs: await firstOfSameBytes(tx, row),
      effect: await scores.effect(tx, []),
      publishedAt: instant(),
    })
    const { kind, fileName, sha256 } = row
    await writeAudit(tx, ctx, 'import.publish', {
      importId: row.id,
      kind,
      fileName,
      sha256,
      ...outcome.counts,
    })
    this.reached('before-commit')
    return published
  }

  /** Everything but the writing, in a transaction that is rolled back. */
  private async preview(tx: LoadTx, opened: OpenedHeader, mapping: Mapping): Promise<Partial<ImportRow>> {
    const work = await this.work(tx, opened, mapping)
    const outcome = await this.rowsOf(tx, work)
    const rejects = outcome.rejects.map(({ raw: _, ...reject }) => reject)
    const { notes, ...values } = this.valuesOf(outcome, opened, mapping)
    const said = { notes, preview: { changes: outcome.changes, rejects } }
    return {
      status: 'previewed',
      ...values,
      ...(await forgetSaid(tx, null, said)),
      sameAs: await firstOfSameBytes(tx, this.row),
      effect: await this.entered().scores.effect(tx, outcome.deltas.all()),
    }
  }

  /** When the file is read: what it is compared with, and, to write, the lock and the place in the order. */
  private async enter(tx: TenantStatements, today: PlainDate): Promise<OrgState> {
    this.step('comparing')
    const preview = this.row.mode === 'preview'
    const state = preview ? await readState(tx) : await lockState(tx)
    if (!preview)
      await tx.db
        .update(imports)
        .set({ seq: state.seq + 1 })
        .where(held(tx, this.input))
    this.state = state
    await this.knowScores(tx, today)
    return state
  }

  private async knowScores(tx: TenantStatements, today: PlainDate): Promise<ScoresBefore> {
    this.scores ??= await scoresBefore(tx, this.row.kind, today)
    return this.scores
  }

  private entered(): { state: OrgState; scores: ScoresBefore } {
    const { state, scores } = this
    if (!state || !scores) throw new Error('the file was worked without the state of its organization')
    return { state, scores }
  }

  private async work(tx: LoadTx, opened: OpenedHeader, mapping: Mapping): Promise<ImportWork> {
    const { input, row } = this
    const { timeZone } = await readState(tx)
    const today = input.today ?? todayIn(timeZone)
    return {
      importId: row.id,
      mode: row.mode,
      changes: row.changes,
      mapping,
      // As it was opened, so that every reading is of the same columns.
      file: { path: input.path, hints: hintsOf(opened.format, mapping) },
      signal: input.signal,
      today,
      timeZone,
      lock: (tx) => this.enter(tx, today),
      changing: async (tx) => (await this.knowScores(tx, today)).changing(tx),
      takenBack: () => {
        this.scores = null
      },
      reached: (point) => this.reached(point),
      onPhase: (phase) => this.step(phase),
      onRows: (bytesRead, rows) => {
        input.signal?.throwIfAborted()
        Object.assign(this, { bytesRead, rows })
        this.tell()
      },
    }
  }

  private rowsOf(tx: LoadTx, work: ImportWork): Promise<RowsOutcome> {
    const { kind } = this.row
    if (isRecordKind(kind)) return workRecords(tx, work, kind)
    return isLineItemKind(kind) ? workLineItems(tx, work, kind) : workRegister(tx, work, kind)
  }

  private valuesOf(
    { counts, notes, deltas }: RowsOutcome,
    { format, header }: OpenedHeader,
    mapping: Mapping,
  ) {
    const told = isLineItemKind(mapping.kind) ? this.entered().scores.notes(deltas.all()) : null
    const used = new Set(headersUsed(mapping))
    const ignoredColumns = ownNames(header.names).filter((name) => name !== '' && !used.has(name))
    return {
      ...counts,
      notes: { ...notes, ignoredColumns, ...(told ?? { unknownItems: [] }) } satisfies ImportNotes,
      format,
      mapping,
      header: header.raw,
    }
  }

  private step(phase: ImportProgress['phase']): void {
    this.phase = phase
    this.tell()
  }

  private tell(): void {
    const { phase, bytesRead: bytes, bytesTotal, rows } = this
    this.input.onProgress?.({ phase, bytes, bytesTotal, rows, secondsLeft: null })
  }

  private reached(point: WorkPoint): void {
    this.input.reached?.(point)
  }
}
