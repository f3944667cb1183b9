import { CAMPAIGN, LINK_HOST } from './build-link'

/** What can be wrong with a link, by its code; `what` is the part of the link or the fact that it is about. */
export const LINK_PROBLEMS = {
  empty: () => 'Nothing is there to check.',
  hidden_characters: () => 'Contains characters that cannot be seen. Copy the corrected link.',
  quotes: () => 'Contains quotation marks or angle brackets, as text programs add them.',
  dashes: () => 'Contains a dash where a hyphen belongs, as text programs write it.',
  escaped: () => 'Contains &amp; where & belongs: it was copied from the source of a page.',
  spaces: () => 'Contains spaces or line breaks.',
  not_a_link: () => 'Is not a link: it needs to begin with https://.',
  no_scheme: () => 'Does not begin with https://.',
  not_https: (what: string) => `Begins with ${what}// in place of https://.`,
  shortened: (what: string) =>
    `Is shortened by ${what}. Laurel opens no links, so it cannot know where this one leads: check the whole link.`,
  wrapped: (what: string) => `Is wrapped by ${what}, as mail programs do. Learners need the link inside it.`,
  host: (what: string) => `Leads to ${what}. Both links lead to ${LINK_HOST}.`,
  not_a_course_page: () =>
    'Is neither the detail page of a course (…/training/courses/…) nor the achievements page (…/users/me/achievements).',
  old_path: () => 'Is an old address of a course page, or one with something behind the course.',
  own_profile: (what: string) =>
    `Leads to the profile ${what}. Learners need users/me, which is everybody’s own.`,
  no_language: () => 'Names no language: en-us belongs in front of the path.',
  language: (what: string) => `Names the language ${what}. The achievement link is written with en-us.`,
  no_question_mark: () => 'Its parameters begin with & in place of ?.',
  second_question_mark: () => 'Contains a second ? where & belongs, so that a parameter is lost.',
  fragment_first: () => 'Its parameters stand behind the #, where nobody reads them.',
  parameter_name: (what: string) => `The parameter ${what} is not written as Microsoft writes it.`,
  repeated_parameter: (what: string) => `The parameter ${what} stands there more than once.`,
  extra_parameter: (what: string) => `Contains the parameter ${what}, which belongs in no such link.`,
  campaign_missing: () => `The campaign code is missing: WT.mc_id=${CAMPAIGN}.`,
  campaign_other: (what: string) => `The campaign code is ${what}; it has to be ${CAMPAIGN}.`,
  location_missing: () => 'The Location ID is missing: ocid=….',
  location_form: (what: string) => `${what} is not a Location ID: 5 to 10 digits.`,
  location_unknown: (what: string) => `Location ID ${what} is not among your locations.`,
  location_merged: (what: string) => `Location ID ${what}`,
  location_of_another_country: (what: string) => `Location ID ${what}`,
  other_location: (what: string) => `Location ID ${what}`,
  course_off_plan: (what: string) => `Course ${what} is not in the catalogue: its links earn nothing.`,
  course_retired: (what: string) => `Course ${what} is retired: its links earn nothing.`,
  course_not_yet: (what: string) =>
    `Course ${what} is not in the catalogue yet: its links earn nothing today.`,
  other_course: (what: string) => `Leads to course ${what}`,
  study_guide_missing: () => 'Does not end with #study-guide.',
  study_guide_other: (what: string) => `Ends with ${what} in place of #study-guide.`,
  extra_fragment: (what: string) => `Ends with ${what}, which belongs in no achievement link.`,
  code_missing: () => 'The achievement code is missing: redeem=….',
  code_form: () => 'What stands behind redeem= is not an achievement code: six capital letters and digits.',
} as const satisfies Record<string, (what: string) => string>

export type LinkProblemCode = keyof typeof LINK_PROBLEMS
export const LINK_PROBLEM_CODES = Object.keys(LINK_PROBLEMS) as LinkProblemCode[]
export type LinkProblem = { code: LinkProblemCode; text: string }

const MOST = 60

/** Said of a part of the link, which is cut where it is long. */
export const linkProblem = (code: LinkProblemCode, what = ''): LinkProblem => ({
  code,
  text: LINK_PROBLEMS[code](what),
})

export const shownPart = (part: string): string => (part.length > MOST ? `${part.slice(0, MOST)}…` : part)
