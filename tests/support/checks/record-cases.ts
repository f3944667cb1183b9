import type { RecordInput } from '../../../lib/guideline-records/record-input'
import type { Case } from './planted'

const agreed = { privacyOn: '2026-01-20', learnersAgreedOn: '2026-02-02', trainerAgreedOn: '2026-02-02' }
const shown = { expiryToldOn: '2026-02-05', signIn: true, disclaimer: true }
/** Of C-TWICE-1, whose last day is 5 Feb 2026. */
const recording = (fields: RecordInput['fields']): RecordInput => ({
  kind: 'recording',
  fields: { use: 'reference', classId: 'C-TWICE-1', endsOn: '2027-02-05', ...agreed, ...shown, ...fields },
})
const registration = (fields: RecordInput['fields']): RecordInput => ({
  kind: 'registration',
  fields: {
    session: 'AZ-104 in Oslo',
    startsOn: '2026-03-02',
    sessionType: 'virtual',
    provider: 'Fabrikam',
    providerAddress: '1 Harbour Street, Oslo',
    learner: 'Lea Sommer',
    purchaser: 'Fourth Coffee',
    registeredOn: '2026-02-10',
    toldNotOurs: '2026-02-10',
    toldProvider: '2026-02-10',
    toldMaterial: '2026-02-10',
    toldData: '2026-02-10',
    mayShare: '2026-02-10',
    proof: 'Order 17',
    ...fields,
  },
})
const own = (fields: RecordInput['fields']): RecordInput => ({
  kind: 'own-courseware',
  fields: { title: 'Quantum basics', overlap: 49.99, ...fields },
})
const trained = (fields: RecordInput['fields']): RecordInput => ({
  kind: 'compliance-training',
  fields: { startsOn: '2025-10-01', ...fields },
})
const benefit = (title: string, endsOn: string | null): RecordInput => ({
  kind: 'benefit',
  fields: { title, startsOn: '2025-01-01', endsOn },
})

/** Checks of what is kept by hand, about classes and other sessions. */
export const RECORD_CASES: readonly Case[] = [
  {
    id: 'recording-too-long',
    bad: {},
    twin: {},
    records: {
      bad: [recording({ endsOn: '2027-02-06' }), recording({ classId: 'C-NAMED', endsOn: null })],
      twin: [
        recording({}),
        // No expiry yet, and 365 days have not passed.
        recording({ classId: 'C-TWICE-2', endsOn: null }),
        recording({ use: 'supplement', endsOn: '2029-12-31' }),
      ],
    },
    finds: [
      {
        subject: '',
        rows: 1,
        text: 'Recording of class C-TWICE-1 expires on 6 Feb 2027, 366 days after its last day, 5 Feb 2026.',
      },
      {
        subject: '',
        rows: 1,
        text: 'Recording of class C-NAMED has no expiry, 674 days after its last day, 16 Jan 2025.',
      },
    ],
  },
  {
    id: 'consent-missing',
    bad: {},
    twin: {},
    records: {
      bad: [recording({ trainerAgreedOn: null, privacyOn: null })],
      // What else is missing is no matter of consent.
      twin: [recording({ disclaimer: null })],
    },
    finds: [
      {
        subject: '',
        rows: 1,
        text: 'Recording of class C-TWICE-1: not recorded that the privacy policy was shared and the trainer agreed.',
      },
    ],
  },
  {
    id: 'registration-incomplete',
    bad: {},
    twin: {},
    records: {
      bad: [registration({ proof: null, paid: true }), registration({ toldData: '2026-02-11' })],
      twin: [registration({}), registration({ paid: true, linkGivenOn: '2026-02-20' })],
    },
    finds: [
      {
        subject: '',
        rows: 1,
        text: 'Registration for AZ-104 in Oslo on 2 Mar 2026: Missing: Proof of order or distribution; Course given on.',
      },
      {
        subject: '',
        rows: 1,
        text: 'Registration for AZ-104 in Oslo on 2 Mar 2026: Notice: use of personal data: given after the registration.',
      },
    ],
  },
  {
    id: 'own-courseware-overlap',
    bad: {},
    twin: {},
    records: {
      bad: [own({ title: 'Networks', overlap: 50 }), own({ title: 'Agents', officialSince: '2026-11-21' })],
      twin: [
        own({}),
        own({ title: 'Old networks', overlap: 80, endsOn: '2026-11-20' }),
        own({ title: 'To come', officialSince: '2026-11-22' }),
      ],
    },
    finds: [
      { subject: '', rows: 1, text: '“Networks” overlaps an official product by 50 %.' },
      {
        subject: '',
        rows: 1,
        text: '“Agents” is in use although an official product exists since 21 Nov 2026.',
      },
    ],
  },
  {
    id: 'policy-not-published',
    bad: {},
    twin: {},
    records: {
      bad: [
        {
          kind: 'satisfaction-policy',
          fields: { link: 'https://contoso.example/old', startsOn: '2020-01-01', endsOn: '2025-12-31' },
        },
        // It promises nothing.
        {
          kind: 'satisfaction-policy',
          fields: { link: 'https://contoso.example/none', remedy: 'none', startsOn: '2026-01-01' },
        },
      ],
      // Of one location.
      twin: [
        {
          kind: 'satisfaction-policy',
          fields: { link: 'https://contoso.example/at', startsOn: '2026-01-01', locationId: '6148222' },
        },
      ],
    },
    finds: [
      {
        subject: '',
        rows: 3,
        text: 'Classes are delivered, and for some or all of them no satisfaction policy with money back or a free retake is recorded: the last one ended on 31 Dec 2025.',
      },
    ],
  },
]

/** About people and benefits of the company. */
export const COMPANY_CASES: readonly Case[] = [
  {
    id: 'compliance-training-missing',
    bad: {},
    twin: {},
    records: {
      bad: [
        trained({ person: 'Nina Baumann', mctId: 'NINA', endsOn: '2026-09-30' }),
        trained({ person: 'Petra Lang', endsOn: '2026-11-20' }),
      ],
      // Due today, not yet over; or repeated since.
      twin: [
        trained({ person: 'Omar Nasser', endsOn: '2026-11-21' }),
        trained({ person: 'Ida Holm', endsOn: '2026-09-30' }),
        trained({ person: 'Ida Holm', startsOn: '2026-09-30' }),
      ],
    },
    finds: [
      {
        subject: '',
        rows: 2,
        text: 'No compliance training holds for Nina Baumann (NINA), due since 30 Sep 2026 and Petra Lang, due since 20 Nov 2026.',
      },
    ],
  },
  {
    id: 'benefits-after-end',
    bad: {},
    twin: {},
    records: {
      bad: [
        { kind: 'term', fields: { startsOn: '2025-10-01', endsOn: '2026-10-31' } },
        benefit('Visual Studio', null),
        benefit('Azure credit', '2026-11-11'),
      ],
      twin: [benefit('Windows', '2026-11-10'), benefit('Office', '2025-06-30')],
    },
    finds: [
      {
        subject: '',
        rows: 1,
        text: 'The term ended on 31 Oct 2026, and Visual Studio is in use: it had to be gone by 10 Nov 2026.',
      },
      {
        subject: '',
        rows: 1,
        text: 'The term ended on 31 Oct 2026, and Azure credit was in use until 11 Nov 2026: it had to be gone by 10 Nov 2026.',
      },
    ],
  },
]
