import { showDate } from '@/lib/dates'
import type { Step } from '@/lib/designations/model/checklist'
import { Icon } from '../ui/icon'

const WORDS: Record<Step['state'], string> = { done: 'Done', now: 'Now', later: 'Later' }

/** What to do in which order, each with its day where there is one. */
export const Checklist = ({ steps }: { steps: readonly Step[] }) => (
  <ol className="checklist">
    {steps.map(({ id, what, state, on }) => (
      <li key={id} className={state}>
        <Icon name={state === 'done' ? 'completed' : state === 'now' ? 'in_progress' : 'not_started'} />
        <span>
          <b>{WORDS[state]}.</b> {what} {on && <span className="muted small">{showDate(on)}</span>}
        </span>
      </li>
    ))}
  </ol>
)
