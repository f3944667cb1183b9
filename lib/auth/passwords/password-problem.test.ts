import { describe, expect, test } from 'vitest'
import { passwordProblem } from './password-problem'

const ABOUT = ['ada.lovelace@contoso.example', 'Ada Lovelace', 'Contoso Learning', 'contoso-learning']

describe('is refused, being guessed first', () => {
  test.each([
    'password1234',
    'Password12345!',
    'P@ssw0rd1234',
    'ｐａｓｓｗｏｒｄ１２３４',
    'qwertyuiop12',
    '123456789012',
    'iloveyou1234',
    'passwort1234',
    'Welcome2026!',
    'aaaaaaaaaaaa',
    'abcabcabcabc',
    'abcdefghijkl',
    `${'ab'.repeat(500)}`,
  ])('common or a pattern: %s', (password) => expect(passwordProblem(password, ABOUT)).toBe('common'))

  test.each([
    'contoso-learning',
    'ContosoLearning',
    'contoso-learning-2026',
    'ada.lovelace1',
    'AdaLovelace12',
    'ada.lovelace@contoso.example',
    'lovelace1815',
    'laurel123456',
    'partner center',
  ])('of the person, the organization or the product: %s', (password) =>
    expect(passwordProblem(password, ABOUT)).toBe('common'),
  )
})

test.each([
  'correct horse battery staple',
  'four other quiet words',
  'nur kleine buchstaben',
  'xkq7pdwzmmlt',
  'Ärger über Öfen',
  '七つの海を渡る風の歌声が好き',
  'x'.repeat(3) + 'kq7 pdwz mmle'.repeat(70),
  'contoso pays for the old piano',
])('is taken, whatever it is made of: %s', (password) => expect(passwordProblem(password, ABOUT)).toBe(null))

test('from 12 to 1000 characters', () => {
  const words = 'quiet tram over seven hills '.repeat(40)
  const lengths = [11, 12, 64, 1000, 1001].map((length) => passwordProblem(words.slice(0, length)))
  expect(lengths).toEqual(['short', null, null, null, 'long'])
})

test('takes no longer for a long one than for what is looked at of it', () => {
  const took = (password: string) => {
    const begin = performance.now()
    passwordProblem(password, ABOUT)
    return performance.now() - begin
  }
  took('warm up the dictionaries')
  for (const one of ['(', 'l1', '@4$5', '11/11/1991']) {
    const [short = 0, long] = [64, 1000].map((length) => took(one.repeat(length).slice(0, length)))
    expect(long).toBeLessThan(5 * short + 1000)
  }
})
