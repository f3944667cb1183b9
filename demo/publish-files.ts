import { sql } from 'drizzle-orm'
import { imports } from '../db/schema/imports'
import { inOrg } from '../db/tenancy'
import type { Ctx } from '../lib/context'
import type { PlainDate } from '../lib/dates'
import { type ImportKind, isLineItemKind, type RecordKind } from '../lib/imports/model/import-kinds'
import { isRecordKind } from '../lib/imports/model/record-shapes'
import { publishImport } from '../lib/imports/publish-import'
import { incomingFolder } from '../lib/imports/reading/incoming'
import { spool } from '../lib/imports/reading/spool'
import { withdrawImport } from '../lib/imports/withdraw-import'
import type { Kind } from '../lib/line-items/model/kinds'
import { calendarOf } from './calendar'
import { DATED_REGISTERS, type DatedRegister, deliveryFileNames } from './delivery/files'
import { recordRecords } from './delivery/record-records'
import { DEMO_ACTOR } from './demo-ctx'
import { csvText, type DemoFile } from './demo-file'
import { fileNamesOf } from './files'
import { generateFiles, generateRecords } from './generate'
import { recordDesignations } from './record-designations'
import { recordSpecializations } from './record-specializations'

/** Through the same service as everybody's files. */
export async function publishFiles(
  ctx: Ctx,
  files: readonly DemoFile<ImportKind>[],
  today: PlainDate,
): Promise<void> {
  for (const file of files) {
    const bytes = Buffer.from(csvText(file))
    const spooled = await spool(inOneChunk(bytes), bytes.byteLength, { folder: await incomingFolder() })
    try {
      // Of the same month and customer the demo says something else a month later.
      const changes = isRecordKind(file.kind) || isDatedRegister(file.kind) ? 'apply' : 'reject'
      await publishImport(ctx, { kind: file.kind, fileName: file.fileName, file: spooled, changes, today })
    } finally {
      await spooled.discard()
    }
  }
}

async function* inOneChunk(bytes: Buffer) {
  yield bytes
}

type Dated = Kind | RecordKind | DatedRegister
type OwnImport = { id: number; kind: Dated; fileName: string }

/**
 * The names of the files say for which month they were made. New ones come before old ones go, so that whoever is
 * cut off in between finds the old ones and goes on. A kind without any has been withdrawn by someone: it stays so.
 */
export async function redate(
  ctx: Ctx,
  options: { today: PlainDate; onProgress(text: string): void },
): Promise<void> {
  const { today } = options
  const own = await ownImports(ctx)
  const records = generateRecords(ctx.slug, today).map(({ fileName }) => fileName)
  const calendar = calendarOf(today)
  const names = new Set([...fileNamesOf(calendar), ...deliveryFileNames(calendar), ...records])
  const outdated = own.filter(({ fileName }) => !names.has(fileName))
  if (outdated.length === 0) return
  options.onProgress(`Moving the dates of the demo up to today: ${ctx.orgName}`)
  const kinds = new Set(outdated.map(({ kind }) => kind))
  const known = new Set(own.map(({ fileName }) => fileName))
  const missing = generateFiles(ctx.slug, today).filter(
    ({ kind, fileName }) => kinds.has(kind) && !known.has(fileName),
  )
  await publishFiles(ctx, missing, today)
  for (const { id } of outdated) await withdrawImport(ctx, id)
  await recordRecords(ctx, today)
  await recordSpecializations(ctx, today)
  await recordDesignations(ctx, today)
}

async function ownImports(ctx: Ctx): Promise<OwnImport[]> {
  return ctx.db.inTenant(ctx.orgId, 'read', async (tx) => {
    const rows = await tx.db
      .select({ id: imports.id, kind: imports.kind, fileName: imports.fileName })
      .from(imports)
      .where(
        sql`${inOrg(imports, tx.orgId)} and ${imports.createdBy} = ${DEMO_ACTOR.actor} and ${imports.status} = 'published'`,
      )
      .orderBy(imports.seq)
    return rows.flatMap(({ kind, ...row }) =>
      isLineItemKind(kind) || isRecordKind(kind) || isDatedRegister(kind) ? [{ ...row, kind }] : [],
    )
  })
}

const isDatedRegister = (kind: ImportKind): kind is DatedRegister =>
  DATED_REGISTERS.some((one) => one === kind)
