import type { Ctx } from '../context'
import { ERROR_STATUS } from '../errors'
import { withFile } from '../http/receive-file'
import { beginImport } from '../imports/begin-import'
import type { ImportSummary } from '../imports/import-summary'
import { getImport } from '../imports/list-imports'
import { firstAnswer } from '../imports/repeated-import'
import { waitForImport } from '../imports/watch-import'
import { crashPoint } from '../jobs/crash-points'
import { recognizeFile, recognizeUpload } from '../uploads/inspect-upload'
import { type ImportRequest, readImportRequest } from './read-import-request'

/** So long a request waits; a client that still does gets 202 and asks again. */
const WAIT_MS = 600_000

/** Takes the file, puts the import into the queue and, unless asked otherwise, waits for its end. */
export async function takeImport(ctx: Ctx, request: Request): Promise<Response> {
  const asked = await readImportRequest(ctx, request)
  const begun =
    asked.uploadId === null
      ? await fromBody(ctx, request, asked)
      : await fromUpload(ctx, asked, request.signal)
  crashPoint('import-begun')
  const gone = AbortSignal.any([request.signal, AbortSignal.timeout(WAIT_MS)])
  const done = asked.later ? begun : await waitForImport(ctx, begun.id, gone)
  const response = await answerOf(ctx, done)
  crashPoint('answered')
  return response
}

const fromBody = (ctx: Ctx, request: Request, asked: ImportRequest): Promise<ImportSummary> =>
  withFile(request, async (file) => {
    crashPoint('upload-received')
    const kind = asked.kind ?? (await recognizeFile(ctx, file.path, request.signal))
    return beginImport(ctx, { ...asked, kind, from: { file } })
  })

async function fromUpload(ctx: Ctx, asked: ImportRequest, signal: AbortSignal): Promise<ImportSummary> {
  const { uploadId, sha256, repeat } = asked
  const first = repeat && (await firstAnswer(ctx, repeat))
  if (first) return first
  const id = Number(uploadId)
  const kind = asked.kind ?? (await recognizeUpload(ctx, id, signal))
  return beginImport(ctx, { ...asked, kind, from: { uploadId: id, sha256 } })
}

async function answerOf(ctx: Ctx, done: ImportSummary): Promise<Response> {
  switch (done.status) {
    case 'waiting':
    case 'running':
      return Response.json(done, { status: 202 })
    case 'refused':
      return refused(done)
    case 'previewed':
      return Response.json(await getImport(ctx, done.id))
    default:
      return Response.json(done, { status: 201 })
  }
}

/** A refused file is an import without rows, which can be looked at and, for a day, tried again. */
function refused({ id, problem }: ImportSummary): Response {
  const { code = 'invalid_file', message = '', issues } = problem ?? {}
  const error = { code, message, ...(issues && { issues }), import: id }
  return Response.json({ error }, { status: ERROR_STATUS.invalid_file })
}
