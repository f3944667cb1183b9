import type { Mapping } from '@/lib/imports/reading/mapping'
import type { ImportDetail, ImportSummary, Inspection, Upload, Waiting } from './contract'

/** Where a file stands on its way in. The first four are Laurel at work, at the others the reader decides. */
export const STEPS = [
  'sending',
  'inspecting',
  'previewing',
  'publishing',
  'mapping',
  'preview',
  'published',
  'refused',
] as const
export type Step = (typeof STEPS)[number]
export const WORKING: readonly Step[] = ['sending', 'inspecting', 'previewing', 'publishing']

export type Changes = 'reject' | 'apply'
/** What the reader may ask to have read anew: all that decides how the file falls into rows and columns. */
export type InspectionChoice = {
  kind?: string
  separator?: string
  sheet?: string
  headerRow?: string
  encoding?: string
}
/** What the reader has said so far in a form that is looked at anew for the sake of a column. */
export type SaidOfColumns = {
  /** Our column → header of the file. */
  columns: Readonly<Record<string, string>>
  /** What the reader chose himself; the rest is found out by the columns. */
  chosen: Partial<
    Pick<Mapping, 'identity' | 'dateOrder' | 'decimal' | 'fixed' | 'filter' | 'values' | 'empty' | 'scale'>
  > & { unfold?: undefined }
}

/** A file on its way in, as this page knows it. Immutable. */
export type Incoming = {
  key: string
  name: string
  bytes: number
  /** null: sent from elsewhere, or before this page was opened; only its end is still awaited. */
  file: File | null
  step: Step
  /** Bytes that have arrived. */
  sent: number
  upload: Upload | null
  choice: InspectionChoice
  /** How it was read when it was last previewed, on another visit of this page. */
  kept: Mapping | null
  /** null: the columns are those that Laurel found. */
  said: SaidOfColumns | null
  /** The name of the field whose change had the file looked at anew: it keeps the focus. */
  asked: string | null
  inspection: Inspection | null
  mapping: Mapping | null
  /** As each answer to the question of changes would have it; `reject` only where there are any. */
  previews: { apply: ImportDetail; reject: ImportDetail | null } | null
  changes: Changes
  /** The import at work, as it was last heard of. */
  running: ImportSummary | null
  result: ImportDetail | null
  /** Makes the repeats of one publishing one import. */
  publishKey: string
  /** The connection is gone and is tried again without being asked. */
  paused: boolean
  /** What stopped the step. `final`: trying the same again would end the same way. */
  problem: { message: string; final: boolean } | null
  /** Another file went in after this preview was made. */
  stale: boolean
}

export type IncomingEvent =
  | { type: 'sent'; upload: Upload; sent: number }
  | { type: 'paused' }
  | { type: 'arrived'; upload: Upload }
  | { type: 'inspected'; inspection: Inspection }
  | { type: 'reinspect'; field: keyof InspectionChoice; value: string }
  | { type: 'recolumned'; field: string; said: SaidOfColumns }
  | { type: 'mapped'; mapping: Mapping }
  | { type: 'remap' }
  | { type: 'heard'; summary: ImportSummary }
  | { type: 'previewed'; apply: ImportDetail; reject: ImportDetail | null }
  | { type: 'decided'; changes: Changes }
  | { type: 'publish'; key: string }
  | { type: 'published'; result: ImportDetail }
  | { type: 'refused'; result: ImportDetail }
  | { type: 'broke'; message: string; final: boolean }
  | { type: 'retry' }
  | { type: 'outdated' }

export const chosenFile = (key: string, file: File): Incoming => ({
  ...EMPTY,
  key,
  name: file.name,
  bytes: file.size,
  file,
})

/** An import that was at work already when the page was opened. */
export const runningImport = (summary: ImportSummary): Incoming => ({
  ...EMPTY,
  key: `import-${summary.id}`,
  name: summary.fileName,
  bytes: summary.bytes,
  step: 'publishing',
  sent: summary.bytes,
  running: summary,
})

/** A file that was sent on another visit of this page: it is looked at as it was then. */
export const waitingFile = ({ fileName, mapping, ...upload }: Waiting): Incoming => ({
  ...EMPTY,
  key: `upload-${upload.id}`,
  name: fileName,
  bytes: upload.received,
  sent: upload.received,
  step: 'inspecting',
  upload: { ...upload, fileName },
  kept: mapping,
  choice: mapping ? choiceOf(mapping) : {},
})

const choiceOf = ({ kind, separator, sheet, headerRow, encoding }: Mapping): InspectionChoice => ({
  kind,
  ...(separator && { separator }),
  ...(sheet && { sheet }),
  ...(headerRow && { headerRow: String(headerRow) }),
  ...(encoding && { encoding }),
})

const EMPTY: Incoming = {
  key: '',
  name: '',
  bytes: 0,
  file: null,
  step: 'sending',
  sent: 0,
  upload: null,
  choice: {},
  kept: null,
  said: null,
  asked: null,
  inspection: null,
  mapping: null,
  previews: null,
  changes: 'reject',
  running: null,
  result: null,
  publishKey: '',
  paused: false,
  problem: null,
  stale: false,
}
