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

export const REGISTER_COLUMNS: Record<Register, readonly Column<FactCell>[]> = {
  courses: catalogue('course', 'AZ-104T00', '4'),
  exams: catalogue('exam', 'AZ-104', ''),
  trainers: [
    column('mct_id', 'text', 'filled', 'MCT-0815', [
      'MCT ID',
      'MCT',
      'Trainer ID',
      'Instructor ID',
      'MCID',
      'Trainer MCID',
    ]),
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
}
