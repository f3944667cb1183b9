import { LaurelError } from './errors'

/** What the database says when work of others is in the way: a lock not given in time, two that wait for each other. */
const HELD = new Set(['55P03', '40P01', '40001'])
const CANCELED = '57014'
/** What the database and the file systems say when a disk or a quota is full. */
const FULL = new Set(['53100', 'ENOSPC', 'EDQUOT'])

/** An error of the database or the disk as a sentence, where the same may go later; null: none of these. */
export function passingError(error: unknown): LaurelError | null {
  if (!(error instanceof Error) || error instanceof LaurelError) return null
  const code = 'code' in error ? String(error.code) : ''
  if (HELD.has(code))
    return new LaurelError(
      'unavailable',
      'Somebody else’s work holds what this needs just now, an import perhaps. Nothing was changed; try again in a few seconds.',
    )
  if (code === CANCELED && error.message.includes('statement timeout'))
    return new LaurelError(
      'unavailable',
      'This took longer than it may, so it was stopped. Nothing was changed; ask for less at once, or try again when less is going on.',
      undefined,
      30,
    )
  if (FULL.has(code)) return noSpace()
  return passingError(error.cause)
}

/** Whether trying again later, without any change, is what helps. */
export const isPassing = (error: unknown): boolean => passingError(error) !== null

export const noSpace = (): LaurelError =>
  new LaurelError(
    'no_space',
    'There is no space left on the disk of this server. Nothing that was kept is lost. Ask whoever runs Laurel to make room on the disk of the data folder and of the database, then try again.',
  )

export const isNoSpace = (error: unknown): boolean =>
  error instanceof LaurelError ? error.code === 'no_space' : passingError(error)?.code === 'no_space'
