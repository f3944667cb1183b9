import { showDate } from '@/lib/dates'
import { scoreName } from '@/lib/programmes/training-services/criterion-words'
import { StatusPill } from '../ui/status'
import type { Effect, Tense } from './effect-words'

type Props = { effect: Effect; tense: Tense }

/** The scores that an import changes, before and after, and what that makes of their statuses. */
export function EffectTable({ effect, tense }: Props) {
  return (
    <table className="table fold effect">
      <caption>
        {tense === 'would' ? 'What the scores would become' : 'What the scores became'}, as of{' '}
        {showDate(effect.asOf)}
      </caption>
      <thead>
        <tr>
          <th scope="col">Score</th>
          <th scope="col" className="r">
            Before
          </th>
          <th scope="col" className="r">
            After
          </th>
          <th scope="col">Status</th>
        </tr>
      </thead>
      <tbody>
        {effect.scores.map((score) => (
          <tr key={`${score.criterion} ${score.area}`}>
            <th scope="row">{scoreName({ metric: score.criterion, area: score.area })}</th>
            <td className="r" data-of="Before">
              {score.before}
            </td>
            <td className="r" data-of="After">
              <b>{score.after}</b>
            </td>
            <td>
              {score.statusBefore !== score.statusAfter && (
                <>
                  <StatusPill status={score.statusBefore} /> becomes{' '}
                </>
              )}
              <StatusPill status={score.statusAfter} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
