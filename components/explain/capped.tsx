import { cut, fromDecimal, isZero, toNumber } from '@/lib/scoring/rational'
import type { CappedResult } from '@/lib/scoring/result'

/** `300.0 (900 × 0.5, at most 300)`; without a limit what is below it. */
export const cappedTerm = ({ rule, value }: CappedResult, below: string): string =>
  rule.cap.value === null ? below : `${cut(value)} (${below}, at most ${rule.cap.value})`

/** ` (600 × 0.5)`: how many rows reach the limit. */
export function limitNote({ rule, of }: CappedResult): string {
  if (rule.cap.value === null || of.mechanism !== 'weighted') return ''
  const weight = of.rule.weight.value
  return ` (${toNumber(fromDecimal(rule.cap.value)) / toNumber(fromDecimal(weight))} × ${weight})`
}

/** What a limit took away, and where that is to be seen. */
export function BeyondLimit({ node, name, href }: { node: CappedResult; name: string; href: string }) {
  if (isZero(node.cut)) return null
  return (
    <p className="small">
      {cut(node.cut)} points of {name} are beyond the limit of {node.rule.cap.value} and do not count:{' '}
      <a href={href}>see which</a>.
    </p>
  )
}
