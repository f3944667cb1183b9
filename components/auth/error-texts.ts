import { PASSWORD_SENTENCES } from '@/lib/auth/passwords/password-problem'
import { showCount } from '../ui/show-count'

/** "in 3 minutes", for the address's `minutes`; without it the longest there is. */
export function waitOf(minutes: string): string {
  const count = /^\d{1,2}$/.test(minutes) ? Number(minutes) : 15
  return `in ${showCount(Math.max(1, count), 'minute')}`
}

export type Said = { tone: 'bad' | 'good' | 'plain'; text: string }

/** What `?error=` says; anything else says nothing. `{wait}` is when to try again. */
export const SIGN_IN_TEXTS: Record<string, Said> = {
  wrong: {
    tone: 'bad',
    text: 'E-mail address and password do not fit together. Check both and try again.',
  },
  throttled: {
    tone: 'bad',
    text: 'Too many attempts. Try again {wait}; a password link from your administrator works at once.',
  },
  second_factor: {
    tone: 'plain',
    text: 'This account asks for a code besides the password. Sign in here.',
  },
  password_changed: {
    tone: 'good',
    text: 'Your new password is set. Sign in with it and a code.',
  },
  signed_out: { tone: 'plain', text: 'You are signed out.' },
  expired: { tone: 'plain', text: 'Your session has ended. Sign in again to go on where you were.' },
}

export const PASSWORD_TEXTS: Record<string, string> = {
  ...PASSWORD_SENTENCES,
  mismatch: 'The two passwords are not the same. Type both again.',
  expired:
    'This link has been used or is too old. Ask your administrator for a new one, or sign in with the password you set.',
}
