import type { z } from 'zod'
import { writeAudit } from '@/lib/audit/sql/audit'
import { lockState, readState } from '@/lib/organizations/sql/state'
import type { catalogueImport } from '../answers/registers'
import { aside } from '../aside/aside'
import { authorize, type Ctx } from '../context'
import { LaurelError } from '../errors'
import { hintsOf, openImport } from '../imports/open-import'
import { type RegisterRow, readRows } from './read-rows'
import { sayByHand } from './say-by-hand'

type CatalogueImport = z.infer<typeof catalogueImport>

/**
 * Courses and exams of one file, told apart by `type` and read as imports read them, but said by the person who sends
 * it: they hold whatever imports are withdrawn, and of two rows for one number the last holds. Valid rows go in, the
 * others are named; all in one transaction.
 * @throws LaurelError invalid_file | too_large
 */
export async function importCatalogue(
  ctx: Ctx,
  path: string,
  signal?: AbortSignal,
): Promise<CatalogueImport> {
  authorize(ctx, 'catalogue:write')
  const { rows, rejects, editions } = await readRows('courses', rowsOf(ctx, path, signal))
  const rejected = rejects.map(({ line, column, message }) => ({ line, column, message }))
  const said = rows.map(({ entry: { key, payload } }) => ({ key, payload }))
  return ctx.db.inTenant(ctx.orgId, 'maintain', async (tx) => {
    await lockState(tx)
    const counts = { added: 0, updated: 0, unchanged: editions }
    const { outcomes } = await sayByHand(tx, 'catalogue', said)
    for (const outcome of outcomes) counts[outcome] += 1
    await writeAudit(tx, ctx, 'catalogue.import', { ...counts, rejected: rejected.length })
    return { ...counts, rejected }
  })
}

async function* rowsOf(ctx: Ctx, path: string, signal?: AbortSignal): AsyncGenerator<RegisterRow> {
  const { orgId } = ctx
  const file = { path, ...(signal && { signal }) }
  const { opened, mapping } = await openImport(
    orgId,
    { kind: 'courses', mapping: null },
    file,
    async () => null,
  )
  if (!mapping.columns.type) throw untold()
  const { timeZone } = await ctx.db.inTenant(orgId, 'read', readState)
  const input = { path, hints: hintsOf(opened.format, mapping), kind: 'courses', mapping, timeZone } as const
  for await (const { rows } of aside.stream('register-rows', input, { orgId, signal, ahead: true }))
    for (const { cells, raw, ...row } of rows)
      yield { ...row, cells: (name) => cells[name] ?? '', raw: () => raw }
}

const untold = () =>
  new LaurelError('invalid_file', 'The file does not say what its rows are. Nothing was imported.', [
    { path: 'type', message: 'The column type is missing. Add it to the first line: course or exam.' },
  ])
