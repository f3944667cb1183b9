import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { spool } from '../imports/spool'
import { KINDS } from '../kinds'
import { publishImport } from '../services/imports/publish-import'
import type { Run } from './command'
import { operatorCtx } from './operator'
import { UsageError } from './read-arguments'

export const importFile: Run = async ({ db, given, print }) => {
  const { org, file = '' } = given
  const kind = KINDS.find((one) => one === given.kind)
  if (!kind) throw new UsageError(`"${given.kind}" is no kind: ${KINDS.join(', ')}.`)
  const ctx = await operatorCtx(db, org)
  const found = await stat(file).catch(() => null)
  if (!found?.isFile()) throw new UsageError(`There is no file ${file}.`)
  const spooled = await spool(createReadStream(file), found.size)
  try {
    print(
      JSON.stringify(await publishImport(ctx, { kind, fileName: basename(file), file: spooled }), null, 2),
    )
  } finally {
    await spooled.discard()
  }
  return 0
}
