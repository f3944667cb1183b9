import type { KindRow } from '../field'
import { LOCATION } from './sessions'

export const satisfactionPolicy = {
  id: 'satisfaction-policy',
  title: 'Satisfaction policy',
  plural: 'Satisfaction policies',
  clause: '§3.1.i',
  why: 'A policy for quality and satisfaction, with money back or a free retake, is published and open to all customers.',
  called: ['link'],
  fields: [
    { name: 'link', label: 'Link', type: 'link', need: 'kept', hint: 'Where customers read it.' },
    {
      name: 'remedy',
      label: 'What it promises',
      type: 'choice',
      options: { money_back: 'Money back', retake: 'A free retake', both: 'Either of them', none: 'Neither' },
      need: 'asked',
      wrong: { by: 'choice', choices: ['none'], words: 'It promises neither money back nor a free retake' },
    },
    { name: 'startsOn', label: 'Published since', type: 'day', need: 'kept' },
    { name: 'endsOn', label: 'Published until', type: 'day', hint: 'Empty while it is.' },
    LOCATION,
  ],
  ends: [{ what: 'Satisfaction policy ends', why: 'One has to be published at all times.' }],
  succeeds: ['locationId'],
} as const satisfies KindRow

export const complianceTraining = {
  id: 'compliance-training',
  title: 'Compliance training',
  plural: 'Compliance trainings',
  clause: '§3.1',
  why: 'The required compliance training holds throughout the term, for trainers as for everybody who works on it.',
  called: ['training', 'startsOn'],
  fields: [
    {
      name: 'person',
      label: 'Person',
      type: 'text',
      need: 'kept',
      personal: true,
      hint: 'A name or an ID of your own.',
    },
    {
      name: 'mctId',
      label: 'MCT ID',
      type: 'trainer',
      personal: true,
      hint: 'Of a trainer: by it the classes are known.',
    },
    { name: 'training', label: 'Training', type: 'text', need: 'asked' },
    { name: 'startsOn', label: 'Done on', type: 'day', need: 'kept' },
    {
      name: 'endsOn',
      label: 'Due again on',
      type: 'day',
      hint: 'Where Microsoft asks for it again; empty where it does not.',
    },
    LOCATION,
  ],
  ends: [{ what: 'Compliance training is due', why: 'It holds throughout the term.' }],
  succeeds: ['person'],
} as const satisfies KindRow

export const term = {
  id: 'term',
  title: 'Term',
  plural: 'Terms',
  clause: '§2 Term, §5, §6',
  why: 'From acceptance to anniversary or termination. Ten days after its end what came as a benefit is deleted; confidential information stays so for three years.',
  called: ['startsOn', 'endsOn'],
  fields: [
    { name: 'startsOn', label: 'Accepted on', type: 'day', need: 'kept' },
    {
      name: 'endsOn',
      label: 'Ends on',
      type: 'day',
      hint: 'The last day: before the anniversary, or of the termination. Empty while nobody knows it.',
    },
    {
      name: 'reason',
      label: 'How it ended',
      type: 'choice',
      options: { expired: 'Expired', suspended: 'Suspended', terminated: 'Terminated' },
      hint: 'Left out while it goes on, and where the next term follows.',
    },
    {
      name: 'destroyedOn',
      label: 'Certificate of destruction signed on',
      type: 'day',
      hint: 'By an officer, where Microsoft asked for it.',
    },
  ],
  ends: [
    { what: 'Term ends', why: 'With it all rights of the designation end, unless the next one follows.' },
    {
      days: 10,
      what: 'Software and services of benefits are deleted by now',
      why: 'Within ten days of the end of a term that no other follows, what came as a benefit is deleted, uninstalled or no longer used.',
    },
    {
      months: 36,
      what: 'Confidentiality ends',
      why: 'Confidential information of Microsoft is kept in confidence until three years after the term.',
    },
  ],
  succeeds: [],
} as const satisfies KindRow

export const benefit = {
  id: 'benefit',
  title: 'Benefit in use',
  plural: 'Benefits in use',
  clause: '§3.1.m, §3.1.n, §5',
  why: 'Software, services and classroom licences that came as a benefit are for own use while the designation is held, and gone ten days after its end.',
  called: ['title'],
  fields: [
    { name: 'title', label: 'Software, service or licence', type: 'text', need: 'kept' },
    { name: 'count', label: 'How many', type: 'count' },
    { name: 'usedFor', label: 'Used for', type: 'text', need: 'asked', hint: 'Own use only.' },
    { name: 'startsOn', label: 'In use since', type: 'day' },
    {
      name: 'endsOn',
      label: 'Deleted, or out of use since',
      type: 'day',
      hint: 'Empty while it is in use.',
    },
    LOCATION,
  ],
} as const satisfies KindRow
