import type { PlainDate } from '../dates'
import { LaurelError } from '../errors'

export function wrongWay(from: PlainDate, to: PlainDate): LaurelError {
  const message = `${from} lies after ${to}. Give the earlier day first.`
  return new LaurelError('invalid_request', message, [{ path: 'from', message }])
}
