import { cut, toNumber, ZERO } from '@/lib/scoring/rational'
import type { ValueResult } from '@/lib/scoring/result'
import { showNumber } from '../ui/show-count'
import { cappedTerm } from './capped'
import { weightedTerm } from './weighted'

/** A value by the numbers it was made from. */
export function term(node: ValueResult): string {
  switch (node.mechanism) {
    case 'capped':
      return cappedTerm(node, term(node.of))
    case 'weighted':
      return weightedTerm(node)
    case 'sum':
      return node.of.map(term).join(' + ')
    case 'mean':
      return `${showNumber(toNumber(node.points))} ÷ ${showNumber(toNumber(node.answers))}`
    case 'tally':
      return cut(node.value ?? ZERO).replace(/\.0$/, '')
  }
}
