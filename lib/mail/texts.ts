import { ROLE_NAMES, type Role } from '../auth/roles'
import { plainName } from './plain-name'

type Text = { subject: string; text: string }

const lines = (...paragraphs: string[]) => `${paragraphs.join('\n\n')}\n`

export const invitationMail = (given: {
  by: string
  orgName: string
  role: Role
  url: string
  days: number
}): Text => ({
  subject: `You are invited to ${plainName(given.orgName)} in Laurel`,
  text: lines(
    `${plainName(given.by)} invites you to ${plainName(given.orgName)} in Laurel as ${ROLE_NAMES[given.role]}.`,
    `Open this address to join. It works once, for ${given.days} days:\n${given.url}`,
    'If you did not expect this, do nothing: without you it has no effect.',
  ),
})

export const passwordMail = (given: { by: string; orgName: string; url: string; days: number }): Text => ({
  subject: 'Set a new password for Laurel',
  text: lines(
    `${plainName(given.by)} of ${plainName(given.orgName)} made a link with which you set a new password for Laurel.`,
    `It works once, for ${given.days} days:\n${given.url}`,
    'If you did not ask for it, do nothing: your password stays as it is.',
  ),
})

export const requestMail = (given: { who: string; orgName: string; role: Role; url: string }): Text => ({
  subject: `${plainName(given.who)} asks for a role in ${plainName(given.orgName)}`,
  text: lines(
    `${plainName(given.who)} asks for the role ${ROLE_NAMES[given.role]} in ${plainName(given.orgName)}.`,
    `Grant or decline it here:\n${given.url}`,
  ),
})
