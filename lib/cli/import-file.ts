import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import type { ImportProgress } from '@/db/schema/imports'
import type { Ctx } from '../context'
import { getMapping } from '../import-mappings/get-mapping'
import { getImport } from '../imports/list-imports'
import { IMPORT_KINDS, type ImportKind } from '../imports/model/import-kinds'
import { publishImport } from '../imports/publish-import'
import { incomingFolder } from '../imports/reading/incoming'
import type { Mapping } from '../imports/reading/mapping'
import { readMappingInput } from '../imports/reading/mapping-input'
import { spool } from '../imports/reading/spool'
import { timeLeft } from '../jobs/time-left'
import { recognizeFile } from '../uploads/inspect-upload'
import type { Run } from './command'
import { operatorCtx } from './operator'
import { UsageError } from './read-arguments'

/** In this process, so that it needs no server and no worker. */
export const importFile: Run = async ({ db, given, print }) => {
  const { org, file = '' } = given
  const ctx = await operatorCtx(db, org)
  const found = await stat(file).catch(() => null)
  if (!found?.isFile()) throw new UsageError(`There is no file ${file}.`)
  const mapping = given.mapping === undefined ? null : await readMapping(ctx, given.mapping)
  const kind = kindOf(given.kind) ?? mapping?.kind ?? (await recognizeFile(ctx, resolve(file)))
  const spooled = await spool(createReadStream(file), found.size, { folder: await incomingFolder() })
  const progress = process.stderr.isTTY ? progressLine() : null
  try {
    const done = await publishImport(ctx, {
      kind,
      fileName: basename(file),
      file: spooled,
      mode: given.preview ? 'preview' : 'publish',
      changes: given['apply-changes'] ? 'apply' : 'reject',
      ...(mapping && { mapping }),
      ...(progress && { onProgress: progress.tell }),
    })
    print(JSON.stringify(given.preview ? await getImport(ctx, done.id) : done, null, 2))
    return done.rowsRead > 0 && done.rowsRejected === done.rowsRead ? 1 : 0
  } finally {
    progress?.end()
    await spooled.discard()
  }
}

function kindOf(text: string | undefined): ImportKind | null {
  if (text === undefined) return null
  const kind = IMPORT_KINDS.find((one) => one === text)
  if (!kind) throw new UsageError(`"${text}" is not a kind: ${IMPORT_KINDS.join(', ')}.`)
  return kind
}

async function readMapping(ctx: Ctx, text: string): Promise<Mapping> {
  if (/^\d{1,15}$/.test(text)) return (await getMapping(ctx, Number(text))).mapping
  const content = await readFile(text, 'utf8').catch(() => {
    throw new UsageError(`--mapping "${text}" is neither the id of a saved mapping nor a file.`)
  })
  return readMappingInput(jsonOf(content, text))
}

function jsonOf(content: string, file: string): unknown {
  try {
    return JSON.parse(content)
  } catch {
    throw new UsageError(`${file} holds no JSON.`)
  }
}

const TELL_MS = 200

/** One line that is written over and over, for whoever watches. */
function progressLine(): { tell(progress: ImportProgress): void; end(): void } {
  const withTimeLeft = timeLeft()
  let told = -TELL_MS
  return {
    tell(progress) {
      const { phase, bytes, bytesTotal, rows, secondsLeft } = withTimeLeft(progress)
      if (performance.now() - told < TELL_MS) return
      told = performance.now()
      const percent = bytesTotal > 0 ? Math.floor((100 * bytes) / bytesTotal) : 100
      const left = secondsLeft === null ? '' : `, ${secondsLeft} s left`
      process.stderr.write(`\r${phase} ${percent} %, ${rows} rows${left}`.padEnd(60))
    },
    end: () => void process.stderr.write(`\r${' '.repeat(60)}\r`),
  }
}
