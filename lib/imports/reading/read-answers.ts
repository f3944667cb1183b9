import { readAnswerPoints } from './cells'
import { QUESTION_COLUMNS } from './columns'
import type { LineItem } from './line-item'
import type { Row } from './row'

/**
 * Appends answered, answer_points and the nine answers: from the nine questions where any is filled, else from the
 * two sums; where both speak they must agree.
 */
export function readAnswers(row: Row, content: LineItem['content']) {
  const at = content.length
  content.push(0, 0)
  let given = 0
  let sum = 0
  for (const column of QUESTION_COLUMNS) {
    const answer = row.read(column, row.readers.answer, null)
    content.push(answer)
    if (answer === null) continue
    given += 1
    sum += answer
  }
  content[at] = given
  content[at + 1] = sum
  if (row.cell('answered') === '' && row.cell('answer_points') === '') return
  const answered = row.read('answered', row.readers.answered, 0)
  const points = row.read('answer_points', (cell) => readAnswerPoints(row.readers.whole(cell), answered), 0)
  if (given > 0) compare(row, { given, sum }, { answered, points })
  content[at] = answered
  content[at + 1] = points
}

function compare(
  row: Row,
  { given, sum }: { given: number; sum: number },
  { answered, points }: { answered: number; points: number },
) {
  if (answered !== given)
    row.fail('answered', {
      code: 'answers_disagree',
      message: `Says ${answered}, but q1 to q9 hold ${given}. Correct one of them.`,
    })
  if (points !== sum)
    row.fail('answer_points', {
      code: 'answers_disagree',
      message: `Says ${points}, but q1 to q9 add up to ${sum}. Correct one of them.`,
    })
}
