import type { RecordJson } from '@/lib/answers/records'
import { STATE_NAMES } from '@/lib/guideline-records/model/states'

const LOOKS = { incomplete: 'in_progress', ends_soon: 'in_progress', complete: 'completed' } as const

/** What is missing or wrong, or what comes next. */
export const RecordState = ({ state, text }: Pick<RecordJson, 'state' | 'text'>) => (
  <>
    <span className={`pill ${LOOKS[state]}`}>{STATE_NAMES[state]}</span>
    {text !== 'Complete.' && <span className="id">{text}</span>}
  </>
)
