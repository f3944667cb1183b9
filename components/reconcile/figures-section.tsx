import { type ComparisonAddress, comparisonHref, summaryPage } from '@/lib/paths/any-programme'
import type { FigureDifference } from '@/lib/reconcile/compare-figures'
import type { Reconciliation } from '@/lib/reconcile/get-reconciliation'
import { figureName } from '@/lib/reconcile/model/compared-figures'
import type { Reconciles } from '@/lib/reconcile/reconciling'
import { DataTable } from '../tables/data-table'
import { DownloadLinks } from '../tables/download-links'
import { Icon } from '../ui/icon'
import { AddFigure } from './add-figure'
import { figureChoices } from './figure-choices'
import { FileForm } from './file-form'
import { StateCell } from './state-cell'
import { StatesForm } from './states-form'
import { partName, signed } from './words'

type Props = {
  reconciles: Reconciles
  api: string
  address: ComparisonAddress
  reconciliation: Reconciliation
  mayWrite: boolean
}

/** Each number of Partner Center beside Laurel's. */
export function FiguresSection({ reconciles, api, address, reconciliation, mayWrite }: Props) {
  const { figures } = reconciliation
  const { slug, programme } = address
  const differing = figures.filter(({ difference }) => difference !== null)
  const table = <Figures {...{ reconciles, figures, address, mayWrite }} asOf={reconciliation.asOf} />
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
            <AddFigure url={`${api}/figures`} choices={figureChoices(reconciles.figures)} />
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
        <a href={summaryPage.href({ slug, programme, asOf: reconciliation.asOf })}>
          Laurel’s page as of the same day
        </a>
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

type FiguresProps = Pick<Reconciliation, 'figures' | 'asOf'> &
  Pick<Props, 'reconciles' | 'address' | 'mayWrite'>

function Figures({ reconciles, figures, asOf, address, mayWrite }: FiguresProps) {
  const nameOf = (figure: FigureDifference) => figureName(reconciles.figures, figure)
  return (
    <DataTable
      name="Figures of Partner Center and of Laurel"
      rows={figures}
      keyOf={({ key }) => key}
      columns={[
        { name: 'Criterion', heads: true, of: nameOf, below: partName },
        { name: 'Partner Center', number: true, of: ({ theirs }) => theirs },
        { name: 'Laurel', number: true, of: (figure) => <Ours {...{ reconciles, address, asOf, figure }} /> },
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
                about={`${nameOf(figure)} ${partName(figure)}`}
                state={figure.state}
                note={figure.note}
                mayWrite={mayWrite}
              />
            ),
        },
        ...(reconciles.solves
          ? [
              {
                name: 'Cause',
                label: null,
                of: (figure: FigureDifference) =>
                  figure.difference !== null &&
                  partName(figure) === '' && (
                    <a
                      href={comparisonHref(
                        address,
                        { why: { metric: figure.metric, area: figure.area } },
                        '#why',
                      )}
                    >
                      Find the cause<span className="sr"> of {nameOf(figure)}</span>
                    </a>
                  ),
              } as const,
            ]
          : []),
      ]}
    />
  )
}

type OursProps = Pick<FiguresProps, 'reconciles' | 'address' | 'asOf'> & { figure: FigureDifference }

/** Our number, which leads to how it comes about. */
function Ours({ reconciles: { figureHref }, address: { slug }, asOf, figure }: OursProps) {
  const href = figureHref?.(slug, figure, asOf)
  return href ? <a href={href}>{figure.ours}</a> : figure.ours
}
