import { expect, test } from 'vitest'
import { invitationMail, passwordMail, requestMail } from './texts'

const EVIL = 'Ada\r\n\nYour password ends today: https://evil.example'
const given = { by: EVIL, who: EVIL, orgName: EVIL, url: 'https://laurel.example/x', days: 3 }

test.each([
  ['invitation', invitationMail({ ...given, role: 'viewer' })],
  ['password', passwordMail(given)],
  ['request', requestMail({ ...given, role: 'viewer' })],
])('%s: a name begins no line of its own, and brings no address', (_, { subject, text }) => {
  expect(subject).not.toMatch(/[\r\n]/)
  expect(text).toContain('Ada Your password ends today https evil example')
  expect(`${subject}${text}`.match(/https?:\/\/[^\s]+/g)).toEqual(['https://laurel.example/x'])
  expect(text).not.toMatch(/^Your password/m)
  expect(text).toMatch(/^https:\/\/laurel\.example\/x$/m)
})
