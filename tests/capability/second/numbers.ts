/** Exact numbers of the second evaluator, as pairs of whole numbers; it shares none with the product. */
export type Q = readonly [top: bigint, bottom: bigint]

export const ZERO: Q = [0n, 1n]
export const whole = (value: number | bigint): Q => [BigInt(value), 1n]

/** `12.5`, `-3` or `40/6`. */
export function q(text: string): Q {
  if (text.includes('/')) {
    const [top = '0', bottom = '1'] = text.split('/')
    return [BigInt(top), BigInt(bottom)]
  }
  const places = text.includes('.') ? text.length - text.indexOf('.') - 1 : 0
  return [BigInt(text.replace('.', '')), 10n ** BigInt(places)]
}

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b))
function small([top, bottom]: Q): Q {
  const by = gcd(top, bottom) || 1n
  return bottom < 0n ? [-top / by, -bottom / by] : [top / by, bottom / by]
}

export const plus = (a: Q, b: Q): Q => small([a[0] * b[1] + b[0] * a[1], a[1] * b[1]])
export const minus = (a: Q, b: Q): Q => plus(a, [-b[0], b[1]])
export const times = (a: Q, b: Q): Q => small([a[0] * b[0], a[1] * b[1]])
export const over = (a: Q, b: Q): Q => small([a[0] * b[1], a[1] * b[0]])
/** Below 0, 0 or above, as a − b is. */
export const compare = (a: Q, b: Q): number => Number(minus(a, b)[0] < 0n ? -1 : minus(a, b)[0] > 0n ? 1 : 0)
export const most = (a: Q, b: Q): Q => (compare(a, b) >= 0 ? a : b)
export const least = (a: Q, b: Q): Q => (compare(a, b) <= 0 ? a : b)
export const sum = (all: readonly Q[]): Q => all.reduce(plus, ZERO)

/** Cut toward zero, zeros at the end left away. */
export function cut([top, bottom]: Q, places: number): string {
  const minusSign = top < 0n
  const digits = (((minusSign ? -top : top) * 10n ** BigInt(places)) / bottom)
    .toString()
    .padStart(places + 1, '0')
  const text = `${digits.slice(0, -places)}.${digits.slice(-places)}`.replace(/0+$/, '').replace(/\.$/, '')
  return minusSign && text !== '0' ? `-${text}` : text
}

/** By fifty decimals, which the language reads to the nearest number. */
export function number([top, bottom]: Q): number {
  const size = top < 0n ? -top : top
  const text = `${size / bottom}.${(((size % bottom) * 10n ** 50n) / bottom).toString().padStart(50, '0')}`
  return top < 0n ? -Number(text) : Number(text)
}
