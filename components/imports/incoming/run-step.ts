import { ApiError } from '../../forms/call-api'
import { isOwnFormat, sameMapping } from '../mapping/own-format'
import { untilAnswered } from './connection'
import type { ImportDetail, ImportSummary } from './contract'
import type { Changes, Incoming, IncomingEvent, Step } from './incoming'
import { sendFile } from './send-file'
import { begin, detailOf, inspect, saveMapping } from './server'
import { watchImport } from './watch-import'

type Run = { slug: string; file: Incoming; tell: (event: IncomingEvent) => void; signal: AbortSignal }

/** Does what the step of a file asks of the server and tells what came of it; never throws. */
export async function runStep(run: Run): Promise<void> {
  try {
    await WORK[run.file.step]?.(run)
  } catch (error) {
    if (run.signal.aborted) return
    const final = error instanceof ApiError && FINAL.includes(error.code)
    run.tell({ type: 'broke', message: wordsOf(error, run.file.step), final })
  }
}

/** What stopped a step. That the API "changed nothing" is not said of what may have begun. */
function wordsOf(error: unknown, step: Step): string {
  const code = error instanceof ApiError ? error.code : ''
  if (step === 'publishing' && code === 'unauthorized') return SESSION_OVER
  if (code === 'unreachable') return UNREACHABLE
  return error instanceof Error ? error.message : String(error)
}

const SESSION_OVER =
  'Your session has ended. What is being published goes on without this page: reload it to sign in again.'
const UNREACHABLE =
  'Laurel does not answer. Nothing was imported, and what has arrived is kept: go on when the connection is back.'

const FINAL = [
  'empty_file',
  'changed',
  'invalid_request',
  'invalid_file',
  'too_large',
  'forbidden',
  'not_found',
]

const WORK: Partial<Record<Step, (run: Run) => Promise<void>>> = {
  async sending({ slug, file, tell, signal }) {
    if (file.file === null) return
    const upload = await sendFile({
      slug,
      file: file.file,
      upload: file.upload,
      signal,
      onSent: (upload, sent) => tell({ type: 'sent', upload, sent }),
      onPause: () => tell({ type: 'paused' }),
    })
    tell({ type: 'arrived', upload })
  },

  async inspecting({ slug, file, tell, signal }) {
    tell({ type: 'inspected', inspection: await inspect(slug, file, signal) })
  },

  async previewing(run) {
    const apply = await preview(run, 'apply')
    if (apply.status === 'refused') return run.tell({ type: 'refused', result: apply })
    const reject = apply.rowsChanged > 0 ? await preview(run, 'reject') : null
    run.tell({ type: 'previewed', apply, reject })
  },

  async publishing(run) {
    const { slug, file, tell, signal } = run
    const onLost = () => tell({ type: 'paused' })
    const start = () => begin(slug, file, { mode: 'publish', changes: file.changes })
    const begun = file.running ?? (await untilAnswered(start, onLost, signal))
    tell({ type: 'heard', summary: begun })
    const onHeard = (summary: ImportSummary) => tell({ type: 'heard', summary })
    const end = await watchImport(slug, begun, { onHeard, onLost }, signal)
    const result = await untilAnswered(() => detailOf(slug, end.id, signal), onLost, signal)
    if (signal.aborted) return
    if (result.status === 'refused') return tell({ type: 'refused', result })
    // A mapping that could not be kept is asked for again; the rows are in.
    if (worthSaving(file)) await saveMapping(slug, file).catch(() => null)
    tell({ type: 'published', result })
  },
}

async function preview({ slug, file, tell, signal }: Run, changes: Changes): Promise<ImportDetail> {
  const onHeard = (summary: ImportSummary) => tell({ type: 'heard', summary })
  const begun = await begin(slug, file, { mode: 'preview', changes })
  onHeard(begun)
  const end = await watchImport(slug, begun, { onHeard }, signal)
  return detailOf(slug, end.id, signal)
}

/** What a person had to say about a file, unless it is kept already or is Laurel's own format anyway. */
const worthSaving = ({ mapping, inspection }: Incoming): boolean =>
  mapping !== null &&
  inspection !== null &&
  !isOwnFormat(mapping) &&
  !(inspection.saved && sameMapping(mapping, inspection.mapping))
