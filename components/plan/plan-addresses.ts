import {
  expectedPage,
  type InProgramme,
  leavingPage,
  simulationHref,
  stepsPage,
} from '@/lib/paths/any-programme'
import { flyoutHref } from '@/lib/paths/behind-number'
import type { Step } from '@/lib/plan/model/line'
import type { Plan } from '@/lib/plan/model/plan'
import type { Registered } from '@/lib/programmes/registered'
import type { CriterionName } from '@/lib/scoring/criterion'

/** Where each number of a plan leads to. */
export function planAddresses(slug: string, plan: Plan, { programme, simulated }: Registered) {
  const place: InProgramme = { slug, programme: programme.id }
  return {
    now: (criterion: CriterionName) => flyoutHref(place, criterion, null),
    ahead: (criterion: CriterionName) => flyoutHref(place, criterion, plan),
    whatIf: simulated && ((steps: readonly Step[]) => simulationHref(place, simulated(steps, plan))),
    fallingOut: leavingPage.href(place),
    forecast: expectedPage.href(place),
    anniversary: stepsPage.href(place),
    api: `/api/v1/orgs/${slug}/${programme.id}/plan?as_of=${plan.asOf}`,
  }
}
export type PlanAddresses = ReturnType<typeof planAddresses>
