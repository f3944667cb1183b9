import type { Changes } from '@/lib/changes/get-changes'
import { showDate } from '@/lib/dates'
import { type InProgramme, keptPage } from '@/lib/paths/any-programme'
import { STATUS_NAMES } from '@/lib/scoring/status'
import { NoDataYet } from '../first-run/no-data-yet'
import { DownloadLinks } from '../tables/download-links'
import { Note } from '../ui/note'
import { ChangesForm } from './changes-form'
import { asOfWords, Statements } from './statements'

type Props = { slug: string; changes: Changes; timeZone: string }

/** What changed between two days, in a sentence and then cause by cause. */
export function ChangesPart({ slug, changes, timeZone }: Props) {
  const { from, to, known, keepsKnown, walk, catalogue, hasData } = changes
  const { programme } = walk.to
  if (!hasData) return <NoDataYet {...{ slug, programme }} />
  const place = { slug, programme: programme.id }
  const query = new URLSearchParams({ from, to, known })
  return (
    <section className="panel" id="changes" aria-labelledby="changes-heading">
      <h2 id="changes-heading">What changed</h2>
      <ChangesForm
        {...{ place, from, to }}
        first={programme.ruleSets[0]?.from}
        known={keepsKnown ? known : null}
      />
      <Knowledge {...{ place, changes }} />
      <p>{sentence(changes)}</p>
      <Statements {...{ slug, walk, catalogue, timeZone }} first={asOfWords(from)} last={asOfWords(to)} />
      <DownloadLinks href={`/api/v1/orgs/${slug}/${programme.id}/changes?${query}`} of="What changed" />
    </section>
  )
}

function sentence({ walk: { from, to, steps } }: Changes): string {
  const lead = `${showDate(from.asOf)}: ${STATUS_NAMES[from.status]} by ${from.ruleSet.id}. ${showDate(to.asOf)}: ${STATUS_NAMES[to.status]} by ${to.ruleSet.id}.`
  const moved = steps.some(({ effects }) => effects.length > 0)
  return moved
    ? `${lead} These causes explain each change of a score, and they add up exactly.`
    : `${lead} No score changed between the two.`
}

function Knowledge({ place, changes }: { place: InProgramme; changes: Changes }) {
  const { from, to, known, knewThen } = changes
  if (known === 'then' && !knewThen)
    return (
      <Note>
        At the end of {showDate(from)} Laurel had no data yet, so everything came with imports since.{' '}
        <a href={keptPage.href({ ...place, from, to, known: 'today' }, '#changes')}>
          Compare with what is known today
        </a>
      </Note>
    )
  if (known === 'today')
    return (
      <p className="small">
        <span className="unsure">Looking back</span> Both days with what is known today: only the window and
        the rules differ.
      </p>
    )
  return null
}
