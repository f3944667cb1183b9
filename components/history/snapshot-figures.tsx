import { scoreName } from '@/lib/programmes/training-services/criterion-words'
import { criteriaOf } from '@/lib/scoring/criteria'
import type { CheckedSnapshot } from '@/lib/services/snapshots/check-snapshot'
import { cardsOf } from '@/lib/services/snapshots/verify-snapshot'
import { StatusPill } from '../ui/status'

/** Every figure as it was issued, beside the same date by what is known today. */
export function SnapshotFigures({ checked: { snapshot, walk } }: { checked: CheckedSnapshot }) {
  const now = criteriaOf(walk.to)
  return (
    <table className="table fold">
      <caption className="sr">Figures of the snapshot</caption>
      <thead>
        <tr>
          <th scope="col">Score</th>
          <th scope="col" className="r">
            Benchmark
          </th>
          <th scope="col" className="r">
            As issued
          </th>
          <th scope="col">Status</th>
          <th scope="col" className="r">
            By what is known today
          </th>
        </tr>
      </thead>
      <tbody>
        {cardsOf(snapshot.result).map(({ metric, area, card }, index) => (
          <tr key={`${area} ${metric}`}>
            <th scope="row">{scoreName({ metric, area })}</th>
            <td className="r" data-of="Benchmark">
              {card.threshold ?? <span className="muted">none</span>}
            </td>
            <td className="r" data-of="As issued">
              <b>{card.display}</b>
            </td>
            <td>
              <StatusPill status={card.status} />
            </td>
            <td className="r" data-of="By what is known today">
              {now[index]?.display === card.display ? (
                <span className="muted">the same</span>
              ) : (
                now[index]?.display
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
