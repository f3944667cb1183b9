/**
 * What the agreement asks for when the programme ends, and what is wise before data is deleted. `days` and `years` after
 * the last day; neither: before it is deleted.
 */
export const END_STEPS = [
  {
    id: 'stop',
    days: 0,
    clause: '§5',
    text: 'Stop using the designation, its badge and every benefit, and stop offering sessions under it.',
  },
  {
    id: 'destroy',
    days: 10,
    clause: '§5',
    text: 'Delete and uninstall all software, and stop all services, that came as benefits.',
  },
  {
    id: 'certificate',
    days: 10,
    clause: '§5',
    text: 'Have an officer sign the certificate of destruction, in case Microsoft asks for it.',
  },
  {
    id: 'export',
    text: 'Download what has to be kept: line items, snapshots, the audit trail, and a backup.',
  },
  {
    id: 'confidential',
    years: 3,
    clause: '§6',
    text: 'Keep confidential what Microsoft told in confidence, until three years after the end.',
  },
] as const satisfies readonly { id: string; days?: number; years?: number; clause?: string; text: string }[]

export type EndStepId = (typeof END_STEPS)[number]['id']
