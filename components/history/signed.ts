import { cut, isZero, type Rational } from '@/lib/scoring/rational'

type Form = 'points' | 'average' | 'surveys'

/** `+6.0`, `−31.0`, `+2`, `no change`; an average that moves by less than a hundredth says so. Cut, never rounded up. */
export function signed(change: Rational, form: Form): string {
  if (isZero(change)) return 'no change'
  const size = { n: change.n < 0n ? -change.n : change.n, d: change.d }
  const sign = change.n < 0n ? '−' : '+'
  if (form === 'surveys') return `${sign}${size.n / size.d}`
  const shown = cut(size)
  return shown === '0.0' ? `${sign}under 0.01` : `${sign}${shown}`
}

export const formOf = (metric: string): Form =>
  metric === 'survey-completions' ? 'surveys' : metric === 'average-response-score' ? 'average' : 'points'
