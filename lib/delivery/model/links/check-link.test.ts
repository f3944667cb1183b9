import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { achievementLink, activationLink, coursePage } from './build-link'
import { checkLink, type LinkFacts, type LinkLocation } from './check-link'
import type { LinkProblemCode } from './link-problems'

const COURSES = ['AZ-104T00', 'AZ-900T00', 'SC-1001', 'PL-300T00']
const LOCATIONS: LinkLocation[] = [
  { locationId: '1234567', country: 'Germany' },
  { locationId: '7654321', country: 'France' },
  { locationId: 'IB1090206', country: null },
]
const GERMAN = LOCATIONS[0] as LinkLocation
const nothing: LinkFacts['wanted'] = { classId: null, course: null, locationId: null, country: null }
const facts = (wanted: Partial<LinkFacts['wanted']> = {}): LinkFacts => ({
  course: (number) => {
    const base = /T\d\d[A-Z]{2}$/.test(number) ? number.slice(0, -2) : number
    const standing = base === 'AZ-203T00' ? 'retired' : base === 'AZ-999T00' ? 'before' : null
    return { base, standing: standing ?? (COURSES.includes(base) ? 'listed' : 'unknown') }
  },
  // The mistyped one means the German one.
  locations: new Map([
    ...LOCATIONS.map((one) => [one.locationId, one] as const),
    ['1234576', GERMAN] as const,
  ]),
  wanted: { ...nothing, ...wanted },
})
const IN_GERMANY = { classId: 'C-1', course: 'AZ-104T00', locationId: '1234567', country: 'DE' }

const course = fc.constantFrom(...COURSES)
const location = fc.constantFrom(...LOCATIONS.map(({ locationId }) => locationId))
const language = fc.constantFrom('en-us', 'de-de', 'sr-latn-rs')
const code = fc.stringMatching(/^[A-Z0-9]{6}$/)
const activation = fc
  .tuple(course, location, language)
  .map(([one, at, inLanguage]) => activationLink(coursePage(one, inLanguage), at))
const achievement = fc.tuple(location, code).map(([at, given]) => achievementLink(at, given))
const links = fc.oneof(activation, achievement)

const ACTIVATION = activationLink(coursePage('AZ-104T00'), '1234567')
const ACHIEVEMENT = achievementLink('1234567', 'K7F2QX')
const codesOf = (url: string, against = facts()) => checkLink(url, against).problems.map((one) => one.code)

test('the two links are written as the programme gives them (training-services.md §8)', () => {
  expect(ACTIVATION).toBe(
    'https://learn.microsoft.com/en-us/training/courses/az-104t00?WT.mc_id=ilt_partner_webpage_wwl&ocid=1234567#study-guide',
  )
  expect(ACHIEVEMENT).toBe(
    'https://learn.microsoft.com/en-us/users/me/achievements?WT.mc_id=ilt_partner_webpage_wwl&ocid=1234567&redeem=K7F2QX',
  )
})

test('what is built is always valid, and corrected to itself', () => {
  fc.assert(
    fc.property(links, (url) => {
      expect(checkLink(url, facts())).toEqual({ url, valid: true, problems: [], corrected: url })
    }),
  )
})

type Mutation = [LinkProblemCode, (url: string) => string]
/** What cannot be undone leaves nothing to correct to; all else is corrected to the link before. */
const COPIED: Mutation[] = [
  ['hidden_characters', (url) => `\u200b${url}`],
  ['quotes', (url) => `“${url}”`],
  ['dashes', (url) => url.replace(/(en|de|latn)-/, '$1–')],
  ['escaped', (url) => url.replaceAll('&', '&amp;')],
  ['escaped', (url) => url.replaceAll('&', '&amp;amp;')],
  ['spaces', (url) => `${url} `],
  ['spaces', (url) => url.replace('&ocid', '\n&ocid')],
  ['no_scheme', (url) => url.replace('https://', '')],
  ['not_https', (url) => url.replace('https:', 'http:')],
  [
    'wrapped',
    (url) => `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(url)}&data=05`,
  ],
  ['wrapped', (url) => `https://www.google.com/url?q=${encodeURIComponent(url)}`],
  ['host', (url) => url.replace('learn.', 'docs.')],
  ['host', (url) => url.replace('learn.microsoft.com', 'learn.microsoft.com.evil.example')],
  ['host', (url) => url.replace('learn.microsoft.com', 'learn.microsoft.com:8443')],
  ['host', (url) => url.replace('learn.', 'ada@learn.')],
  ['no_question_mark', (url) => url.replace('?', '&')],
  ['second_question_mark', (url) => url.replace('&ocid', '?ocid')],
  ['parameter_name', (url) => url.replace('WT.mc_id', 'wt.mc_id')],
  ['parameter_name', (url) => url.replace('ocid', 'OCID')],
  ['repeated_parameter', (url) => url.replace('?', '?WT.mc_id=ilt_partner_webpage_wwl&')],
  ['extra_parameter', (url) => url.replace('?', '?utm_source=mail&')],
  ['campaign_missing', (url) => url.replace('WT.mc_id=ilt_partner_webpage_wwl&', '')],
  ['campaign_missing', (url) => url.replace('ilt_partner_webpage_wwl', '')],
  ['campaign_other', (url) => url.replace('ilt_partner', 'ilt-partner')],
  ['campaign_other', (url) => url.replace('ilt_partner_webpage_wwl', 'ILT_partner_webpage_wwl')],
]
const LOST: Mutation[] = [
  ['not_a_link', (url) => url.replace('https', 'htps')],
  ['shortened', () => 'https://aka.ms/az104'],
  ['location_missing', (url) => url.replace(/ocid=\w+/, '')],
  ['location_form', (url) => url.replace(/ocid=\w+/, 'ocid=LOCATION')],
  ['location_form', (url) => url.replace(/ocid=\w+/, `ocid=${'1'.repeat(40)}`)],
  ['location_unknown', (url) => url.replace(/ocid=\w+/, 'ocid=9999999')],
  ['empty', () => ' '],
]
const OF_ACTIVATION: Mutation[] = [
  ['old_path', (url) => url.replace('training/courses', 'learn/certifications/courses')],
  ['old_path', (url) => url.replace('?', '/extra?')],
  ['fragment_first', (url) => `${url.replace(/\?.*/, '')}#study-guide${/\?[^#]*/.exec(url)?.[0]}`],
  ['study_guide_missing', (url) => url.replace('#study-guide', '')],
  ['study_guide_other', (url) => url.replace('#study-guide', '#Study-Guide')],
  ['extra_parameter', (url) => url.replace('#', '&redeem=K7F2QX#')],
]
const OF_ACHIEVEMENT: Mutation[] = [
  ['own_profile', (url) => url.replace('users/me', 'users/ada-1234')],
  ['no_language', (url) => url.replace('/en-us', '')],
  ['language', (url) => url.replace('/en-us', '/de-de')],
  ['extra_fragment', (url) => `${url}#study-guide`],
  ['code_form', (url) => url.replace(/redeem=(...)/, 'redeem=$1-')],
  ['code_form', (url) => url.replace(/redeem=(.*)$/, (_, one) => `redeem=-${one.toLowerCase()}`)],
]
const LOST_CODE: Mutation[] = [
  ['code_missing', (url) => url.replace(/&redeem=.*/, '')],
  ['code_form', (url) => url.slice(0, -1)],
  ['code_form', (url) => `${url}7`],
]

describe('every single mutation of a link is found', () => {
  const found = (from: fc.Arbitrary<string>, [name, mutate]: Mutation, corrected: boolean) =>
    fc.assert(
      fc.property(from, (url) => {
        const checked = checkLink(mutate(url), facts())
        expect(checked.problems.map((one) => one.code)).toContain(name)
        expect(checked.valid).toBe(false)
        expect(checked.corrected).toBe(corrected ? url : null)
      }),
      { numRuns: 30 },
    )
  test.each(COPIED)('%s %s, and undone', (...mutation) => found(links, mutation, true))
  test.each(OF_ACTIVATION)('activation: %s %s, and undone', (...mutation) =>
    found(activation, mutation, true),
  )
  test.each(OF_ACHIEVEMENT)('achievement: %s %s, and undone', (...mutation) =>
    found(achievement, mutation, true),
  )
  test.each(LOST)('%s %s, and the link is not guessed', (...mutation) => found(links, mutation, false))
  test.each(LOST_CODE)('achievement: %s %s, and the code is not guessed', (...mutation) =>
    found(achievement, mutation, false),
  )
  test('a language that is missing is the usual one', () => {
    const checked = checkLink(ACTIVATION.replace('/en-us', ''), facts())
    expect(checked.problems.map((one) => one.code)).toEqual(['no_language'])
    expect(checked.corrected).toBe(ACTIVATION)
  })
})

test('anything may be pasted: an answer comes, and what is corrected is valid', () => {
  const pasted = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.webUrl({ withQueryParameters: true, withFragments: true }),
    fc
      .tuple(links, fc.string({ unit: 'binary', maxLength: 5 }), fc.nat(150))
      .map(([url, some, at]) => url.slice(0, at) + some + url.slice(at)),
  )
  fc.assert(
    fc.property(pasted, fc.boolean(), (url, ofClass) => {
      const against = facts(ofClass ? IN_GERMANY : {})
      const { corrected, problems, valid } = checkLink(url, against)
      expect(valid).toBe(problems.length === 0)
      expect(problems.every(({ text }) => text.endsWith('.'))).toBe(true)
      if (corrected !== null) expect(checkLink(corrected, against).problems).toEqual([])
    }),
    { numRuns: 500 },
  )
})

test.each([
  ['AZ-203T00', 'course_retired'],
  ['AZ-999T00', 'course_not_yet'],
  ['XY-500T00', 'course_off_plan'],
])('course %s: %s', (number, name) => {
  const checked = checkLink(activationLink(coursePage(number), '1234567'), facts())
  expect(checked).toMatchObject({ valid: false, corrected: null, problems: [{ code: name }] })
  expect(checked.problems[0]?.text).toContain(number)
})

test('a language edition stands by its course', () => {
  expect(codesOf(activationLink(coursePage('AZ-104T00DE', 'de-de'), '1234567'))).toEqual([])
})

test('a Location ID that was merged is corrected to the one that it means', () => {
  const checked = checkLink(achievementLink('1234576', 'K7F2QX'), facts())
  expect(checked).toMatchObject({ problems: [{ code: 'location_merged' }], corrected: ACHIEVEMENT })
})

describe('for a class in Germany (Guidelines §3.1.a.v)', () => {
  const against = facts(IN_GERMANY)
  test('its own links are valid', () => {
    expect([codesOf(ACTIVATION, against), codesOf(ACHIEVEMENT, against)]).toEqual([[], []])
  })
  test.each([
    [activationLink(coursePage('AZ-104T00'), '7654321'), 'location_of_another_country', ACTIVATION],
    [achievementLink('7654321', 'K7F2QX'), 'location_of_another_country', ACHIEVEMENT],
    [achievementLink('IB1090206', 'K7F2QX'), 'other_location', ACHIEVEMENT],
    [achievementLink('9999999', 'K7F2QX'), 'location_unknown', ACHIEVEMENT],
    [ACHIEVEMENT.replace('ocid=1234567&', ''), 'location_missing', ACHIEVEMENT],
    [activationLink(coursePage('AZ-900T00'), '1234567'), 'other_course', ACTIVATION],
    [ACTIVATION.replace('courses/az-104t00', 'modules/intro'), 'not_a_course_page', ACTIVATION],
  ])('%s: %s, corrected by the class', (url, name, corrected) => {
    expect(checkLink(url, against)).toMatchObject({ problems: [{ code: name }], corrected })
  })
  test('a class that itself names a Location ID of another country is corrected by no guess', () => {
    const mistaken = facts({ ...IN_GERMANY, locationId: '7654321', country: 'Spain' })
    expect(checkLink(ACTIVATION, mistaken)).toMatchObject({
      problems: [{ code: 'location_of_another_country' }],
      corrected: null,
    })
  })
})
