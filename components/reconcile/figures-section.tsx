import { figureName } from '@/lib/programmes/training-services/criterion-words'
import type { FigureDifference } from '@/lib/services/reconciliations/compare-figures'
import type { Reconciliation } from '@/lib/services/reconciliations/get-reconciliation'
import { DownloadLinks } from '../tables/download-links'
import { Icon } from '../ui/icon'
import { AddFigure } from './add-figure'
import { FileForm } from './file-form'
import { type ReconcileAddress, reconcileHref } from './reconcile-address'
import { StateCell } from './state-cell'
import { StatesForm } from './states-form'
import { partName, signed } from './words'

type Props = {
  slug: string
  api: string
  address: ReconcileAddress
  reconciliation: Reconciliation
  mayWrite: boolean
}

/** Each number of Partner Center beside Laurel's. */
export function FiguresSection({ slug, api, address, reconciliation, mayWrite }: Props) {
  const { figures } = reconciliation
  const differing = figures.filter(({ difference }) => difference !== null)
  const table = (
    <table className="table fold">
      <caption className="sr">Figures of Partner Center and of Laurel</caption>
      <thead>
        <tr>
          <th scope="col">Criterion</th>
          <th scope="col" className="r">
            Partner Center
          </th>
          <th scope="col" className="r">
            Laurel
          </th>
          <th scope="col" className="r">
            Difference
          </th>
          <th scope="col">State</th>
          <th scope="col">Cause</th>
        </tr>
      </thead>
      <tbody>
        {figures.map((figure) => (
          <FigureRow key={figure.key} figure={figure} address={address} mayWrite={mayWrite} />
        ))}
      </tbody>
    </table>
  )
  return (
    <section className="panel" aria-labelledby="figures">
      <h2 id="figures">Figures</h2>
      <p>{summary(figures.length, differing.length)}</p>
      {figures.length > 0 &&
        (mayWrite && differing.length > 0 ? (
          <StatesForm url={`${api}/states`} what="figures">
            {table}
          </StatesForm>
        ) : (
          table
        ))}
      {figures.length > 0 && <DownloadLinks href={api} of="Figures" />}
      {mayWrite && (
        <details>
          <summary>Add or change a figure</summary>
          <div className="stack">
            <AddFigure url={`${api}/figures`} />
            <p className="or muted small">or several at once</p>
            <FileForm
              url={`${api}/figures`}
              what="figures"
              hint="A file with the columns metric, area, month, location_id and value; the CSV above has the same columns."
            />
          </div>
        </details>
      )}
      <p className="muted small">
        <a href={`/${slug}/membership/training-services?as_of=${reconciliation.asOf}`}>
          Laurel’s page as of the same day
        </a>
      </p>
    </section>
  )
}

function summary(all: number, differing: number): string {
  if (all === 0) return 'No figure has been entered yet. Add the first one below.'
  if (differing === 0)
    return all === 1 ? 'The figure is the same in both.' : `All ${all} figures are the same in both.`
  return `${differing} of ${all} ${all === 1 ? 'figure differs' : 'figures differ'}.`
}

type RowProps = { figure: FigureDifference; address: ReconcileAddress; mayWrite: boolean }

function FigureRow({ figure, address, mayWrite }: RowProps) {
  const { key, metric, area, theirs, ours, difference, state, note } = figure
  const part = partName(figure)
  return (
    <tr>
      <th scope="row">
        {figureName(figure)}
        {part && <span className="id">{part}</span>}
      </th>
      <td data-of="Partner Center" className="r">
        {theirs}
      </td>
      <td data-of="Laurel" className="r">
        {ours}
      </td>
      <td data-of="Difference" className="r nowrap">
        {difference === null ? (
          <span className="muted">
            <Icon name="completed" /> none
          </span>
        ) : (
          <b>{signed(difference)}</b>
        )}
      </td>
      <td data-of="State">
        {difference !== null && (
          <StateCell
            keyOf={key}
            about={`${figureName(figure)} ${part}`}
            state={state}
            note={note}
            mayWrite={mayWrite}
          />
        )}
      </td>
      <td>
        {difference !== null && part === '' && (
          <a href={`${reconcileHref(address, { why: { metric, area } })}#why`}>
            Find the cause<span className="sr"> of {figureName(figure)}</span>
          </a>
        )}
      </td>
    </tr>
  )
}
