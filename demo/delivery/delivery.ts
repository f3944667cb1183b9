import { addDays, firstOf } from '../../lib/dates'
import type { CheckId } from '../../lib/guideline-checks/model/check-ids'
import type { Calendar } from '../calendar'
import type { Plan } from '../plan-rows'
import type { Profile } from '../profile'
import { classIdOf } from '../rows'
import type { DemoClass } from './class-rows'
import { daysOf, type Held, heldClasses } from './held-classes'
import { firstMonday, type Lapsing, plannedClasses, recorded, soonClass } from './planned-classes'
import { Schedule } from './schedule'
import type { Violation } from './violations'

/** The register of classes begins so many months before that of loading. */
const FIRST_RECORDED = -3

export type Delivery = {
  /** The oldest first. */
  classes: DemoClass[]
  lapsing: Lapsing | null
  /** The classes in which checks find something. */
  planted: { check: CheckId; classIds: string[] }[]
}

/**
 * The register of classes: those of the last months that break nothing, those planned, and one for each violation. Line
 * items stay as they are: what breaks the Guidelines is what is recorded of a class, or whether it is recorded.
 */
export function deliveryOf(
  profile: Profile,
  violations: readonly Violation[],
  plan: Plan,
  calendar: Calendar,
): Delivery {
  const held = heldClasses(plan, calendar, profile.surveyForm === 'questions').filter(
    ({ of }) => of.location.name !== null,
  )
  const planted = plant(violations, held)
  const schedule = new Schedule()
  const lapsing = lapsingOf(violations, calendar)
  const plans = { profile, calendar, schedule, lapsing }
  const soon = violations.flatMap((one) =>
    'soon' in one ? one.soon.map((each) => ({ check: one.check, each })) : [],
  )
  const soonClasses = soon.map(({ check, each }, at) => ({ check, class: soonClass(each, at, plans) }))
  const clean = held.filter((one) => one.of.month >= FIRST_RECORDED && one.breaks.length === 0)
  // Those that are looked for find days first.
  const recordable = new Set([...planted.keys(), ...clean])
  const past = [...recordable].flatMap((one) => {
    const made = pastClass(one, planted.get(one) ?? null, plans)
    return made ? [{ check: planted.get(one)?.check ?? null, class: made }] : []
  })
  const all = [...past, ...soonClasses]
  return {
    classes: [...all.map((one) => one.class), ...plannedClasses(held, plans)].sort((a, b) =>
      a.startsOn < b.startsOn || (a.startsOn === b.startsOn && a.classId < b.classId) ? -1 : 1,
    ),
    lapsing,
    planted: violations.map(({ check }) => ({
      check,
      classIds: all.filter((one) => one.check === check).map((one) => one.class.classId),
    })),
  }
}

/** For each violation of a class that was held, the newest that is made for it. */
function plant(violations: readonly Violation[], held: readonly Held[]): Map<Held, Violation> {
  const planted = new Map<Held, Violation>()
  for (const one of violations) {
    if ('soon' in one || 'said' in one) continue
    const found = held.findLast((of) => !planted.has(of) && isMadeFor(one, of))
    if (!found) throw new Error(`no class of the demo is made for ${one.check}`)
    planted.set(found, one)
  }
  return planted
}

/** Whether it breaks this and nothing else; of older months only what recent ones may not have. */
function isMadeFor(violation: Violation, { breaks, ...one }: Held): boolean {
  if ('asItIs' in violation) {
    const isOld = violation.check !== 'class-without-surveys' || one.of.month <= -2
    return one.of.month < 0 && isOld && breaks.length === 1 && breaks[0] === violation.check
  }
  const isRecent = one.of.month >= FIRST_RECORDED && one.of.month < 0
  return 'fits' in violation && isRecent && breaks.length === 0 && violation.fits({ breaks, ...one })
}

type Plans = { profile: Profile; calendar: Calendar; schedule: Schedule }

/** null: its trainer has no free days, or it would be older than its surveys may be. */
function pastClass(
  one: Held,
  violation: Violation | null,
  { profile, calendar, schedule }: Plans,
): DemoClass | null {
  const { of } = one
  const fitting = violation && 'fits' in violation ? violation : null
  const by = addDays(calendar.date(of), -(fitting?.earlier ?? 0))
  const days = schedule.place(of.trainer, daysOf(of.course), by)
  if (!days && violation) throw new Error(`no days are free for ${violation.check}`)
  if (!days || (of.month === 0 && days.endsOn < firstOf(calendar.month(0)))) return null
  return {
    ...recorded(of.location, of.course, of.trainer),
    classId: classIdOf(profile, of, calendar),
    ...days,
    learners: of.learners,
    ...fitting?.change(one),
  }
}

/** It ends the day after the class that it is asked for began. */
function lapsingOf(violations: readonly Violation[], calendar: Calendar): Lapsing | null {
  const [one] = violations.flatMap((each) =>
    each.check === 'trainer-without-credential' && 'soon' in each ? each.soon : [],
  )
  return one
    ? {
        trainer: one.trainer,
        credential: one.course.slice(0, -3),
        courses: [one.course, 'AZ-900T00'],
        on: addDays(firstMonday(calendar), 7 * (one.week - 1)),
      }
    : null
}
