import type { Explanation } from './explanation'
import { PlainScore, WhatCounts } from './plain-score'

/** Whole things, each worth one. */
export const tally: Explanation = {
  Score: PlainScore,
  formula: ({ words, display }) => ({
    result: words.title,
    terms: [...words.terms],
    sign: '+',
    numbers: `${display} ${words.one}s, 1 each`,
  }),
  Rules: WhatCounts,
  made: () => null,
  columns: ({ words }) => [words.worth],
  cellsOf: ({ display }) => [display],
}
