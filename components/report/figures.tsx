import { areaName } from '@/lib/kinds'
import { idOf } from '@/lib/programmes/training-services/criterion-id'
import { criterionName } from '@/lib/programmes/training-services/criterion-words'
import { criteriaOf } from '@/lib/scoring/criteria'
import { missing } from '@/lib/scoring/missing'
import type { Overview } from '@/lib/services/training-services/overview'
import { AtLeast } from '../training-services/at-least'
import { StatusPill } from '../ui/status'
import { PartFoot } from './part-foot'

/** Every criterion of the base criteria and of the areas that have begun; the others in a sentence. */
export function Figures({ overview }: { overview: Overview }) {
  const { qualification, org } = overview
  const begun = qualification.areas.filter(({ status }) => status !== 'not_started')
  const idle = qualification.areas.filter(({ status }) => status === 'not_started')
  const rows = criteriaOf({ base: qualification.base, areas: begun })
  return (
    <section className="part" aria-labelledby="figures">
      <h2 id="figures">Where you stand</h2>
      <table className="table fold">
        <caption className="sr">Every criterion with its score, benchmark and status</caption>
        <thead>
          <tr>
            <th scope="col">Criterion</th>
            <th scope="col" className="r">
              Score
            </th>
            <th scope="col" className="r">
              Benchmark
            </th>
            <th scope="col">What that means</th>
            <th scope="col">Status</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((criterion) => (
            <tr key={criterion.id}>
              <th scope="row">{criterionName(idOf(criterion))}</th>
              <td className="r" data-of="Score">
                <AtLeast criterion={criterion} overview={overview} />
                <b>{criterion.display}</b>
              </td>
              <td className="r" data-of="Benchmark">
                {criterion.threshold?.value ?? '–'}
              </td>
              <td>{missing(criterion)}</td>
              <td>
                <StatusPill status={criterion.status} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {idle.length > 0 && (
        <p className="muted">
          Not started: {new Intl.ListFormat('en').format(idle.map(({ id }) => areaName(id)))}.
        </p>
      )}
      <PartFoot slug={org.slug} page="" more="Every card" table="qualification" of="Figures" />
    </section>
  )
}
