import { showMonth } from '@/lib/dates'
import type { MissingData } from '@/lib/insight/missing-data'
import type { MissingFiles } from '@/lib/insight/missing-files'
import { KIND_WORDS } from '@/lib/line-items/model/kind-words'
import { KINDS } from '@/lib/line-items/model/kinds'
import { gapSentence, type NamedGap } from '@/lib/scoring/gap-words'
import { DataTable } from '../tables/data-table'
import { DownloadLinks } from '../tables/download-links'
import { showNumber } from '../ui/show-count'

/** `programme`: whose line items `data` is of; `files`: what other programmes miss. */
type Props = Inner & { files: readonly MissingFiles[]; programme: string }
type Inner = { slug: string; data: MissingMonths; mayImport: boolean }
type MissingMonths = Pick<MissingData, 'gaps' | 'months' | 'dataThrough'>

/** Months that count and have not come, and what would be expected by the organization's own history. */
export function MissingDataPanel({ files, programme, ...inner }: Props) {
  const others = files.length > 0
  return (
    <section className="panel" id="missing" aria-labelledby="missing-heading">
      <h2 id="missing-heading">What may be missing</h2>
      {files.map(({ programme: { id, name }, texts }) => (
        <FilesOf key={id} {...{ name, texts }} />
      ))}
      {(!others || inner.data.months.length > 0) && (
        <>
          {others && <h3>{programme}</h3>}
          <Expected {...inner} />
        </>
      )}
    </section>
  )
}

/** The months of its files that a programme misses, as its pages say them. */
function FilesOf({ name, texts }: { name: string; texts: readonly string[] }) {
  return (
    <>
      <h3>{name}</h3>
      {texts.length === 0 ? (
        <p>Every month that counts is there.</p>
      ) : (
        <ul className="list">
          {texts.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
    </>
  )
}

function Expected({ slug, data, mayImport }: Inner) {
  const { gaps, months, dataThrough } = data
  const never = KINDS.filter((kind) => dataThrough[kind] === null).map((kind) => KIND_WORDS[kind].many)
  return (
    <>
      {months.length > 0 && never.length > 0 && (
        <p>
          <b>Never imported: {new Intl.ListFormat('en').format(never)}.</b> Until a file of them is imported,
          nothing of them counts.
        </p>
      )}
      {gaps.length === 0 ? (
        <p>
          {months.length === 0
            ? 'No line items yet, so nothing is expected.'
            : `${never.length > 0 ? 'No other file' : 'No file'} looks overdue, judging by your own history.`}
        </p>
      ) : (
        <>
          <p>
            Files that look overdue, judging by your own history.
            {mayImport &&
              ' Check whether one was left out, and import it; rows that are already here are not counted twice.'}
          </p>
          <ul className="list">
            {gaps.map((gap) => (
              <li key={`${gap.kind} ${gap.locationId} ${gap.from}`}>
                {sentence(gapSentence(gap))}
                <Months gap={gap} data={data} />
              </li>
            ))}
          </ul>
        </>
      )}
      {months.length > 0 && <How slug={slug} />}
    </>
  )
}

function How({ slug }: { slug: string }) {
  return (
    <>
      <p className="muted small">
        Expected is the lowest of your means of the last 3, 6 and 12 months, less where the same month was
        quiet in the years before. Silence counts as a gap where its chance is below 1 in 1,000. Places that
        are new, irregular or winding down are left out; that something is not expected cannot be said here
        yet.
      </p>
      <DownloadLinks
        of="Expected and received line items by kind, location and month"
        href={`/api/v1/orgs/${slug}/training-services/missing-data`}
      />
    </>
  )
}

/** What would be usual of the same kind in the same place, and what came. */
function Months({ gap, data }: { gap: NamedGap; data: MissingMonths }) {
  if (gap.hidden) return null
  const months = data.months.filter(
    ({ kind, locationId }) => kind === gap.kind && locationId === gap.locationId,
  )
  return (
    <details>
      <summary>Month by month</summary>
      <DataTable
        name="Expected and received, month by month"
        fold={false}
        rows={months}
        keyOf={({ month }) => month}
        rowClass={({ missing }) => (missing ? 'own' : undefined)}
        columns={[
          { name: 'Month', heads: true, of: ({ month }) => showMonth(month) },
          {
            name: 'Expected about',
            number: true,
            of: ({ usual }) =>
              usual === null ? 'not known' : <span className="unsure">{Math.floor(usual)}</span>,
          },
          { name: 'Received', number: true, of: ({ received }) => showNumber(received) },
        ]}
      />
    </details>
  )
}

const sentence = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
