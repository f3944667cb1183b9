import type { Activity, Profile } from './profile'
import { steady } from './seasons'

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

/** The best year: 991 + 96 × 0.5 = 1039.0 points, until a customer with many AZ-104 classes left in late summer. */
const before: Activity = {
  redemptions: {
    'PL-300T00': 291,
    'DP-600T00': 228,
    'AZ-104T00': 236,
    'PL-400T00': 82,
    'AZ-204T00': 71,
    'MB-310T00': 47,
    'SC-200T00': 36,
    'AZ-900T00': 96,
  },
  unredeemed: { 'AZ-900T00': 12 },
  examUnits: { 'PL-300': 102, 'DP-600': 66, 'AZ-104': 88, 'PL-400': 30, 'AZ-900': 62, 'DP-900': 22 },
  counted: [
    {
      area: 'business-applications',
      courses: ['PL-400T00', 'MB-310T00'],
      surveys: 61,
      answers: 529,
      points: 2178,
    },
    { area: 'data-ai', courses: ['PL-300T00', 'DP-600T00'], surveys: 338, answers: 2985, points: 13_224 },
  ],
  other: [
    { course: 'AZ-104T00', surveys: 52, missing: 'mct' },
    { course: 'PL-300T00', surveys: 6, missing: 'answers' },
    { course: 'AZ-900T00', surveys: 27, missing: 'nothing' },
  ],
}

const first: Activity = {
  redemptions: {
    'PL-300T00': 196,
    'DP-600T00': 97,
    'AZ-104T00': 178,
    'PL-400T00': 64,
    'AZ-204T00': 83,
    'MB-310T00': 36,
    'SC-200T00': 31,
    'AZ-900T00': 92,
  },
  unredeemed: { 'AZ-900T00': 15 },
  examUnits: { 'PL-300': 64, 'DP-600': 22, 'AZ-104': 71, 'PL-400': 18, 'AZ-900': 58, 'DP-900': 20 },
  counted: [
    { area: 'business-applications', courses: ['PL-400T00'], surveys: 44, answers: 381, points: 1543 },
    { area: 'data-ai', courses: ['PL-300T00', 'DP-600T00'], surveys: 240, answers: 2118, points: 9190 },
  ],
  other: [
    { course: 'AZ-104T00', surveys: 58, missing: 'mct' },
    { course: 'SC-200T00', surveys: 8, missing: 'mct' },
    { course: 'PL-300T00', surveys: 5, missing: 'answers' },
    { course: 'AZ-900T00', surveys: 34, missing: 'nothing' },
  ],
}

export const contoso: Profile = {
  slug: 'contoso-learning',
  name: 'Contoso Learning',
  seed: 811_395,
  tag: 'CL',
  vOrgId: 'V-7431-0058',
  partnerId: '6148201',
  timeZone: 'UTC',
  people: {
    global_admin: 'Katrin Albrecht',
    partner_admin: 'Stefan Huber',
    account_admin: 'Miriam Wolf',
    executive_viewer: 'Georg Lindner',
    viewer: 'Sophie Maurer',
    none: 'Timo Berg',
    one_location: 'Clara Neumann',
  },
  anniversary: { inMonths: 3, day: 15 },
  locations: [
    { externalId: '6148215', name: 'Contoso Berlin', country: 'Germany' },
    { externalId: '6148222', name: 'Contoso Vienna', country: 'Austria' },
    { externalId: '6148239', name: 'Contoso Zurich', country: 'Switzerland' },
    { externalId: '6148246', name: 'Contoso Online', country: 'Germany' },
    { externalId: '6148253', name: null, country: 'Netherlands' },
  ],
  trainers: [
    { id: 'MCT-61001', name: 'Hanna Vogt' },
    { id: 'MCT-61007', name: 'Lukas Brenner' },
    { id: 'MCT-61012', name: 'Mira Stadler' },
    { id: 'MCT-61020', name: 'Jonas Keller' },
    { id: 'MCT-61033', name: 'Paul Ritter', until: -9, lapsed: -12 },
    { id: 'MCT-61041', name: 'Nina Baumann' },
    { id: 'MCT-61058', name: 'Elif Aydin', from: -19 },
  ],
  registered: true,
  editions: { country: 'Germany', suffix: 'DE', courses: ['PL-300T00', 'AZ-104T00'] },
  years: [
    { activity: first, drift: steady(0.85, 1.15) },
    { activity: before, drift: [1, 1, 1.1, 1.1, 1.1, 1.1, 1.1, 1.1, 1.1, 1, 0.6, 0.6] },
    { activity: window, drift: steady(0.7, 1.3) },
  ],
  late: { from: -23, to: -21, share: 0.6, submitted: -20 },
  gap: { externalId: '6148222', from: -2 },
  surveyForm: 'questions',
  spoiledLines: true,
}
