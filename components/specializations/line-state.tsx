import type { LineState } from '@/lib/specializations/model/lines'
import { STANDING_NAMES } from '@/lib/specializations/model/standing-words'
import { Icon } from '../ui/icon'
import { StatusPill } from '../ui/status'

const WORDS: Readonly<Record<LineState, string>> = {
  ...STANDING_NAMES,
  possible: 'Possible',
  closed: 'Not yet',
}

/** In a word; the shape says whether anything is to be done. */
export const LineStatePill = ({ state }: { state: LineState }) =>
  state === 'lost' || state === 'at_risk' ? (
    <span className="pill lost">
      <Icon name="warn" /> {WORDS[state]}
    </span>
  ) : (
    <StatusPill status={shapeOf(state)} word={WORDS[state]} />
  )

const shapeOf = (state: LineState) =>
  state === 'kept' ? 'completed' : state === 'closed' || state === 'unknown' ? 'not_started' : 'in_progress'
