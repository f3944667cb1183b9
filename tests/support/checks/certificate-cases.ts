import type { Case } from './planted'

const of = { courseNumbers: ['AZ-104T00'] }

/** The classes are those of other cases. */
export const CERTIFICATE_CASES: readonly Case[] = [
  {
    id: 'certificate-before-completion',
    bad: {},
    twin: {},
    recorded: [
      { ...of, number: 'E-1', classId: 'C-NAMED', issuedOn: '2025-01-15' },
      { ...of, number: 'E-2', classId: 'C-NAMED', issuedOn: '2025-01-16' },
    ],
    finds: [
      {
        subject: 'C-NAMED',
        rows: 1,
        text: 'Class C-NAMED ends on 16 Jan 2025 and has 1 certificate of an earlier day, the first of 15 Jan 2025: E-1.',
      },
    ],
  },
  {
    id: 'certificate-two-courses',
    bad: {},
    twin: {},
    recorded: [
      { courseNumbers: 'AZ-104T00; AZ-900T00', number: 'E-3', classId: 'C-NAMELESS', issuedOn: '2025-01-09' },
    ],
    finds: [
      {
        subject: 'C-NAMELESS',
        rows: 1,
        text: 'Certificate E-3 of class C-NAMELESS names AZ-104T00 and AZ-900T00.',
      },
    ],
  },
]
