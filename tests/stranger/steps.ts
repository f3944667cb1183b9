import { stepsBy } from '../../lib/plan/model/steps-by'
import { toNumber } from '../../lib/scoring/rational'
import { shortfall } from '../../lib/scoring/units/amounts'

/** Points by hours, of which two bring one and no limit stands in the way; visits as they are. */
export const mossSteps = stepsBy((criterion) => {
  const { metric, group } = criterion
  const gap = toNumber(shortfall(criterion))
  const [part, amount, noun] =
    metric === 'visits' ? [null, gap, 'visit'] : ['hours', Math.ceil(gap * 2), 'hour']
  return { least: [{ metric, group, part, amount, average: null, phrase: `${amount} ${noun}s` }] }
})
