import type { Activity, Profile } from './profile'

/** 811.0 = 0 × 0.5 + 811 × 1; exams 395.0 = 90 × 0.5 + 350 × 1; 16650 ÷ 3710 answers = 4.48 (cut). */
const window: Activity = {
  redemptions: {
    'PL-300T00': 246,
    'DP-600T00': 214,
    'AZ-104T00': 118,
    'PL-400T00': 68,
    'AZ-204T00': 52,
    'MB-310T00': 41,
    'SC-200T00': 37,
    'MS-102T00': 35,
    'MB-820T00': 23,
  },
  unredeemed: { 'AZ-900T00': 44, 'DP-900T00': 23 },
  examUnits: {
    'PL-300': 110,
    'DP-600': 84,
    'AZ-104': 72,
    'PL-400': 34,
    'MB-310': 20,
    'SC-200': 18,
    'GH-300': 12,
    'AZ-900': 40,
    'DP-900': 30,
    'AI-900': 20,
    'MB-820': 9,
  },
  counted: [
    {
      area: 'business-applications',
      courses: ['PL-400T00', 'MB-310T00'],
      surveys: 59,
      answers: 520,
      points: 2160,
    },
    { area: 'data-ai', courses: ['PL-300T00', 'DP-600T00'], surveys: 360, answers: 3190, points: 14_490 },
  ],
  other: [
    { course: 'AZ-104T00', surveys: 38, missing: 'mct' },
    { course: 'SC-200T00', surveys: 9, missing: 'mct' },
    { course: 'DP-600T00', surveys: 11, missing: 'mct' },
    { course: 'PL-300T00', surveys: 7, missing: 'answers' },
    { course: 'MB-820T00', surveys: 12, missing: 'nothing' },
    { course: 'AZ-900T00', surveys: 26, missing: 'nothing' },
    { course: 'DP-900T00', surveys: 14, missing: 'nothing' },
  ],
}

const before: Activity = {
  redemptions: {
    'PL-300T00': 171,
    'DP-600T00': 124,
    'AZ-104T00': 133,
    'PL-400T00': 49,
    'AZ-204T00': 61,
    'MB-310T00': 28,
    'SC-200T00': 22,
    'AZ-900T00': 48,
  },
  unredeemed: { 'AZ-900T00': 12 },
  examUnits: { 'PL-300': 72, 'DP-600': 40, 'AZ-104': 66, 'PL-400': 22, 'AZ-900': 52, 'DP-900': 18 },
  counted: [
    { area: 'business-applications', courses: ['PL-400T00'], surveys: 41, answers: 355, points: 1462 },
    { area: 'data-ai', courses: ['PL-300T00', 'DP-600T00'], surveys: 228, answers: 2010, points: 8905 },
  ],
  other: [
    { course: 'AZ-104T00', surveys: 46, missing: 'mct' },
    { course: 'PL-300T00', surveys: 4, missing: 'answers' },
    { course: 'AZ-900T00', surveys: 21, missing: 'nothing' },
  ],
}

export const contoso: Profile = {
  slug: 'contoso-learning',
  name: 'Contoso Learning',
  seed: 811_395,
  tag: 'CL',
  canary: 'canary-contoso-learning',
  vOrgId: 'V-7431-0058',
  partnerId: '6148201',
  timeZone: 'UTC',
  anniversary: { inMonths: 3, day: 15 },
  locations: [
    { externalId: '6148215', name: 'Contoso Berlin', country: 'Germany' },
    { externalId: '6148222', name: 'Contoso Vienna', country: 'Austria' },
    { externalId: '6148239', name: 'Contoso Zurich', country: 'Switzerland' },
    { externalId: '6148246', name: 'Contoso Online', country: 'Germany' },
    { externalId: '6148253', name: null, country: 'Netherlands' },
  ],
  trainers: ['MCT-61001', 'MCT-61007', 'MCT-61012', 'MCT-61020', 'MCT-61033', 'MCT-61041', 'MCT-61058'],
  editions: { country: 'Germany', suffix: 'DE', courses: ['PL-300T00', 'AZ-104T00'] },
  window,
  before,
  surveyForm: 'questions',
  spoiledLines: true,
}
