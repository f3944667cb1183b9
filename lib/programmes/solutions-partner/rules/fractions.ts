import { fromDecimal, type Rational } from '../../../scoring/rational'

/** `40/6` as it is, `2.5` as 25/10: how rules write numbers, which are never rounded. */
export function fraction(text: string): Rational {
  const [top = '', bottom = '1'] = text.split('/')
  const { n, d } = fromDecimal(top)
  return { n, d: d * BigInt(bottom) }
}
