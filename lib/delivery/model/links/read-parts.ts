import { CAMPAIGN } from './build-link'
import { type LinkProblem, linkProblem, shownPart } from './link-problems'

/** What one parameter says: null where it is not there, or says several things. */
export type Parameters = { campaign: string | null; location: string | null; code: string | null }
export type LinkPath =
  | { kind: 'activation'; language: string | null; course: string }
  | { kind: 'achievement'; language: string | null; profile: string }

const LANGUAGE = /^[a-z]{2}(?:-[a-z]{4})?-[a-z]{2}$/
const COURSE = /^[a-z]{2}-\d{3,4}(?:t\d{2})?(?:[a-z]{2})?$/

/** The page that a path leads to; null: neither of the two. */
export function readPath(path: string): { page: LinkPath | null; problems: LinkProblem[] } {
  const parts = path
    .toLowerCase()
    .split('/')
    .filter((part) => part !== '')
  const language = LANGUAGE.test(parts[0] ?? '') ? (parts.shift() ?? null) : null
  const at = parts.indexOf('courses')
  const course = parts[at + 1] ?? ''
  if (at >= 0 && COURSE.test(course)) {
    const usual = parts.join('/') === `training/courses/${course}`
    return {
      page: { kind: 'activation', language, course: course.toUpperCase() },
      problems: usual ? [] : [linkProblem('old_path')],
    }
  }
  const [users, profile = '', achievements] = parts
  if (users === 'users' && achievements === 'achievements')
    return {
      page: { kind: 'achievement', language, profile },
      problems: profile === 'me' ? [] : [linkProblem('own_profile', shownPart(profile))],
    }
  return { page: null, problems: [linkProblem('not_a_course_page')] }
}

/** Parts of the address, each where it belongs. */
export function readPlaces({ pathname, search, hash }: URL) {
  const problems: LinkProblem[] = []
  let [path, query, fragment] = [pathname, search.slice(1), hash]
  const ampersand = path.indexOf('&')
  if (ampersand >= 0) {
    problems.push(linkProblem('no_question_mark'))
    query = [path.slice(ampersand + 1), query].filter(Boolean).join('&')
    path = path.slice(0, ampersand)
  }
  const behind = /[?&]/.exec(fragment)
  if (behind) {
    problems.push(linkProblem('fragment_first'))
    query = [query, fragment.slice(behind.index + 1)].filter(Boolean).join('&')
    fragment = fragment.slice(0, behind.index)
  }
  if (query.includes('?')) {
    problems.push(linkProblem('second_question_mark'))
    query = query.replaceAll('?', '&')
  }
  return { path, query, fragment, problems }
}

const NAMES = { campaign: 'WT.mc_id', location: 'ocid', code: 'redeem' } as const

/** @param withCode an activation link carries none */
export function readParameters(query: string, withCode: boolean) {
  const problems: LinkProblem[] = []
  const said = new Map<keyof Parameters, string[]>()
  for (const [name, value] of new URLSearchParams(query)) {
    if (name === '' && value === '') continue
    const key = (['campaign', 'location', 'code'] as const).find(
      (one) => NAMES[one].toLowerCase() === name.toLowerCase() && (one !== 'code' || withCode),
    )
    if (!key) problems.push(linkProblem('extra_parameter', shownPart(name)))
    else {
      if (NAMES[key] !== name) problems.push(linkProblem('parameter_name', shownPart(name)))
      said.set(key, [...(said.get(key) ?? []), value])
    }
  }
  const one = (key: keyof Parameters): string | null => {
    const values = said.get(key) ?? []
    if (values.length > 1) problems.push(linkProblem('repeated_parameter', NAMES[key]))
    return new Set(values).size === 1 && values[0] ? values[0] : null
  }
  const parameters: Parameters = { campaign: one('campaign'), location: one('location'), code: one('code') }
  const { campaign } = parameters
  if (campaign === null) problems.push(linkProblem('campaign_missing'))
  else if (campaign !== CAMPAIGN) problems.push(linkProblem('campaign_other', shownPart(campaign)))
  return { parameters, problems }
}
