import { type LevelPart, levelsOf } from '@/lib/programmes/training-services/levels'
import { metricOf } from '@/lib/programmes/training-services/metrics'
import type { Criterion } from '@/lib/scoring/criterion'
import { cut } from '@/lib/scoring/rational'
import type { ThresholdResult } from '@/lib/scoring/result'
import { meanOf } from '@/lib/scoring/units/average'

type Formula = { result: string; terms: string[]; sign: string; numbers: string }

/** The formula in words, then the same with this organization's numbers in it. */
export function ScoringFormula({ criterion }: { criterion: Criterion }) {
  const { result, terms, sign, numbers } = formulaOf(criterion)
  return (
    <section>
      <h3>Scoring formula</h3>
      <p className="formula">
        <b>{result}</b> = {terms.map((term, index) => [index > 0 && ` ${sign} `, <b key={term}>{term}</b>])}
      </p>
      <p className="nums">{numbers}</p>
    </section>
  )
}

function formulaOf({ metric, display, node, words }: Criterion): Formula {
  if (node.of.mechanism === 'sum') {
    const noun = metricOf(metric).words.adjective
    const { fundamentalsAndOthers, advanced } = levelsOf({ node })
    return {
      result: 'Total score',
      terms: [`Fundamentals & others ${noun} points`, `Advanced ${noun} points`],
      sign: '+',
      numbers: `${display} = ${levelText(fundamentalsAndOthers)} + ${levelText(advanced)}`,
    }
  }
  if (node.of.mechanism === 'mean')
    return {
      result: words.title,
      terms: ['Points of all answers', 'Questions answered'],
      sign: '÷',
      numbers: averageText(display, node),
    }
  return {
    result: words.title,
    terms: ['Completed advanced surveys'],
    sign: '+',
    numbers: `${display} surveys, 1 each`,
  }
}

function levelText({ count, weight, cap, points }: LevelPart): string {
  const product = `${count} × ${weight.value}`
  return cap.value === null ? product : `${cut(points)} (${product}, at most ${cap.value})`
}

function averageText(display: string, node: ThresholdResult): string {
  const { points, answers } = meanOf(node)
  if (answers === 0) return 'No question was answered yet, so there is no average.'
  return `${display} = ${points} ÷ ${answers}, cut to two decimals, never rounded up`
}
