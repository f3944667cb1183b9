import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Ctx } from '../context'
import { LaurelError } from '../errors'
import { digestOf } from '../http/content-digest'
import { idParam, readQuery } from '../http/query'
import { announcedBytes } from '../http/receive-file'
import { getMapping } from '../import-mappings/get-mapping'
import type { BeginInput, Repeat } from '../imports/begin-input'
import { IMPORT_KINDS, type ImportKind } from '../imports/model/import-kinds'
import type { Mapping } from '../imports/reading/mapping'
import { readMappingInput } from '../imports/reading/mapping-input'
import { isKeepable } from '../text/keepable'

const keepable = z.string().refine(isKeepable, 'A text without the character 0 and halves of characters.')

export const importQuery = {
  kind: z.enum(IMPORT_KINDS, `One of ${IMPORT_KINDS.join(', ')}.`).optional(),
  mapping: keepable.max(100_000).optional().describe('The id of a saved mapping, or a mapping as JSON.'),
  mode: z.enum(['publish', 'preview']).default('publish'),
  changes: z
    .enum(['reject', 'apply'])
    .default('reject')
    .describe('What becomes of a known row with other content.'),
  file_name: keepable.min(1).max(255).default('upload.csv'),
  upload: z.string().optional().describe('The id of an upload, in place of a body.'),
}

/** What a request asks for, but for the file. */
export type ImportRequest = Pick<BeginInput, 'fileName' | 'mapping' | 'mode' | 'changes' | 'repeat'> & {
  /** null: by the headers of the file. */
  kind: ImportKind | null
  /** null: the file is the body. */
  uploadId: number | null
  /** Of the file, as hex, where the sender says it. */
  sha256: string | null
  /** The sender does not wait for the end. */
  later: boolean
}

/** Everything that can be said before the file is read. @throws LaurelError invalid_request | not_found | too_large, ZodError */
export async function readImportRequest(ctx: Ctx, request: Request): Promise<ImportRequest> {
  const { kind, mapping: text, mode, changes, file_name: fileName, upload } = readQuery(request, importQuery)
  announcedBytes(request)
  const mapping = text === undefined ? null : await readMapping(ctx, text)
  if (kind && mapping && kind !== mapping.kind)
    throw new LaurelError(
      'invalid_request',
      `The mapping is for ${mapping.kind}, the request for ${kind}. Leave kind out, or send another mapping.`,
    )
  const sha256 = digestOf(request)
  return {
    kind: kind ?? mapping?.kind ?? null,
    mapping,
    mode,
    changes,
    fileName,
    uploadId: upload === undefined ? null : idParam(upload, 'This upload'),
    sha256,
    repeat: repeatOf(request, [kind, text, mode, changes, upload, upload === undefined ? null : sha256]),
    later: /(^|,)\s*respond-async\s*(;|,|$)/.test(request.headers.get('prefer') ?? ''),
  }
}

/** The id of a saved mapping, or a mapping as JSON. */
async function readMapping(ctx: Ctx, text: string): Promise<Mapping> {
  if (/^\d+$/.test(text)) return (await getMapping(ctx, idParam(text, 'This mapping'))).mapping
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new LaurelError(
      'invalid_request',
      'mapping is neither the id of a saved mapping nor JSON. Send one of them, or leave it out.',
    )
  }
  const mapping = readMappingInput(value)
  if (![mapping.sheet ?? '', ...Object.values(mapping.columns)].every(isKeepable))
    throw new LaurelError('invalid_request', 'The mapping holds a character that cannot be kept. Remove it.')
  return mapping
}

/** @param asked everything but the body, whose bytes are compared themselves */
function repeatOf(request: Request, asked: unknown[]): Repeat | null {
  const key = request.headers.get('idempotency-key')
  if (key === null) return null
  if (!/^[\x20-\x7e]{1,255}$/.test(key))
    throw new LaurelError('invalid_request', 'An Idempotency-Key is 1 to 255 printable ASCII characters.')
  const text = JSON.stringify(asked.map((one) => one ?? null))
  return { key, request: createHash('sha256').update(text).digest('hex') }
}
