import type { PlainDate } from '../dates'
import { LaurelError } from '../errors'

/** @param days of the refreshes that there are */
export function noSuchRefresh(days: readonly PlainDate[]): LaurelError {
  const message = `One of the next refreshes: ${days.join(', ')}.`
  return new LaurelError('invalid_request', message, [{ path: 'refresh', message }])
}
