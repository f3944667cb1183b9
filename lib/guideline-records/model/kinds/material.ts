import type { Field, KindRow } from '../field'
import { CLASS, LOCATION } from './sessions'

const COURSE: Field = {
  name: 'courseNumber',
  label: 'Course',
  type: 'course',
  hint: 'AZ-104T00, or a language edition such as AZ-104T00DE.',
}
const noEndorsement: Field = {
  name: 'noEndorsement',
  label: 'Nothing says that Microsoft endorses it',
  type: 'yes',
  need: 'asked',
}

export const materialSource = {
  id: 'material-source',
  title: 'Source of class material',
  plural: 'Sources of class material',
  clause: '§3.1.a.iii',
  why: 'Official products come from Microsoft Learn, the Pearson Partner Store or an Authorized Lab Hoster, and each learner gets access to them.',
  called: ['classId', 'source'],
  fields: [
    { ...CLASS, need: 'kept' },
    {
      name: 'source',
      label: 'Source',
      type: 'choice',
      options: {
        learn: 'Microsoft Learn',
        pearson: 'Pearson Partner Store',
        lab_hoster: 'Authorized Lab Hoster',
        other: 'Another one',
      },
      need: 'kept',
      wrong: { by: 'choice', choices: ['other'], words: 'It comes from a source that is not allowed' },
    },
    { name: 'proof', label: 'Order or link', type: 'text' },
    { name: 'accessOn', label: 'Learners have access since', type: 'day', need: 'asked' },
  ],
} as const satisfies KindRow

export const lab = {
  id: 'lab',
  title: 'Lab',
  plural: 'Labs',
  clause: '§3.1.d',
  why: 'Virtual labs come from Authorized Lab Hosters only; Azure passes and tenants are used for their own course and no other.',
  called: ['courseNumber', 'hoster'],
  fields: [
    { name: 'hoster', label: 'Lab hoster', type: 'text', need: 'kept' },
    {
      name: 'authorizedOn',
      label: 'Authorized, as looked up on',
      type: 'day',
      need: 'asked',
    },
    { ...COURSE, label: 'For the course', need: 'kept' },
    {
      ...CLASS,
      hint: 'Its ID, where it was bought for one class.',
      wrong: { by: 'course-of-class', words: 'The class is of another course than the lab' },
    },
    { name: 'passes', label: 'Azure passes', type: 'count' },
    { name: 'tenants', label: 'Tenants', type: 'count' },
    { name: 'startsOn', label: 'From', type: 'day' },
    { name: 'endsOn', label: 'Until', type: 'day' },
    LOCATION,
  ],
} as const satisfies KindRow

export const supplementalMaterial = {
  id: 'supplemental-material',
  title: 'Supplemental material',
  plural: 'Supplemental materials',
  clause: '§3.1.e',
  why: 'Material of your own may stand beside the official products if it says that it is not Microsoft’s.',
  called: ['title'],
  fields: [
    { name: 'title', label: 'Title', type: 'text', need: 'kept' },
    COURSE,
    CLASS,
    {
      name: 'mark',
      label: 'How it is marked',
      type: 'text',
      need: 'asked',
      hint: 'The words that say that it is not from Microsoft.',
    },
    noEndorsement,
    { name: 'rightsClear', label: 'It breaks nobody’s rights', type: 'yes', need: 'asked' },
    { name: 'beside', label: 'It replaces no official product', type: 'yes', need: 'asked' },
    LOCATION,
  ],
} as const satisfies KindRow

export const ownCourseware = {
  id: 'own-courseware',
  title: 'Own courseware',
  plural: 'Own courseware',
  clause: '§3.3',
  why: 'Courseware of your own, or of a third party, is for technologies without an official product, and overlaps any official one by less than 50 %.',
  called: ['title'],
  fields: [
    { name: 'title', label: 'Title', type: 'text', need: 'kept' },
    { name: 'technology', label: 'Technology', type: 'text', need: 'asked' },
    { name: 'checkedOn', label: 'No official product, as looked up on', type: 'day', need: 'asked' },
    {
      ...COURSE,
      label: 'Closest official course',
      hint: 'The one that it overlaps most; empty where it overlaps none.',
    },
    {
      name: 'overlap',
      label: 'Overlap, in percent',
      type: 'share',
      need: 'asked',
      hint: 'Of what the closest official course covers.',
      wrong: { by: 'at-least', share: 50, words: 'It overlaps an official product by 50 % or more' },
    },
    {
      name: 'officialSince',
      label: 'An official product exists since',
      type: 'day',
      hint: 'Then it takes the place of your own.',
      wrong: { by: 'used-after', words: 'It is in use although an official product exists' },
    },
    { name: 'mark', label: 'How it is marked', type: 'text', need: 'asked' },
    noEndorsement,
    { name: 'startsOn', label: 'Used since', type: 'day' },
    { name: 'endsOn', label: 'Used until', type: 'day' },
    LOCATION,
  ],
} as const satisfies KindRow
