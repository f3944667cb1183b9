import { unguard } from '../imports/reading/formula-guard'
import type { EntryCells, EntryReading, Payload } from './model/entries'
import { problemOf } from './problem-of'
import { type TrainerValues, trainerInput } from './trainer-input'

const COLUMN_OF: Record<string, string> = {
  mctId: 'mct_id',
  activeFrom: 'active_from',
  activeTo: 'active_to',
  metricsThatMatter: 'metrics_that_matter',
}

export function readTrainer(cells: EntryCells): EntryReading {
  const cell = (name: string) => unguard(cells(name)).trim()
  const parsed = trainerInput.safeParse({
    mctId: cell('mct_id'),
    name: cell('name'),
    activeFrom: cell('active_from'),
    activeTo: cell('active_to'),
    credentials: cell('credentials'),
    metricsThatMatter: cell('metrics_that_matter'),
    unavailable: cell('unavailable'),
  })
  if (parsed.success)
    return { entry: { key: parsed.data.mctId, payload: payloadOf(parsed.data), course: null } }
  const faults = parsed.error.issues.map(({ path: [field], message }) => {
    const column = COLUMN_OF[String(field)] ?? String(field)
    return { column, code: `bad_${column}`, message }
  })
  return { problem: problemOf(faults) }
}

export const payloadOf = ({ mctId: _, ...payload }: TrainerValues): Payload => payload
