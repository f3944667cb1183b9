import type { Kind } from '@/lib/line-items/model/kinds'
import { type ComparisonAddress, comparisonHref, comparisonPage } from '@/lib/paths/any-programme'
import type { ReconciledKind } from '@/lib/reconcile/get-reconciliation'
import type { DifferencePage } from '@/lib/reconcile/list-differences'
import type { Side } from '@/lib/reconcile/model/differing'
import { ChoiceField } from '../forms/choice-field'
import { KIND_TEXTS } from '../imports/kind-texts'
import { DownloadLinks } from '../tables/download-links'
import { showCount, showNumber } from '../ui/show-count'
import { DifferencesTable } from './differences-table'
import { FileForm } from './file-form'
import { StatesForm } from './states-form'
import { SIDE_NAMES, STATE_NAMES } from './words'

type Props = {
  slug: string
  api: string
  address: ComparisonAddress
  kinds: readonly ReconciledKind[]
  /** The kind that is shown; null where no rows have been taken in. */
  shown: { kind: Kind; page: DifferencePage } | null
  mayWrite: boolean
}

/** Partner Center's own rows beside Laurel's. */
export function RowsSection({ slug, api, address, kinds, shown, mayWrite }: Props) {
  return (
    <section className="panel" id="rows" aria-labelledby="rows-heading">
      <h2 id="rows-heading">Row by row</h2>
      {kinds.length === 0 && (
        <p className="muted">
          {mayWrite
            ? 'Where Partner Center lets you download the line items, Laurel finds the rows that only one of the two has, and those that differ.'
            : 'No line items of Partner Center have been compared yet.'}
        </p>
      )}
      {kinds.length > 1 && <KindTabs kinds={kinds} address={address} shown={shown?.kind ?? null} />}
      {shown && <Differences {...{ slug, api, address, kinds, shown, mayWrite }} />}
      {mayWrite && (
        <details open={kinds.length === 0}>
          <summary>Compare a file of line items</summary>
          <FileForm
            url={`${api}/rows`}
            what="rows"
            hint="The download as it is: CSV, TSV or .xlsx, with the columns of an import. It is only compared: none of its rows count in Laurel. A second file of a kind replaces the first."
          />
        </details>
      )}
    </section>
  )
}

type TabsProps = Pick<Props, 'kinds' | 'address'> & { shown: Kind | null }

function KindTabs({ kinds, address, shown }: TabsProps) {
  return (
    <nav className="tabs" aria-label="Kinds of rows">
      {kinds.map(({ kind }) => (
        <a
          key={kind}
          href={comparisonHref(address, { kind, side: null, state: null }, '#rows')}
          aria-current={kind === shown}
        >
          {KIND_TEXTS[kind].title}
        </a>
      ))}
    </nav>
  )
}

function Differences({
  slug,
  api,
  address,
  kinds,
  shown,
  mayWrite,
}: Props & { shown: NonNullable<Props['shown']> }) {
  const { kind, page } = shown
  const one = kinds.find((reconciled) => reconciled.kind === kind)
  const { side, state } = address
  const counts = one?.differences ?? []
  const countOf = (chosen: Pick<ComparisonAddress, 'side' | 'state'>) =>
    counts.reduce(
      (sum, { side, state, count }) =>
        (chosen.side ?? side) === side && (chosen.state ?? state) === state ? sum + count : sum,
      0,
    )
  const all = countOf({ side: null, state: null })
  const chosen = countOf({ side, state })
  const file = new URLSearchParams({ kind, ...(side && { side }), ...(state && { state }) })
  const table = <DifferencesTable slug={slug} differences={page.differences} mayWrite={mayWrite} />
  return (
    <>
      <p>
        {showCount(one?.rows ?? 0, 'row')} of Partner Center ({KIND_TEXTS[kind].title.toLowerCase()}).{' '}
        {all === 0 ? (
          'Both have the same rows, and they say the same.'
        ) : (
          <>
            <b>{showCount(all, 'row')}</b> differ: {sidesWords(countOf)}.
          </>
        )}
      </p>
      {all > 0 && <Choice address={address} kind={kind} />}
      {chosen > 0 &&
        (mayWrite ? (
          <StatesForm
            url={`${api}/states`}
            what="rows"
            all={{ filter: { kind, ...(side && { side }), ...(state && { state }) }, count: chosen }}
          >
            {table}
          </StatesForm>
        ) : (
          table
        ))}
      {all > 0 && chosen === 0 && <p className="muted">No row matches. Choose another side or state.</p>}
      <p className="row">
        {address.after && <a href={comparisonHref(address, {}, '#rows')}>First page</a>}
        {page.next && <a href={comparisonHref(address, { after: page.next }, '#rows')}>Next page</a>}
      </p>
      {chosen > 0 && <DownloadLinks href={`${api}/differences?${file}`} of="Differences" />}
    </>
  )
}

const SIDE_PHRASES: Record<Side, string> = {
  only_here: 'only in Laurel',
  only_there: 'only in Partner Center',
  other_value: 'with other values',
}

const sidesWords = (countOf: (chosen: Pick<ComparisonAddress, 'side' | 'state'>) => number): string =>
  (Object.keys(SIDE_PHRASES) as Side[])
    .map((side) => `${showNumber(countOf({ side, state: null }))} ${SIDE_PHRASES[side]}`)
    .join(', ')

/** A form of the browser's own: what is chosen stands in the address. */
function Choice({ address, kind }: { address: ComparisonAddress; kind: Kind }) {
  const { slug, programme, id } = address
  return (
    <form
      className="filter"
      action={comparisonPage.href({ slug, programme, id }, '#rows')}
      aria-label="Choose rows"
    >
      <input type="hidden" name="kind" value={kind} />
      <ChoiceField
        name="side"
        label="Where"
        none="Everywhere"
        chosen={address.side}
        choices={Object.entries(SIDE_NAMES)}
      />
      <ChoiceField
        name="state"
        label="State"
        none="Every state"
        chosen={address.state}
        choices={Object.entries(STATE_NAMES)}
      />
      <button type="submit" className="btn">
        Show
      </button>
    </form>
  )
}
