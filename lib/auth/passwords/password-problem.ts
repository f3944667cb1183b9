import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common'
import { LaurelError } from '../../errors'
import { PASSWORD_MAX, PASSWORD_MIN } from './password-length'

/** What whoever guesses knows of the person: names and addresses, of the organizations too. */
export type About = readonly string[]
type PasswordProblem = 'short' | 'long' | 'common'

/** Guesses that a password must be worth, as a power of ten; `password1234` is worth 10^4. */
const LEAST_GUESSES = 8
/** Looked at from the start: what comes behind adds to a good password and saves no bad one. Bounds the time it takes. */
const LOOKED_AT = 64
const PRODUCT = ['laurel', 'partner center', 'solutions partner', 'training services', 'microsoft']

let made: ZxcvbnFactory | undefined
/** Made when first needed: it unpacks lists of some hundred thousand passwords and words. */
const checker = () => {
  made ??= new ZxcvbnFactory({ dictionary: { ...dictionary }, graphs: adjacencyGraphs, maxLength: LOOKED_AT })
  return made
}

/** Whole, in their words, and without what stands between: `ada.lovelace@example.com` is known as ada and lovelace too. */
const wordsOf = (about: About): string[] =>
  [...PRODUCT, ...about]
    .flatMap((text) => [text, ...text.split('@')])
    .flatMap((text) => [text, ...text.split(/[^\p{L}\p{N}]+/u), text.replace(/[^\p{L}\p{N}]+/gu, '')])
    .map((word) => word.toLowerCase())
    .filter((word) => word.length > 2)

/** Why a password cannot be taken, or null. What it is made of plays no part, only how soon it is guessed. */
export function passwordProblem(password: string, about: About = []): PasswordProblem | null {
  if ([...password].length < PASSWORD_MIN) return 'short'
  if (password.length > PASSWORD_MAX) return 'long'
  const looked = password.normalize('NFKC').slice(0, LOOKED_AT)
  const { guessesLog10 } = checker().check(looked, wordsOf(about))
  return guessesLog10 < LEAST_GUESSES ? 'common' : null
}

/** For people: why, and what to do. */
export const PASSWORD_SENTENCES: Record<PasswordProblem, string> = {
  short: `The password is too short: use at least ${PASSWORD_MIN} characters; a few words are good.`,
  long: 'The password is too long: use at most 1,000 characters.',
  common:
    'This password is one of those that are guessed first: a common one, a name or an address with something added, or a simple pattern. Take a few words that do not belong together.',
}

/** A password that was refused; `problem` for pages that have words of their own. */
export class PasswordRefused extends LaurelError {
  constructor(readonly problem: PasswordProblem) {
    super('invalid_request', PASSWORD_SENTENCES[problem], [
      { path: 'password', message: PASSWORD_SENTENCES[problem] },
    ])
  }
}

/** @throws PasswordRefused */
export function checkedPassword(password: string, about: About): string {
  const problem = passwordProblem(password, about)
  if (problem !== null) throw new PasswordRefused(problem)
  return password
}
