import { gapSentence, type NamedGap } from '@/lib/scoring/expected/gap-words'
import { DownloadLinks } from '../tables/download-links'

type Props = { slug: string; gaps: readonly NamedGap[] }

/** What would be expected by the organization's own history and has not come. */
export function MissingData({ slug, gaps }: Props) {
  return (
    <section className="panel" id="missing" aria-labelledby="missing-heading">
      <h2 id="missing-heading">What may be missing</h2>
      {gaps.length === 0 ? (
        <p>Nothing: every kind came in from every location as its own history lets one expect.</p>
      ) : (
        <>
          <p>
            Silence that your own history does not explain. Look whether a file was left out, and import it;
            what is already here is not counted twice.
          </p>
          <ul className="list">
            {gaps.map((gap) => (
              <li key={`${gap.kind} ${gap.locationId} ${gap.from}`}>{sentence(gapSentence(gap))}</li>
            ))}
          </ul>
        </>
      )}
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
    </section>
  )
}

const sentence = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
