import { CERTIFICATE_CASES } from './certificate-cases'
import { CODE_CASES } from './code-cases'
import { type Case, delivered, together } from './planted'
import { COMPANY_CASES, RECORD_CASES } from './record-cases'

const at = (starts: string) => ({ starts_on: starts, ends_on: starts })

/** Each check with what breaks it and a twin that only just does not. */
export const CASES: readonly Case[] = [
  {
    id: 'no-eligible-trainer',
    bad: delivered('C-NAMELESS', { surveyed: { mct_id: '' } }),
    twin: delivered('C-NAMED'),
    finds: [{ subject: 'C-NAMELESS', rows: 1, text: 'Class C-NAMELESS: of 2 surveys 1 names no trainer.' }],
  },
  {
    id: 'trainer-not-active',
    bad: delivered('C-LAPSED', { trainer: 'PAUL' }),
    twin: delivered('C-LAST-DAY', {
      trainer: 'PAUL',
      change: at('2024-12-31'),
      redemptions: 0,
      surveys: 1,
      surveyed: { submitted_on: '2024-12-31' },
    }),
    finds: [
      {
        subject: 'C-LAPSED',
        rows: 2,
        text: 'Class C-LAPSED (20 Jan 2025 – 23 Jan 2025): Paul Ritter (PAUL) was an active MCT from 1 Jan 2020 to 31 Dec 2024.',
      },
    ],
  },
  {
    id: 'trainer-without-credential',
    bad: together([
      delivered('C-ENDED', { trainer: 'JONAS' }),
      delivered('C-FUNDAMENTALS-ONLY', { trainer: 'ELIF', change: { course_number: 'AZ-900T00' } }),
    ]),
    twin: together([
      delivered('C-HELD', {
        trainer: 'JONAS',
        change: at('2024-12-30'),
        redemptions: 0,
        surveys: 1,
        surveyed: { submitted_on: '2024-12-30' },
      }),
      delivered('C-ADVANCED', { change: { course_number: 'AZ-900T00' } }),
    ]),
    finds: [
      {
        subject: 'C-ENDED',
        rows: 2,
        text: 'Class C-ENDED (AZ-104T00, 3 Feb 2025 – 6 Feb 2025): JONAS holds none that the course asks for, since 31 Dec 2024.',
      },
      {
        subject: 'C-FUNDAMENTALS-ONLY',
        rows: 2,
        text: 'Class C-FUNDAMENTALS-ONLY (AZ-900T00, 10 Feb 2025 – 13 Feb 2025): Elif Aydin (ELIF) holds none that the course asks for.',
      },
    ],
  },
  {
    id: 'more-redemptions-than-seats',
    bad: delivered('C-16-OF-14', { change: { seats: 14 }, redemptions: 16 }),
    twin: delivered('C-14-OF-14', { change: { seats: 14 }, redemptions: 14 }),
    finds: [{ subject: 'C-16-OF-14', rows: 16, text: 'Class C-16-OF-14: 16 redemptions of 14 seats.' }],
  },
  {
    id: 'late-redemption',
    bad: together([
      delivered('C-LATE', { redeemed: { redeemed_on: '2025-05-01' } }),
      delivered('C-EARLY', { redeemed: { redeemed_on: '2025-03-23' } }),
    ]),
    twin: delivered('C-IN-TIME', { redeemed: { redeemed_on: '2025-05-03' } }),
    finds: [
      {
        subject: 'C-EARLY',
        rows: 1,
        text: 'Class C-EARLY: 1 redemption before it began on 24 Mar 2025, the first on 23 Mar 2025.',
      },
      {
        subject: 'C-LATE',
        rows: 1,
        text: 'Class C-LATE: 1 redemption long after it ended on 20 Mar 2025, the last on 1 May 2025.',
      },
    ],
  },
  {
    id: 'more-surveys-than-learners',
    bad: delivered('C-3-OF-2', { change: { learners: 2 }, surveys: 3 }),
    twin: delivered('C-2-OF-2', { change: { learners: 2 } }),
    finds: [{ subject: 'C-3-OF-2', rows: 3, text: 'Class C-3-OF-2: 3 surveys of 2 learners.' }],
  },
  {
    id: 'identical-answers',
    bad: delivered('C-8-ALIKE', { surveys: 10, alike: 8 }),
    twin: delivered('C-7-ALIKE', { surveys: 10, alike: 7 }),
    finds: [
      {
        subject: 'C-8-ALIKE',
        rows: 8,
        text: 'Class C-8-ALIKE: 8 of 10 surveys have the same answers to all nine questions.',
      },
    ],
  },
  {
    id: 'class-without-surveys',
    bad: delivered('C-SILENT', { surveys: 0, change: { learners: 9 } }),
    twin: together([
      delivered('C-ONE-SURVEY', { surveys: 1 }),
      delivered('C-NOT-YET', { surveys: 0, redemptions: 0, change: at('2026-10-22') }),
      delivered('C-CANCELLED', { surveys: 0, redemptions: 0, change: { status: 'cancelled' } }),
    ]),
    finds: [
      {
        subject: 'C-SILENT',
        rows: 2,
        text: 'Class C-SILENT ended on 8 May 2025 with 9 learners: 2 redemptions, no survey.',
      },
    ],
  },
  {
    id: 'recorded-share',
    bad: together([
      delivered('C-25', { change: { recorded_share: 25 } }),
      delivered('C-SOON', {
        surveys: 0,
        redemptions: 0,
        change: { ...at('2026-11-30'), recorded_share: 60 },
      }),
    ]),
    twin: delivered('C-24', { change: { recorded_share: 24.99 } }),
    finds: [
      {
        subject: 'C-25',
        rows: 4,
        text: 'Class C-25: 25 % of it is recorded, and 2 redemptions and 2 surveys came in.',
      },
      {
        subject: 'C-SOON',
        rows: 0,
        text: 'Class C-SOON, until 30 Nov 2026: 60 % of it is recorded. No code and no survey link may be given.',
      },
    ],
  },
  {
    id: 'course-off-the-plan',
    bad: delivered('C-UNKNOWN', { change: { course_number: 'ZZ-999T00' } }),
    twin: delivered('C-EDITION', { change: { course_number: 'AZ-104T00DE' } }),
    finds: [
      {
        subject: 'C-UNKNOWN',
        rows: 4,
        text: 'Class C-UNKNOWN: ZZ-999T00 is not in the catalogue. 2 redemptions and 2 surveys bring nothing.',
      },
    ],
  },
  {
    id: 'course-retired',
    bad: delivered('C-RETIRED', { change: { course_number: 'AZ-720T00' } }),
    twin: delivered('C-TO-BE-RETIRED', { change: { course_number: 'AZ-730T00' } }),
    finds: [
      {
        subject: 'C-RETIRED',
        rows: 4,
        text: 'Class C-RETIRED: AZ-720T00 was retired on 31 Dec 2024, and the class began on 7 Jul 2025.',
      },
    ],
  },
  {
    id: 'location-of-another-country',
    bad: together([
      delivered('C-ABROAD', { change: { country: 'Poland' } }),
      delivered('C-WRONG-URL', { redeemed: { location_id: '6148222' } }),
    ]),
    twin: together([
      delivered('C-AT-HOME', { change: { country: 'DE' } }),
      delivered('C-SUISSE', { change: { country: 'Schweiz', location_id: '6148239' } }),
    ]),
    finds: [
      {
        subject: 'C-ABROAD',
        rows: 2,
        text: 'Class C-ABROAD is delivered in Poland: its location 6148215 is in Germany and 2 redemptions by location 6148215 in Germany.',
      },
      {
        subject: 'C-WRONG-URL',
        rows: 1,
        text: 'Class C-WRONG-URL is delivered in Germany: 1 redemption by location 6148222 in Austria.',
      },
    ],
  },
  {
    id: 'vouchers-of-another-market',
    bad: {
      'exam-unit-purchases': [
        {
          order_line_id: 'E1',
          purchased_on: '2026-03-02',
          exam_number: 'AZ-104',
          units: 5,
          location_id: '6148222',
          country: 'India',
        },
        {
          order_line_id: 'E2',
          purchased_on: '2026-03-02',
          exam_number: 'AZ-104',
          units: 7,
          location_id: '6148222',
          country: 'India',
        },
      ],
    },
    twin: {
      'exam-unit-purchases': [
        {
          order_line_id: 'E3',
          purchased_on: '2026-03-02',
          exam_number: 'AZ-104',
          units: 5,
          location_id: '6148222',
          country: 'Österreich',
        },
        {
          order_line_id: 'E4',
          purchased_on: '2026-03-02',
          exam_number: 'AZ-104',
          units: 5,
          location_id: '6148215',
          country: '',
        },
      ],
    },
    finds: [
      {
        subject: '6148222',
        rows: 2,
        text: 'Location 6148222 is in Austria: 12 units in 2 orders of India.',
      },
    ],
  },
  ...CODE_CASES,
  {
    id: 'trainer-in-two-places',
    bad: together([
      delivered('C-TWICE-1', {
        change: { starts_on: '2026-02-02', ends_on: '2026-02-05' },
        redeemed: { redeemed_on: '2026-02-05' },
        redemptions: 1,
        surveys: 1,
      }),
      delivered('C-TWICE-2', {
        change: {
          starts_on: '2026-02-05',
          ends_on: '2026-02-06',
          location_id: '6148222',
          country: 'Austria',
        },
        redeemed: { redeemed_on: '2026-02-06' },
        redemptions: 1,
        surveys: 1,
      }),
    ]),
    twin: delivered('C-DAY-AFTER', {
      change: at('2026-02-07'),
      redeemed: { redeemed_on: '2026-02-07' },
      redemptions: 1,
      surveys: 1,
    }),
    finds: [
      {
        subject: 'C-TWICE-1',
        rows: 1,
        text: 'Class C-TWICE-1 (2 Feb 2026 – 5 Feb 2026): Nina Baumann (NINA) also has class C-TWICE-2 (5 Feb 2026 – 6 Feb 2026).',
      },
      {
        subject: 'C-TWICE-2',
        rows: 1,
        text: 'Class C-TWICE-2 (5 Feb 2026 – 6 Feb 2026): Nina Baumann (NINA) also has class C-TWICE-1 (2 Feb 2026 – 5 Feb 2026).',
      },
    ],
  },
  ...RECORD_CASES,
  ...CERTIFICATE_CASES,
  {
    id: 'badge-without-designation',
    bad: {},
    twin: {},
    finds: [
      {
        subject: '6148215',
        rows: 1,
        text: 'Location 6148215 may use the badge of Security, which is not held.',
      },
    ],
  },
  ...COMPANY_CASES,
]
