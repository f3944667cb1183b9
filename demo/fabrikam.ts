import type { Activity, Profile } from './profile'
import { steady } from './seasons'

/**
 * 1127.0 = 300 (642 × 0.5 = 321, capped) + 827 × 1; exams 395.0 = 130 × 0.5 + 330 × 1; 23684 ÷ 5259 answers = 4.5.
 */
const window: Activity = {
  redemptions: {
    'PL-300T00': 201,
    'AZ-104T00': 188,
    'DP-600T00': 173,
    'AZ-305T00': 96,
    'PL-400T00': 62,
    'MS-102T00': 34,
    'SC-200T00': 28,
    'AZ-204T00': 24,
    'SC-300T00': 21,
    'AZ-900T00': 262,
    'AI-900T00': 104,
    'DP-900T00': 88,
    'PL-900T00': 71,
    'SC-900T00': 63,
    'AB-900T00': 54,
    'AI-3016': 31,
  },
  unredeemed: { 'GH-300T00': 18 },
  examUnits: {
    'AZ-104': 96,
    'DP-600': 66,
    'PL-300': 60,
    'AZ-305': 48,
    'SC-300': 22,
    'AZ-204': 20,
    'MS-102': 18,
    'AZ-900': 60,
    'AB-900': 26,
    'SC-900': 24,
    'PL-900': 20,
    'MB-820': 6,
  },
  counted: [
    { area: 'business-applications', courses: ['PL-400T00'], surveys: 46, answers: 405, points: 1715 },
    { area: 'data-ai', courses: ['PL-300T00', 'DP-600T00'], surveys: 334, answers: 2958, points: 13_502 },
    {
      area: 'infrastructure',
      courses: ['AZ-104T00', 'AZ-305T00'],
      surveys: 202,
      answers: 1790,
      points: 7990,
    },
    { area: 'security', courses: ['SC-200T00', 'SC-300T00'], surveys: 12, answers: 106, points: 477 },
  ],
  other: [
    { course: 'MS-102T00', surveys: 8, missing: 'mct' },
    { course: 'AZ-204T00', surveys: 5, missing: 'mct' },
    { course: 'AZ-104T00', surveys: 13, missing: 'mct' },
    { course: 'DP-600T00', surveys: 5, missing: 'answers' },
    { course: 'AI-3016', surveys: 10, missing: 'nothing' },
    { course: 'AZ-900T00', surveys: 61, missing: 'nothing' },
    { course: 'SC-900T00', surveys: 17, missing: 'nothing' },
    { course: 'GH-300T00', surveys: 9, missing: 'nothing' },
  ],
}

const before: Activity = {
  redemptions: {
    'PL-300T00': 166,
    'AZ-104T00': 204,
    'DP-600T00': 98,
    'AZ-305T00': 71,
    'PL-400T00': 55,
    'SC-200T00': 19,
    'AZ-204T00': 33,
    'AZ-900T00': 241,
    'DP-900T00': 62,
    'PL-900T00': 84,
    'SC-900T00': 31,
  },
  unredeemed: {},
  examUnits: { 'AZ-104': 88, 'PL-300': 54, 'DP-600': 31, 'AZ-305': 29, 'AZ-900': 92, 'PL-900': 34 },
  counted: [
    { area: 'business-applications', courses: ['PL-400T00'], surveys: 38, answers: 331, points: 1384 },
    { area: 'data-ai', courses: ['PL-300T00', 'DP-600T00'], surveys: 214, answers: 1880, points: 8409 },
    {
      area: 'infrastructure',
      courses: ['AZ-104T00', 'AZ-305T00'],
      surveys: 231,
      answers: 2031,
      points: 8918,
    },
    { area: 'security', courses: ['SC-200T00'], surveys: 7, answers: 61, points: 268 },
  ],
  other: [
    { course: 'AZ-204T00', surveys: 9, missing: 'mct' },
    { course: 'AZ-900T00', surveys: 55, missing: 'nothing' },
    { course: 'PL-900T00', surveys: 19, missing: 'nothing' },
  ],
}

/** The first year: 484 + 282 × 0.5 = 625.0 points. */
const first: Activity = {
  redemptions: {
    'PL-300T00': 121,
    'AZ-104T00': 187,
    'DP-600T00': 41,
    'AZ-305T00': 58,
    'PL-400T00': 38,
    'SC-200T00': 12,
    'AZ-204T00': 27,
    'AZ-900T00': 188,
    'DP-900T00': 34,
    'PL-900T00': 60,
  },
  unredeemed: {},
  examUnits: { 'AZ-104': 71, 'PL-300': 38, 'DP-600': 12, 'AZ-305': 18, 'AZ-900': 70, 'PL-900': 22 },
  counted: [
    { area: 'business-applications', courses: ['PL-400T00'], surveys: 27, answers: 236, points: 982 },
    { area: 'data-ai', courses: ['PL-300T00', 'DP-600T00'], surveys: 128, answers: 1124, points: 4934 },
    {
      area: 'infrastructure',
      courses: ['AZ-104T00', 'AZ-305T00'],
      surveys: 178,
      answers: 1566,
      points: 6797,
    },
    { area: 'security', courses: ['SC-200T00'], surveys: 4, answers: 35, points: 150 },
  ],
  other: [
    { course: 'AZ-204T00', surveys: 7, missing: 'mct' },
    { course: 'AZ-900T00', surveys: 44, missing: 'nothing' },
    { course: 'PL-900T00', surveys: 12, missing: 'nothing' },
  ],
}

export const fabrikam: Profile = {
  slug: 'fabrikam-training',
  name: 'Fabrikam Training',
  seed: 1_127_395,
  tag: 'FT',
  vOrgId: 'V-2906-0417',
  partnerId: '7253904',
  timeZone: 'UTC',
  anniversary: { inMonths: 5, day: 30 },
  locations: [
    { externalId: '7253911', name: 'Fabrikam London', country: 'United Kingdom' },
    { externalId: '7253928', name: 'Fabrikam Manchester', country: 'United Kingdom' },
    { externalId: '7253935', name: 'Fabrikam Dublin', country: 'Ireland' },
    { externalId: '7253942', name: 'Fabrikam Madrid', country: 'Spain' },
    { externalId: '7253959', name: null, country: 'Portugal' },
  ],
  trainers: [
    { id: 'MCT-72004', name: 'Grace Holloway' },
    { id: 'MCT-72009', name: 'Owen Pritchard' },
    { id: 'MCT-72015', name: 'Niamh Doyle' },
    { id: 'MCT-72022', name: 'Carlos Vega', until: -14 },
    { id: 'MCT-72027', name: 'Amelia Stone' },
    { id: 'MCT-72034', name: 'Lucia Marin' },
    { id: 'MCT-72046', name: 'Tom Ashworth' },
    { id: 'MCT-72051', name: 'Rita Moreira', from: -25 },
  ],
  registered: false,
  editions: { country: 'Spain', suffix: 'ES', courses: ['AZ-900T00', 'AZ-104T00', 'PL-300T00'] },
  years: [
    { activity: first, drift: steady(0.8, 1.2) },
    { activity: before, drift: steady(0.85, 1.15) },
    { activity: window, drift: steady(0.9, 1.1) },
  ],
  late: null,
  gap: null,
  surveyForm: 'sums',
  spoiledLines: false,
}
