import { showDate } from '../dates'
import {
  expectedPage,
  type InProgramme,
  leavingPage,
  simulationHref,
  stepsPage,
} from '../paths/any-programme'
import { flyoutHref } from '../paths/behind-number'
import type { Registered } from '../programmes/registered'
import type { Criterion } from '../scoring/criterion'
import { STATUS_NAMES } from '../scoring/status'
import type { PlanLine, Step } from './model/line'
import type { Plan } from './model/plan'
import type { ShownFigure, ShownLine, ShownPlan } from './model/shown'
import { perWeek } from './model/time-left'
import { leastPhrase, planSentence } from './model/words'
import { lineName, planGroups } from './plan-groups'

/** A plan of a tree of criteria as its page shows it. */
export function shownPlan(slug: string, plan: Plan, { programme, simulated }: Registered): ShownPlan {
  const { ahead, asOf, isAnniversary, steps, notes } = plan
  const place: InProgramme = { slug, programme: programme.id }
  const whatIf = simulated && ((some: readonly Step[]) => simulationHref(place, simulated(some, plan)))
  const isDone = ahead.status === 'completed'
  return {
    asOf,
    missing: [],
    verdict: {
      status: ahead.status,
      lead: STATUS_NAMES[ahead.status],
      rest: `${isDone ? '.' : ' if nothing more comes in.'} ${planSentence(plan)}`,
    },
    links:
      steps === null || steps.length === 0
        ? []
        : [
            ...(whatIf ? [{ name: 'See it as a simulation', href: whatIf(steps) }] : []),
            { name: 'What leaves the window until then', href: leavingPage.href(place) },
            ...(isAnniversary
              ? [{ name: 'How likely it comes by itself', href: expectedPage.href(place) }]
              : []),
          ],
    facts: factsOf(plan),
    title: 'From the gap to the least that closes it',
    name: `Each criterion now, on ${showDate(asOf)} if nothing more comes in, and the least that completes it`,
    groups: planGroups(plan).map(({ title, rows }) => ({
      title,
      rows: rows.map((line) => shownLine(line, plan, place, whatIf)),
    })),
    what: 'Criterion',
    pace: 'Per week',
    ways: [],
    api: `/api/v1/orgs/${slug}/${programme.id}/plan?as_of=${asOf}`,
    notes: [
      `Rows that leave the window by ${showDate(asOf)} are already taken out; rows known today that will be in it are counted.`,
      'Each number is the least that suffices by the scoring itself: one less does not.',
      ...notes,
    ],
    from: ahead.programme.ruleSets[0]?.from,
    back: isAnniversary ? null : { name: 'Plan for the anniversary', href: stepsPage.href(place) },
  }
}

function factsOf({ time, window, asOf, isAnniversary, ahead }: Plan): ShownPlan['facts'] {
  const plural = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`
  return [
    [isAnniversary ? 'Anniversary' : 'Planned for', showDate(asOf)],
    ['Last day that counts', showDate(time.until)],
    ...(time.days >= 0
      ? [['Time left', plural(time.days, 'day'), `, ${plural(time.weeks, 'whole week')}`] as const]
      : []),
    ['Window', `${showDate(window.from)} – ${showDate(window.to)}`],
    ['Rule set', ahead.ruleSet.id],
  ]
}

function shownLine(
  line: PlanLine,
  plan: Plan,
  place: InProgramme,
  whatIf: ((steps: readonly Step[]) => string) | undefined,
): ShownLine {
  const { metric, group, statusNow, statusAhead, now, ahead, average, least, alternatives } = line
  const later = `on ${showDate(plan.asOf)}`
  const figures = (of: readonly (Criterion | undefined)[], day: Plan | null, when: string) =>
    of.flatMap((one) => (one ? [figureOf(one, flyoutHref(place, one, day), when)] : []))
  const nearest = line === plan.nearest && statusAhead === 'in_progress'
  return {
    id: `${metric} ${group}`,
    name: lineName(line, plan),
    below: nearest ? `Nearest: the fewest ${ahead.words.counted[1]}` : benchmark(line),
    now: { figures: figures([now, average?.now], null, 'now'), status: statusNow },
    ahead: {
      figures: figures([ahead, average?.ahead], plan, later),
      status: statusAhead,
      falls: statusNow === 'completed' && statusAhead !== 'completed',
    },
    // What is missing at the date planned for: `189.0`, `152`, `0.03`; a gap too small to show says so.
    gap: [ahead, average?.ahead].flatMap((one) => one?.unit.lacking(one) ?? []),
    least: leastPhrase(line),
    tried: whatIf && least && least.length > 0 ? { name: 'Simulate', href: whatIf(least) } : null,
    alternatives,
    pace: least?.map(({ amount }) => perWeek(amount, plan.time)).join(' + ') ?? '',
  }
}

function figureOf(of: Criterion, href: string, when: string): ShownFigure {
  const title = `${of.words.title.toLowerCase()}${of.words.where(of.group)}`
  return { display: of.display, href, says: `${of.display}: ${title} ${when}, and why` }
}

function benchmark({ ahead, average }: PlanLine): string {
  const needed = [ahead, average?.ahead].flatMap((one) => one?.threshold?.value ?? [])
  return needed.length === 0 ? '' : `at least ${needed.join(' at ')}`
}
