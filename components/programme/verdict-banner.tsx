import type { ReactNode } from 'react'
import { showDate } from '@/lib/dates'
import type { Overview } from '@/lib/insight/overview'
import { STATUS_NAMES } from '@/lib/scoring/status'
import type { Focus } from '@/lib/scoring/verdict'
import { ProgressBar } from '../ui/progress-bar'
import { type NextStep, Verdict } from './verdict'

type Props = {
  overview: Pick<Overview, 'qualification' | 'verdict' | 'anniversary' | 'gapsAhead'>
  /** The one action that helps most; null: there is none to offer. */
  step?: NextStep | null
  /** Where it is told which data may be missing. */
  missingHref?: string
  /** What else keeps rows from counting. */
  children?: ReactNode
}

/** Where we stand: the figure that matters most, the status in a sentence, and what to do next. */
export function VerdictBanner({ overview, step = null, missingHref, children }: Props) {
  const { status, programme } = overview.qualification
  const { text, focus, earlier, missingData, badged } = overview.verdict
  const lead = `${STATUS_NAMES[status]}.`
  const rest = text.startsWith(lead) ? text.slice(lead.length) : ` ${text}`
  return (
    <Verdict
      {...{ status, lead, rest, step }}
      figure={focus && <FocusFigure focus={focus} then={thenMissing(overview, focus)} />}
    >
      {badged.length > 0 && <p className="sr">Badged areas: {badged.map(programme.groupName).join(', ')}.</p>}
      {earlier && <p className="small">{earlier}</p>}
      {missingData && (
        <p className="small">
          {missingData}{' '}
          {missingHref && (
            <a href={missingHref} className="noprint">
              See what may be missing
            </a>
          )}
        </p>
      )}
      {children}
    </Verdict>
  )
}

/** `240 missing on 15 Feb 2027 if nothing more comes in`; null where the anniversary brings no other number. */
function thenMissing({ anniversary, gapsAhead }: Props['overview'], { criterion, on }: Focus): string | null {
  const gap = gapsAhead?.find((one) => one.criterion.id === criterion.id)
  if (on !== null || anniversary === null || !gap) return null
  const [then] = gap.criterion.unit.figure(gap.criterion)
  const [now] = criterion.unit.figure(criterion)
  return then === now ? null : `${then} missing on ${showDate(anniversary)} if nothing more comes in`
}

/** `189 courseware points missing`, and how near that is. The sentence beside it says the same. */
function FocusFigure({ focus: { criterion, on }, then }: { focus: Focus; then: string | null }) {
  const [figure, words] = criterion.unit.figure(criterion)
  const benchmark = `${criterion.display} of ${criterion.threshold?.value}`
  return (
    <>
      <p>
        <b>{figure}</b> {words}
        {on && ` on ${showDate(on)}`}
      </p>
      <ProgressBar criterion={criterion} />
      <p className="muted small nums">
        {benchmark}
        {on && ' then, if nothing more comes in'}
      </p>
      {then && <p className="small nums">{then}</p>}
    </>
  )
}
