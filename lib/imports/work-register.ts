import type { LoadTx } from '@/db/load'
import { importChanges, type RowChange } from '@/db/schema/imports'
import { aside } from '../aside/aside'
import { publishRegister } from '../registers/publish-register'
import type { RegisterRow } from '../registers/read-rows'
import type { ImportWork, RowsOutcome } from './import-work'
import { keepRejects } from './keep-rejects'
import type { Register } from './model/import-kinds'
import { addLeftOut, type LeftOut } from './reading/row-filter'
import type { ShapeNotes } from './reading/rows-around'
import { whileHeard } from './while-heard'

const FIRST = 50

/** A file of courses, exams, trainers or locations; in a preview the caller takes everything back. */
export async function workRegister(tx: LoadTx, work: ImportWork, kind: Register): Promise<RowsOutcome> {
  await work.lock(tx)
  const { importId, changes } = work
  const besides = { out: [] as LeftOut[], shape: {} as ShapeNotes }
  const outcome = await publishRegister(tx, {
    kind,
    importId,
    changes,
    rows: rowsOf(tx, work, kind, besides),
  })
  work.reached('inserted')
  if (work.mode === 'publish') {
    await keepRejects(tx, importId, outcome.rejects)
    await keepChanges(tx, importId, outcome.changes)
  }
  return {
    ...outcome,
    notes: {
      newLocations: [],
      unusualLocations: [],
      ...besides.shape,
      ...(besides.out.length > 0 && { leftOut: besides.out }),
    },
    figures: null,
    rejects: outcome.rejects.slice(0, FIRST),
    changes: outcome.changes.slice(0, FIRST),
  }
}

/** @param besides gets what the file holds besides the rows that are read */
async function* rowsOf(
  tx: LoadTx,
  work: ImportWork,
  kind: Register,
  besides: { out: LeftOut[]; shape: ShapeNotes },
): AsyncGenerator<RegisterRow> {
  const { mapping, file, timeZone, signal, onRows } = work
  let all = 0
  const blocks = aside.stream(
    'register-rows',
    { ...file, kind, mapping, timeZone },
    { orgId: tx.orgId, signal, ahead: true },
  )
  try {
    for (;;) {
      const next = await whileHeard(tx, blocks.next())
      if (next.done) return
      const { rows, leftOut, bytesRead, shape = {} } = next.value
      besides.out = addLeftOut(besides.out, leftOut)
      besides.shape = shape
      for (const { line, cells, raw, problem } of rows)
        yield { line, cells: (name) => cells[name] ?? '', raw: () => raw, ...(problem && { problem }) }
      all += rows.length
      onRows(bytesRead, all)
    }
  } finally {
    await blocks.return()
  }
}

async function keepChanges(tx: LoadTx, importId: number, changes: readonly RowChange[]): Promise<void> {
  for (let start = 0; start < changes.length; start += 500) {
    const rows = changes.slice(start, start + 500)
    await tx.db.insert(importChanges).values(rows.map((row) => ({ ...row, orgId: tx.orgId, importId })))
  }
}
