import { overviewPage } from '@/lib/paths/overview'
import { type ReconciliationAddress, reconciliationHref } from '@/lib/paths/reconcile'
import { figureName } from '@/lib/programmes/training-services/metric-names'
import type { Reconciliation } from '@/lib/reconcile/get-reconciliation'
import { DataTable } from '../tables/data-table'
import { DownloadLinks } from '../tables/download-links'
import { Icon } from '../ui/icon'
import { AddFigure } from './add-figure'
import { FileForm } from './file-form'
import { StateCell } from './state-cell'
import { StatesForm } from './states-form'
import { partName, signed } from './words'

type Props = {
  slug: string
  api: string
  address: ReconciliationAddress
  reconciliation: Reconciliation
  mayWrite: boolean
}

/** Each number of Partner Center beside Laurel's. */
export function FiguresSection({ slug, api, address, reconciliation, mayWrite }: Props) {
  const { figures } = reconciliation
  const differing = figures.filter(({ difference }) => difference !== null)
  const table = <Figures {...{ figures, address, mayWrite }} />
  return (
    <section className="panel" aria-labelledby="figures">
      <h2 id="figures" tabIndex={-1}>
        Figures
      </h2>
      <p>{summary(figures.length, differing.length, mayWrite)}</p>
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
        <a href={overviewPage.href({ slug, asOf: reconciliation.asOf })}>Laurel’s page as of the same day</a>
      </p>
    </section>
  )
}

function summary(all: number, differing: number, mayWrite: boolean): string {
  if (all === 0) return `No figure has been entered yet.${mayWrite ? ' Add the first one below.' : ''}`
  if (differing === 0)
    return all === 1 ? 'The figure is the same in both.' : `All ${all} figures are the same in both.`
  return `${differing} of ${all} ${all === 1 ? 'figure differs' : 'figures differ'}.`
}

type FiguresProps = Pick<Reconciliation, 'figures'> & { address: ReconciliationAddress; mayWrite: boolean }

const Figures = ({ figures, address, mayWrite }: FiguresProps) => (
  <DataTable
    name="Figures of Partner Center and of Laurel"
    rows={figures}
    keyOf={({ key }) => key}
    columns={[
      { name: 'Criterion', heads: true, of: figureName, below: partName },
      { name: 'Partner Center', number: true, of: ({ theirs }) => theirs },
      { name: 'Laurel', number: true, of: ({ ours }) => ours },
      {
        name: 'Difference',
        number: true,
        className: 'nowrap',
        of: ({ difference }) =>
          difference === null ? (
            <span className="muted">
              <Icon name="completed" /> none
            </span>
          ) : (
            <b>{signed(difference)}</b>
          ),
      },
      {
        name: 'State',
        of: (figure) =>
          figure.difference !== null && (
            <StateCell
              keyOf={figure.key}
              about={`${figureName(figure)} ${partName(figure)}`}
              state={figure.state}
              note={figure.note}
              mayWrite={mayWrite}
            />
          ),
      },
      {
        name: 'Cause',
        label: null,
        of: (figure) =>
          figure.difference !== null &&
          partName(figure) === '' && (
            <a
              href={reconciliationHref(
                address,
                { why: { metric: figure.metric, area: figure.area } },
                '#why',
              )}
            >
              Find the cause<span className="sr"> of {figureName(figure)}</span>
            </a>
          ),
      },
    ]}
  />
)
