import type { Criterion, CriterionParts, LevelPart } from '@/lib/scoring/qualification'
import { cut } from '@/lib/scoring/rational'

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

function formulaOf({ metric, display, parts }: Criterion): Formula {
  if (parts.kind === 'points') {
    const noun = metric === 'courseware-completions' ? 'courseware' : 'certification'
    return {
      result: 'Total score',
      terms: [`Fundamentals & others ${noun} points`, `Advanced ${noun} points`],
      sign: '+',
      numbers: `${display} = ${sumOf(parts)}`,
    }
  }
  if (parts.kind === 'average')
    return {
      result: 'Average response score',
      terms: ['Points of all answers', 'Questions answered'],
      sign: '÷',
      numbers: averageOf(display, parts),
    }
  return {
    result: 'Survey completions',
    terms: ['Completed advanced surveys'],
    sign: '+',
    numbers: `${display} surveys, 1 each`,
  }
}

const sumOf = (parts: Extract<CriterionParts, { kind: 'points' }>) =>
  `${levelOf(parts.fundamentalsAndOthers)} + ${levelOf(parts.advanced)}`

function levelOf({ count, weight, cap, points }: LevelPart): string {
  const product = `${count} × ${weight.value}`
  return cap.value === null ? product : `${cut(points)} (${product}, at most ${cap.value})`
}

function averageOf(
  display: string,
  { points, answers }: Extract<CriterionParts, { kind: 'average' }>,
): string {
  if (answers === 0) return 'No question was answered yet, so there is no average.'
  return `${display} = ${points} ÷ ${answers}, cut to two decimals, never rounded up`
}
