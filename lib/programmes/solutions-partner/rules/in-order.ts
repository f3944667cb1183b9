import { AREAS } from '../areas'
import { type Cited, citing } from './cited'
import type { AreaRule } from './shape'

/** 70 of 100 points, the same in every rule set. */
export const QUALIFIED_FROM: Cited<string> = citing(
  'FAQ22',
  'How can I attain a Solutions Partner designation?',
  'stated',
)('70')

export const EXACT_POINTS: Cited<boolean> = citing(
  'D23-pcs',
  'Partial points',
  'stated',
  'Examples of the pages of 2023 have 13.3, 6.6, 2.14 and 7.5 points.',
)(false)

/** The six areas in the order of the answer. @throws Error where one is missing */
export const inOrder = (areas: readonly AreaRule[]): AreaRule[] =>
  AREAS.map((id) => {
    const found = areas.find((area) => area.id === id)
    if (!found) throw new Error(`The rules have no ${id}`)
    return found
  })
