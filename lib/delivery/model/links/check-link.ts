import { isSameCountry } from '../../../text/countries'
import { achievementLink, activationLink, CODE, coursePage, plainCode, STUDY_GUIDE } from './build-link'
import { type LinkProblem, type LinkProblemCode, linkProblem, shownPart } from './link-problems'
import { openLink } from './open-link'
import { type LinkPath, readParameters, readPath, readPlaces } from './read-parts'

export type LinkLocation = { locationId: string; country: string | null }
/** What a link is checked against. */
export type LinkFacts = {
  /** Of a course number, also of a language edition: where it stands in the catalogue today. */
  course(number: string): { base: string; standing: 'listed' | 'before' | 'retired' | 'unknown' }
  /** By Location ID, merged ones too: the location that each means. */
  locations: ReadonlyMap<string, LinkLocation>
  /** What the link is for, as far as it is said: a class, or a country of delivery. */
  wanted: { classId: string | null; course: string | null; locationId: string | null; country: string | null }
}
export type CheckedLink = {
  url: string
  valid: boolean
  problems: LinkProblem[]
  /** The link as it should be, of a valid one itself; null where it cannot be known. */
  corrected: string | null
}

/** What is wrong with a link and how it should read (Guidelines §2, §3.1.a.v; training-services.md §8). Opens nothing. */
export function checkLink(given: string, facts: LinkFacts): CheckedLink {
  const { url, problems } = openLink(given)
  if (!url) return { url: given, valid: false, problems, corrected: null }
  const places = readPlaces(url)
  const path = readPath(places.path)
  problems.push(...places.problems, ...path.problems)
  const { page } = path
  const read = readParameters(places.query, page?.kind !== 'activation')
  problems.push(...read.problems)
  const location = judgeLocation(read.parameters.location, facts, problems)
  let corrected: string | null = null
  if (page?.kind === 'achievement' || (!page && read.parameters.code !== null)) {
    if (page) judgeAchievementPage(page, places.fragment, problems)
    const code = judgeCode(read.parameters.code, problems)
    corrected = location && code && achievementLink(location, code)
  } else {
    const course = page ? judgeCourse(page.course, facts, problems) : listed(facts.wanted.course, facts)
    if (page?.language === null) problems.push(linkProblem('no_language'))
    if (page) judgeStudyGuide(places.fragment, problems)
    corrected =
      location && course && activationLink(coursePage(course, page?.language ?? undefined), location)
  }
  const valid = problems.length === 0
  return { url: given, valid, problems, corrected: valid ? given : corrected }
}

const listed = (course: string | null, { course: look }: LinkFacts): string | null => {
  if (course === null) return null
  const { base, standing } = look(course)
  return standing === 'listed' ? base : null
}

const COURSE_PROBLEMS: Record<'before' | 'retired' | 'unknown', LinkProblemCode> = {
  before: 'course_not_yet',
  retired: 'course_retired',
  unknown: 'course_off_plan',
}

/** @returns the course of the corrected link */
function judgeCourse(number: string, facts: LinkFacts, problems: LinkProblem[]): string | null {
  const { base, standing } = facts.course(number)
  if (standing !== 'listed') problems.push(linkProblem(COURSE_PROBLEMS[standing], number))
  const { classId, course: wanted } = facts.wanted
  const other = wanted !== null && facts.course(wanted).base !== base
  if (other)
    problems.push(
      linkProblem('other_course', `${number}; ${classId ? `class ${classId}` : 'this'} is of ${wanted}.`),
    )
  if (wanted !== null) return listed(wanted, facts)
  return standing === 'listed' ? number : null
}

function judgeStudyGuide(fragment: string, problems: LinkProblem[]): void {
  if (fragment === STUDY_GUIDE) return
  problems.push(
    fragment === ''
      ? linkProblem('study_guide_missing')
      : linkProblem('study_guide_other', shownPart(fragment)),
  )
}

type AchievementPage = Extract<LinkPath, { kind: 'achievement' }>

function judgeAchievementPage({ language }: AchievementPage, fragment: string, problems: LinkProblem[]) {
  if (language === null) problems.push(linkProblem('no_language'))
  else if (language !== 'en-us') problems.push(linkProblem('language', language))
  if (fragment !== '') problems.push(linkProblem('extra_fragment', shownPart(fragment)))
}

/** @returns the code of the corrected link; the problem does not repeat it. */
function judgeCode(code: string | null, problems: LinkProblem[]): string | null {
  if (code !== null && CODE.test(code)) return code
  problems.push(linkProblem(code === null ? 'code_missing' : 'code_form'))
  const plain = plainCode(code ?? '')
  return CODE.test(plain) ? plain : null
}

const LOCATION = /^(?:[A-Z]{2})?\d{5,10}$/

/** @returns the Location ID of the corrected link */
function judgeLocation(given: string | null, facts: LinkFacts, problems: LinkProblem[]): string | null {
  if (given === null) {
    problems.push(linkProblem('location_missing'))
    return rightLocation(facts)
  }
  const id = LOCATION.test(given) ? given : given.toUpperCase().replace(/[^A-Z0-9]/g, '')
  if (!LOCATION.test(given)) problems.push(linkProblem('location_form', shownPart(given)))
  if (!LOCATION.test(id)) return rightLocation(facts)
  const means = facts.locations.get(id)
  if (!means) {
    problems.push(linkProblem('location_unknown', id))
    return rightLocation(facts)
  }
  if (means.locationId !== id)
    problems.push(linkProblem('location_merged', `${id} was merged into ${means.locationId}.`))
  return judgePlace(means, facts, problems)
}

/** The Location ID is that of the country in which the trainer delivers (Guidelines §3.1.a.v). */
function judgePlace(means: LinkLocation, facts: LinkFacts, problems: LinkProblem[]): string | null {
  const { classId, country, locationId: wanted } = facts.wanted
  const same = isSameCountry(means.country, country)
  const of = classId ? `class ${classId} is delivered in ${country}` : `the delivery is in ${country}`
  if (same === false) {
    problems.push(
      linkProblem('location_of_another_country', `${means.locationId} is in ${means.country}; ${of}.`),
    )
    return rightLocation(facts)
  }
  if (same === null && wanted !== null && meant(wanted, facts) !== means.locationId) {
    const its = meant(wanted, facts)
    problems.push(
      linkProblem(
        'other_location',
        `${means.locationId} is not that of class ${classId}, ${its}, and its country is not recorded.`,
      ),
    )
    return its
  }
  return means.locationId
}

const meant = (id: string, { locations }: LinkFacts): string => locations.get(id)?.locationId ?? id

/** The one Location ID that what is wanted leaves; null where there are several. */
function rightLocation({ locations, wanted }: LinkFacts): string | null {
  const all = new Map([...locations.values()].map((one) => [one.locationId, one]))
  const own = wanted.locationId === null ? undefined : locations.get(wanted.locationId)
  if (own && isSameCountry(own.country, wanted.country) !== false) return own.locationId
  const fitting = [...all.values()].filter(
    ({ country }) => wanted.country === null || isSameCountry(country, wanted.country) === true,
  )
  return fitting.length === 1 ? (fitting[0]?.locationId ?? null) : null
}
