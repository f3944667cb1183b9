import type { ImportSummary } from './contract'
import type { Incoming, Step } from './incoming'
import { isAtWork } from './watch-import'

/** Where a file stands, beside its name. */
const STEP_WORDS: Record<Step, string> = {
  sending: 'On its way',
  inspecting: 'Looking at its columns',
  mapping: 'Check how it is read',
  previewing: 'Working out what would change',
  preview: 'Preview: nothing is written yet',
  publishing: 'Publishing',
  published: 'Published',
  refused: 'Refused: nothing was imported',
}

export const stepWords = ({ step, problem, running, paused }: Incoming): string => {
  if (problem) return problem.final ? 'Cannot be imported' : 'Stopped'
  if (paused) return 'The connection is lost'
  return running?.status === 'waiting' ? 'Waits for its turn' : STEP_WORDS[step]
}

/** Of a file of the page whose turn has not come: what it waits for, and whether the reader must wait with it. */
export function waitingWords(files: readonly Incoming[], { step, running }: Incoming): string {
  const before = files.some(
    (other) => other.running && running && isAtWork(other.running) && other.running.id < running.id,
  )
  if (step !== 'publishing') return turnWords(before)
  const leaving = files.some((other) => other.step === 'sending') ? GONE : STAYS
  return `${turnWords(before)} ${leaving}`
}

export const turnWords = (before: boolean): string =>
  before ? 'It waits for imports before it.' : 'It begins in a moment.'

export const STAYS = 'You may leave this page: it continues.'
const GONE = 'It continues without this page; files still on their way are lost when you leave it.'
/** Of a file that has arrived and is not published. */
export const KEPT = 'If you leave this page, it waits here for a day.'

/** How far the bytes of the step are: sent, or read by Laurel. null where nothing is counted. */
export function shareDone({ step, sent, bytes, running }: Incoming): number | null {
  if (step === 'sending') return bytes === 0 ? null : sent / bytes
  return running ? shareRead(running) : null
}

export const shareRead = ({ progress }: Pick<ImportSummary, 'progress'>): number | null =>
  progress && progress.bytesTotal > 0 ? Math.min(1, progress.bytes / progress.bytesTotal) : null

/** Cut, so that 100 % is the end. */
export const showShare = (share: number): string => `${Math.floor(share * 100)} %`

/** What is said aloud: each new step, and the way in quarters. */
export function announcement(before: Incoming | undefined, after: Incoming): string | null {
  const words = stepWords(after)
  if (!before || words !== stepWords(before)) return `${after.name}: ${words}`
  const [was, is] = [quarters(before), quarters(after)]
  return is > was && is < 4 ? `${after.name}: ${words}, ${is * 25} %` : null
}

const quarters = (file: Incoming): number => Math.floor((shareDone(file) ?? 0) * 4)

/** `about 2 minutes left`; empty until it is known. */
export function showLeft(seconds: number | null): string {
  if (seconds === null) return ''
  if (seconds < 5) return 'a few seconds left'
  if (seconds < 55) return `about ${Math.ceil(seconds / 5) * 5} seconds left`
  const minutes = Math.ceil(seconds / 60)
  return minutes < 2 ? 'about a minute left' : `about ${minutes} minutes left`
}

const UNITS = ['bytes', 'KB', 'MB', 'GB'] as const

/** `75 MB`, `1.2 GB`, in steps of 1000 as file lists of most systems show them. */
export function showBytes(bytes: number): string {
  const power = Math.min(UNITS.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)))
  const value = bytes / 1000 ** power
  return `${power > 0 && value < 10 ? value.toFixed(1) : Math.round(value)} ${UNITS[power]}`
}
