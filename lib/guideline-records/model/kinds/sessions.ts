import type { Field, KindRow } from '../field'

export const CLASS: Field = {
  name: 'classId',
  label: 'Class',
  type: 'class',
  hint: 'Its ID.',
  wrong: { by: 'unknown-class', words: 'No class of this ID is known' },
}
export const LOCATION: Field = {
  name: 'locationId',
  label: 'Location',
  type: 'location',
  hint: 'Readers of this location see the record.',
}

const SESSION_TYPES = { virtual: 'Virtual', in_person: 'In person', hybrid: 'Both', self_paced: 'Self-paced' }
const notice = (name: string, label: string): Field => ({
  name,
  label,
  type: 'day',
  need: 'asked',
  hint: 'The day on which it was given.',
  wrong: { by: 'after', field: 'registeredOn', words: `${label}: given after the registration` },
})

export const registration = {
  id: 'registration',
  title: 'Registration with another partner',
  plural: 'Registrations with other partners',
  clause: '§3.1.g',
  why: 'Learners who are registered for a session of another partner are told four things before, and each registration is kept: Microsoft may ask for all of them.',
  called: ['session', 'startsOn'],
  fields: [
    { name: 'session', label: 'Session', type: 'text', need: 'kept', hint: 'Its name.' },
    { name: 'startsOn', label: 'Date of the session', type: 'day', need: 'asked' },
    { name: 'sessionType', label: 'Type', type: 'choice', options: SESSION_TYPES, need: 'asked' },
    { name: 'provider', label: 'Provided by', type: 'text', need: 'asked', hint: 'The other partner.' },
    { name: 'providerAddress', label: 'Address of the provider', type: 'text', need: 'asked' },
    { name: 'learner', label: 'Learner', type: 'text', need: 'kept', personal: true },
    {
      name: 'purchaser',
      label: 'Bought by',
      type: 'text',
      need: 'asked',
      personal: true,
      hint: 'The person or organization.',
    },
    { name: 'registeredOn', label: 'Registered on', type: 'day', need: 'kept' },
    notice('toldNotOurs', 'Notice: not your own session'),
    notice('toldProvider', 'Notice: name and address of the provider'),
    notice('toldMaterial', 'Notice: who gives the course'),
    notice('toldData', 'Notice: use of personal data'),
    {
      name: 'mayShare',
      label: 'Permission to share the record',
      type: 'day',
      need: 'asked',
      hint: 'The day on which the learner gave it.',
    },
    {
      name: 'proof',
      label: 'Proof of order or distribution',
      type: 'text',
      need: 'asked',
      hint: 'Number of the order, or where the proof lies.',
    },
    {
      name: 'paid',
      label: 'You collected the payment',
      type: 'yes',
      hint: 'Then you provide the course, and answer for the learner’s satisfaction.',
    },
    { name: 'linkGivenOn', label: 'Course given on', type: 'day', need: 'asked', only: ['paid', true] },
    LOCATION,
  ],
} as const satisfies KindRow

export const recording = {
  id: 'recording',
  title: 'Recording',
  plural: 'Recordings',
  clause: '§3.1.f',
  why: 'Learners of a class may have its recording, behind a sign-in, for at most 365 days, if they and the trainer agreed. Recorded material may be shown in later classes, if everybody on it agreed.',
  called: ['classId', 'title'],
  fields: [
    {
      name: 'use',
      label: 'What it is for',
      type: 'choice',
      options: { reference: 'Given to the learners of its class', supplement: 'Shown in other classes' },
      need: 'kept',
    },
    { ...CLASS, need: 'asked', only: ['use', 'reference'] },
    { name: 'title', label: 'Title', type: 'text' },
    { name: 'place', label: 'Where it lies', type: 'text', hint: 'A folder or an address.' },
    { name: 'privacyOn', label: 'Privacy policy shared on', type: 'day', need: 'asked' },
    { name: 'learnersAgreedOn', label: 'Learners agreed on', type: 'day', need: 'asked' },
    { name: 'trainerAgreedOn', label: 'Trainer agreed on', type: 'day', need: 'asked' },
    { name: 'startsOn', label: 'Available since', type: 'day' },
    {
      name: 'endsOn',
      label: 'Expires on',
      type: 'day',
      need: 'asked',
      only: ['use', 'reference'],
      hint: 'At most 365 days after the last day of the class.',
      wrong: {
        by: 'days-after-class',
        days: 365,
        only: ['use', 'reference'],
        words: 'It expires more than 365 days after the last day of its class',
      },
    },
    {
      name: 'expiryToldOn',
      label: 'Expiry told to the learners on',
      type: 'day',
      need: 'asked',
      only: ['use', 'reference'],
    },
    { name: 'signIn', label: 'Behind a sign-in', type: 'yes', need: 'asked', only: ['use', 'reference'] },
    {
      name: 'disclaimer',
      label: 'Has the disclaimer',
      type: 'yes',
      need: 'asked',
      only: ['use', 'reference'],
      hint: '“For latest content updates visit Microsoft Learn https://learn.microsoft.com”',
    },
    { name: 'mctId', label: 'Trainer', type: 'trainer', personal: true, hint: 'The MCT ID.' },
    LOCATION,
  ],
  ends: [
    {
      what: 'Recording expires',
      why: 'After this day nobody may open it any more: learners were told so, and need to know in time.',
    },
  ],
} as const satisfies KindRow

export const accommodation = {
  id: 'accommodation',
  title: 'Accommodation request',
  plural: 'Accommodation requests',
  clause: '§3.1.a.x',
  why: 'Who says that a disability asks for something gets the access and support to take part. What was asked and done is kept without more of the person than is needed.',
  called: ['classId', 'startsOn'],
  fields: [
    { ...CLASS, need: 'asked' },
    { name: 'startsOn', label: 'Asked on', type: 'day', need: 'kept' },
    {
      name: 'learner',
      label: 'Learner',
      type: 'text',
      personal: true,
      hint: 'An ID is enough, or leave it empty.',
    },
    { name: 'request', label: 'What was asked for', type: 'lines', need: 'kept', personal: true },
    { name: 'done', label: 'What was done', type: 'lines', need: 'asked', personal: true },
    { name: 'doneOn', label: 'Done on', type: 'day', need: 'asked' },
    LOCATION,
  ],
} as const satisfies KindRow
