import type { Register } from '../model/import-kinds'
import { type Column, column, type FactCell } from './column'

/** Courses and exams, also as the Courseware Title Plan workbook names them (training-services.md §5). */
const catalogue = (type: 'course' | 'exam', number: string, days: string): readonly Column<FactCell>[] => [
  column('type', 'text', 'optional', type, ['Type', 'Catalogue type']),
  column('number', 'text', 'filled', number, [
    'Number',
    ...(type === 'course'
      ? ['Course Number', 'Course code', 'Course']
      : ['Exam Number', 'Exam code', 'Exam']),
  ]),
  column('title', 'text', 'filled', 'Microsoft Azure Administrator', [
    'Title',
    'Course Title',
    'Exam Title',
    'Name',
  ]),
  column('solution_area', 'text', 'filled', 'infrastructure', ['Solution Area', 'Area']),
  column('program_value', 'text', 'optional', '1', [
    'Partner Program Value',
    'Program Value',
    'Programme value',
  ]),
  column('days', 'text', 'optional', days, ['Days', 'Duration', 'Length']),
  column('from', 'date', 'optional', '2024-01-01', ['From', 'Release Date', 'Valid from', 'Available from']),
  column('to', 'date', 'optional', '', ['To', 'Retire Date', 'Retirement Date', 'Valid to', 'Available to']),
  column('pub_type', 'text', 'optional', '', ['Pub Type', 'Publication Type']),
]

const MCT_ID = column('mct_id', 'text', 'filled', 'MCT-0815', [
  'MCT ID',
  'MCT',
  'Trainer ID',
  'Instructor ID',
  'MCID',
  'Trainer MCID',
])
const CREDENTIAL = column('credential', 'text', 'filled', 'Azure Administrator Associate', [
  'Credential',
  'Certification',
  'Certification name',
  'Credential name',
  'Assessment',
])

export const REGISTER_COLUMNS: Record<Register, readonly Column<FactCell>[]> = {
  courses: catalogue('course', 'AZ-104T00', '4'),
  exams: catalogue('exam', 'AZ-104', ''),
  trainers: [
    MCT_ID,
    column('name', 'text', 'optional', 'Ada Example', [
      'Name',
      'Trainer name',
      'Trainer',
      'Instructor',
      'Full name',
    ]),
    column('active_from', 'date', 'column', '2025-01-01', [
      'Active from',
      'MCT from',
      'MCT since',
      'Start date',
      'Valid from',
      'From',
    ]),
    column('active_to', 'date', 'optional', '', [
      'Active to',
      'MCT until',
      'End date',
      'Expiry date',
      'Valid to',
      'To',
    ]),
    column('credentials', 'text', 'optional', 'AZ-104; AZ-305', [
      'Credentials',
      'Certifications',
      'Certification',
      'Exams passed',
    ]),
    column('metrics_that_matter', 'text', 'optional', 'linked', [
      'Metrics that Matter',
      'Metrics that Matter account',
      'MTM account',
    ]),
    column('unavailable', 'text', 'optional', '2026-12-20/2027-01-06', ['Unavailable', 'Not available']),
  ],
  locations: [
    column('location_id', 'location', 'filled', '1234567', [
      'Location ID',
      'Partner Location ID',
      'PartnerID',
      'Partner ID',
      'MPN ID',
      'MpnId',
      'ocid',
      'PLA ID',
    ]),
    column('name', 'text', 'optional', 'Training Center Berlin', [
      'Name',
      'Location name',
      'Location',
      'Company name',
    ]),
    column('country', 'text', 'optional', 'Germany', [
      'Country',
      'Country/Region',
      'Country or region',
      'Country code',
    ]),
  ],
  'trainer-credentials': [
    MCT_ID,
    CREDENTIAL,
    column('achieved_on', 'date', 'filled', '2025-03-14', [
      'Achieved on',
      'Achieved',
      'Date achieved',
      'Earned on',
      'Date earned',
      'Issued on',
      'Completed on',
    ]),
    column('expires_on', 'date', 'optional', '2027-03-14', [
      'Expires on',
      'Expires',
      'Expiration date',
      'Expiry date',
      'Valid until',
    ]),
  ],
  'course-requirements': [
    column('course_number', 'course', 'filled', 'AZ-104T00', [
      'Course Number',
      'Course',
      'Course code',
      'Course ID',
    ]),
    {
      ...CREDENTIAL,
      aliases: [
        ...CREDENTIAL.aliases,
        'MCT Competency',
        'MCT Competencies',
        'Competency',
        'Required credential',
      ],
    },
    column('from', 'date', 'optional', '', ['From', 'Required from', 'Valid from', 'Effective date']),
    column('to', 'date', 'optional', '', ['To', 'Required to', 'Valid to']),
  ],
  classes: [
    column('class_id', 'text', 'filled', 'C-2026-0104', ['Class ID', 'Class', 'Session ID', 'Class number']),
    column('course_number', 'course', 'filled', 'AZ-104T00', [
      'Course Number',
      'Course',
      'Course code',
      'Course ID',
    ]),
    column('starts_on', 'date', 'filled', '2026-12-07', [
      'Starts on',
      'Start date',
      'Start',
      'First day',
      'From',
    ]),
    column('ends_on', 'date', 'filled', '2026-12-10', ['Ends on', 'End date', 'End', 'Last day', 'To']),
    column('location_id', 'location', 'filled', '1234567', [
      'Location ID',
      'Partner Location ID',
      'Location',
      'MPN ID',
      'ocid',
    ]),
    column('country', 'text', 'filled', 'Germany', ['Country', 'Country of delivery', 'Country/Region']),
    { ...MCT_ID, aliases: [...MCT_ID.aliases, 'Trainer', 'Instructor'] },
    column('language', 'text', 'optional', 'German', ['Language', 'Class language']),
    column('seats', 'count', 'optional', '14', ['Seats', 'Capacity', 'Places']),
    column('learners', 'count', 'optional', '12', [
      'Learners',
      'Participants',
      'Attendees',
      'Students',
      'Enrolled',
    ]),
    column('form', 'text', 'optional', 'virtual', ['Form', 'Delivery form', 'Delivery method', 'Modality']),
    column('recorded_share', 'text', 'optional', '', ['Recorded share', 'Recorded %', 'Share of recordings']),
    column('status', 'text', 'optional', '', ['Status', 'Class status', 'State']),
    column('customer', 'text', 'optional', '', ['Customer', 'Client', 'Company']),
  ],
  codes: [
    column('achievement_code', 'text', 'filled', 'K7F2QX', [
      'Achievement Code',
      'Code',
      'Redemption code',
      'Redeem code',
    ]),
    column('class_id', 'text', 'filled', 'C-2026-0104', ['Class ID', 'Class', 'Session ID', 'Class number']),
    column('seats', 'count', 'optional', '14', ['Seats', 'Quantity', 'Learners']),
    column('requested_on', 'date', 'optional', '2026-12-01', [
      'Requested on',
      'Request date',
      'Date requested',
      'Requested',
    ]),
  ],
}
