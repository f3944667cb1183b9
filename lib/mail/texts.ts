import { ROLE_NAMES, type Role } from '../auth/roles'

type Text = { subject: string; text: string }

const lines = (...paragraphs: string[]) => `${paragraphs.join('\n\n')}\n`
/** A name with line breaks in it makes no paragraphs of its own. */
const oneLine = (name: string) => name.replace(/\s+/g, ' ')

export const invitationMail = (given: {
  by: string
  orgName: string
  role: Role
  url: string
  days: number
}): Text => ({
  subject: `You are invited to ${oneLine(given.orgName)} in Laurel`,
  text: lines(
    `${oneLine(given.by)} invites you to ${oneLine(given.orgName)} in Laurel as ${ROLE_NAMES[given.role]}.`,
    `Open this address to join. It works once, for ${given.days} days:\n${given.url}`,
    'If you did not expect this, do nothing: without you it has no effect.',
  ),
})

export const passwordMail = (given: { by: string; orgName: string; url: string; days: number }): Text => ({
  subject: 'Set a new password for Laurel',
  text: lines(
    `${oneLine(given.by)} of ${oneLine(given.orgName)} made a link with which you set a new password for Laurel.`,
    `It works once, for ${given.days} days:\n${given.url}`,
    'If you did not ask for it, do nothing: your password stays as it is.',
  ),
})

export const requestMail = (given: { who: string; orgName: string; role: Role; url: string }): Text => ({
  subject: `${oneLine(given.who)} asks for a role in ${oneLine(given.orgName)}`,
  text: lines(
    `${oneLine(given.who)} asks for the role ${ROLE_NAMES[given.role]} in ${oneLine(given.orgName)}.`,
    `Grant or decline it here:\n${given.url}`,
  ),
})
