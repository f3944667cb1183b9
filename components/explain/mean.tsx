import { isZero } from '@/lib/scoring/rational'
import { meanOf } from '@/lib/scoring/units/average'
import { showCount, showNumber } from '../ui/show-count'
import type { Explanation, ScoreProps } from './explanation'
import { PlainScore, WhatCounts } from './plain-score'
import { term } from './term'

/** Points of answers by the questions answered. */
export const mean: Explanation = {
  Score: MeanScore,
  formula: ({ words, display, node }) => ({
    result: words.title,
    terms: [...words.terms],
    sign: '÷',
    numbers:
      node.of.mechanism === 'mean' && isZero(node.of.answers)
        ? 'No question was answered yet, so there is no average.'
        : `${display} = ${term(node.of)}, cut to two decimals, never rounded up`,
  }),
  Rules: WhatCounts,
  made: ({ score, node }) => score && term(node.of),
  columns: ({ words }) => [
    `${words.one.charAt(0).toUpperCase()}${words.one.slice(1)}s`,
    'Answers',
    words.short,
  ],
  cellsOf: (own) => {
    const { surveys, answers } = meanOf(own.node)
    return [showNumber(surveys), showNumber(answers), answers === 0 ? 'none' : own.display]
  },
}

function MeanScore({ criterion, hrefOf }: ScoreProps) {
  const { points, answers, surveys } = meanOf(criterion.node)
  return (
    <>
      <PlainScore criterion={criterion} />
      <p className="muted nums">
        {showNumber(points)} points from {showNumber(answers)} answered questions in{' '}
        <a href={hrefOf({})}>{showCount(surveys, criterion.words.one)}</a>.
      </p>
    </>
  )
}
