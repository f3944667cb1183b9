import { isLineItemKind } from '@/lib/imports/model/import-kinds'
import { inEveryRow } from '../mapping/open-questions'
import type { Inspection } from './contract'
import type { Incoming, IncomingEvent, InspectionChoice, Step } from './incoming'

type EventType = IncomingEvent['type']

/** In which steps an event means something. Anywhere else it is late and changes nothing. */
export const MOVES: Record<EventType, readonly Step[]> = {
  sent: ['sending'],
  paused: ['sending', 'publishing'],
  arrived: ['sending'],
  inspected: ['inspecting'],
  reinspect: ['mapping'],
  recolumned: ['mapping'],
  mapped: ['mapping', 'preview', 'refused'],
  remap: ['preview', 'refused'],
  heard: ['previewing', 'publishing'],
  previewed: ['previewing'],
  decided: ['preview'],
  publish: ['preview'],
  published: ['publishing'],
  refused: ['previewing', 'publishing'],
  broke: ['sending', 'inspecting', 'previewing', 'publishing'],
  retry: ['sending', 'inspecting', 'previewing', 'publishing'],
  outdated: ['preview'],
}

/** The file after the event; the same object where the event is late. */
export function move(file: Incoming, event: IncomingEvent): Incoming {
  return MOVES[event.type].includes(file.step) ? { ...file, ...changesBy(file, event) } : file
}

function changesBy(file: Incoming, event: IncomingEvent): Partial<Incoming> {
  switch (event.type) {
    case 'sent':
      return { upload: event.upload, sent: event.sent, paused: false }
    case 'paused':
      return { paused: true }
    case 'arrived':
      return { step: 'inspecting', upload: event.upload, sent: file.bytes, paused: false }
    case 'inspected':
      return afterInspection(file, event.inspection)
    case 'reinspect':
      return {
        step: 'inspecting',
        choice: { ...choiceFor(event.field, file.choice), [event.field]: event.value },
        said: null,
        asked: event.field,
      }
    case 'recolumned':
      return {
        step: 'inspecting',
        choice: { ...file.choice, ...(file.inspection?.kind && { kind: file.inspection.kind }) },
        said: event.said,
        asked: event.field,
      }
    case 'mapped':
      return {
        step: 'previewing',
        mapping: event.mapping,
        previews: null,
        result: null,
        running: null,
        stale: false,
      }
    case 'remap':
      return file.inspection ? { step: 'mapping', result: null } : {}
    case 'heard':
      return { running: event.summary, paused: false }
    case 'previewed':
      return { step: 'preview', previews: event, asked: null, running: null, changes: firstAnswer(file) }
    case 'decided':
      return { changes: event.changes }
    case 'publish':
      return { step: 'publishing', publishKey: event.key, running: null }
    case 'published':
    case 'refused':
      return { step: event.type, result: event.result, running: null, paused: false }
    case 'broke':
      return { problem: { message: event.message, final: event.final }, paused: false }
    case 'retry':
      return { problem: null }
    case 'outdated':
      return { stale: true }
  }
}

/** The headers of another sheet stand where they stand there. */
function choiceFor(field: keyof InspectionChoice, { headerRow, ...choice }: InspectionChoice) {
  return { ...choice, ...(headerRow && field !== 'sheet' && { headerRow }) }
}

/** What was previewed once is again. A reader who has changed something looks at what became of it; else only what is unsure is asked. */
function afterInspection(file: Incoming, inspection: Inspection): Partial<Incoming> {
  if (file.kept) return { step: 'previewing', inspection, mapping: file.kept, kept: null }
  const step = file.asked === null && isSure(inspection) ? 'previewing' : 'mapping'
  const mapping = file.said ? { ...inspection.mapping, ...file.said.chosen } : inspection.mapping
  return { step, inspection, mapping }
}

/** Nothing is missing and nothing is a guess; what a person said of such files before is no guess, of one of them it is. */
export function isSure(inspection: Inspection): boolean {
  const { kind, missing, notes, saved, rejectsOf, mapping } = inspection
  if (kind === null || missing.length > 0) return false
  if (saved !== null || rejectsOf) return inEveryRow(inspection).length === 0
  if (notes.rivals?.length || notes.doubled?.length || notes.byContent?.length) return false
  const { scale, words, filter } = notes.values
  if (scale !== null || filter !== null || words.some(({ means }) => means === null)) return false
  return mapping.identity === 'column' && notes.dateOrder !== 'guess' && notes.decimal !== 'guess'
}

/** A newer list of courses is there to be taken; a redemption that says something else is more likely a mistake. */
const firstAnswer = ({ mapping }: Incoming): 'apply' | 'reject' =>
  mapping && !isLineItemKind(mapping.kind) ? 'apply' : 'reject'

/** The preview of the answer that is chosen. */
export const chosenPreview = ({ previews, changes }: Pick<Incoming, 'previews' | 'changes'>) =>
  (changes === 'reject' && previews?.reject) || (previews?.apply ?? null)

/** Rows that would go in or change if it were published as it is previewed. */
export function rowsIn(file: Incoming): number {
  const chosen = chosenPreview(file)
  return chosen ? chosen.rowsAccepted + chosen.rowsChanged : 0
}

type QueueEvent =
  | { type: 'chosen'; files: readonly Incoming[] }
  | { type: 'removed'; key: string }
  | { type: 'of'; key: string; event: IncomingEvent }

export const isDone = ({ step }: Pick<Incoming, 'step'>): boolean =>
  step === 'published' || step === 'refused'

/** All files of the page in the order in which they were chosen; those that are done then make way for new ones. */
export function moveAll(files: readonly Incoming[], event: QueueEvent): readonly Incoming[] {
  if (event.type === 'chosen')
    return [...files.filter((file) => !isDone(file)), ...event.files, ...files.filter(isDone)]
  if (event.type === 'removed') return files.filter(({ key }) => key !== event.key)
  const after = files.map((file) => (file.key === event.key ? move(file, event.event) : file))
  const wentIn = event.event.type === 'published' && after.some((file, at) => file !== files[at])
  return wentIn ? after.map((file) => move(file, { type: 'outdated' })) : after
}

/** Bytes of two files at a time: more would only take turns on the same line. */
const AT_ONCE = 2
export function maySend(files: readonly Incoming[], key: string): boolean {
  const open = files.filter(({ step, problem }) => step === 'sending' && problem === null)
  return open.findIndex((file) => file.key === key) < AT_ONCE
}
