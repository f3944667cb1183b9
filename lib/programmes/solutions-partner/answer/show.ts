import { isZero, type Rational, subtract } from '../../../scoring/rational'

/** Cut toward zero after so many decimals, zeros at the end dropped: 13.333 → `13.3`, 70 → `70`, −0.04 → `0`. */
export function cutTo(places: number, { n, d }: Rational): string {
  const scale = 10n ** BigInt(places)
  const units = (n * scale) / d
  const size = units < 0n ? -units : units
  const decimals = String(size % scale)
    .padStart(places, '0')
    .replace(/(?<!0)0+$/, '')
  return `${units < 0n ? '-' : ''}${size / scale}${decimals ? `.${decimals}` : ''}`
}

export const showPoints = (points: Rational): string => cutTo(1, points)
/** '' for what nobody knows. */
export const showValue = (value: Rational | null): string => (value === null ? '' : cutTo(2, value))

/** `+4.2`, `−0.5`, `no change`; what is too little to be shown is `under 0.1`. */
function showChange(change: Rational): string {
  if (isZero(change)) return 'no change'
  const size = showPoints({ n: change.n < 0n ? -change.n : change.n, d: change.d })
  return `${change.n < 0n ? '−' : '+'}${size === '0' ? 'under 0.1' : size}`
}

const asShown = ({ n, d }: Rational): Rational => ({ n: (n * 10n) / d, d: 10n })

/**
 * What lies between two numbers as both are shown, so that who adds up what stands there comes out right: 14.61 → 11.28
 * reads 14.6 → 11.2, which is `−3.4`. Where both are shown alike, what lies between them is `under 0.1`.
 */
export function shownDifference(before: Rational, after: Rational): string {
  const shown = subtract(asShown(after), asShown(before))
  return showChange(isZero(shown) ? subtract(after, before) : shown)
}
