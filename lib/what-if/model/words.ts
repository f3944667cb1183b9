import { showDate } from '../../dates'
import { gapsOf } from '../../scoring/gaps'
import { STATUS_NAMES } from '../../scoring/status'
import type { Simulation } from './simulate'

/** What would be, in one or two plain sentences. */
export function simulationSentence({ present, simulated }: Simulation): string {
  const [now, then] = [STATUS_NAMES[present.status], STATUS_NAMES[simulated.status]]
  const change = present.status === simulated.status ? `still be ${then}` : `be ${then} in place of ${now}`
  const date = `As of ${showDate(simulated.asOf)} you would ${change}.`
  const gaps = gapsOf(simulated).map(({ text }) => text)
  return gaps.length === 0 ? date : `${date} Still missing: ${new Intl.ListFormat('en').format(gaps)}.`
}
