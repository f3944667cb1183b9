import { expect, test } from 'vitest'
import { plainName } from './plain-name'

test.each([
  ['Contoso Learning, Inc.', 'Contoso Learning, Inc.'],
  ['J. R. Müller-O’Neill & Söhne (Wien)', 'J. R. Müller-O’Neill & Söhne (Wien)'],
  ['株式会社ラーニング', '株式会社ラーニング'],
  ['Pay at https://evil.example/x?a=1 now', 'Pay at https evil example x a 1 now'],
  ['www.evil.example', 'www evil example'],
  ['evil。example', 'evil example'],
  ['evil．example', 'evil example'],
  ['call@evil.example', 'call evil example'],
  ['Ada\r\nBcc: b@evil.example', 'Ada Bcc b evil example'],
  ['<a href=x>Ada</a>', 'a href x Ada a'],
  ['A\u2028B\u0000C\u202eD', 'A B C D'],
  ['+43 (1) 234', '+43 (1) 234'],
])('%j stands in a mail as %j', (name, plain) => {
  expect(plainName(name)).toBe(plain)
})

test('60 characters at most, counted as people count them', () => {
  expect([...plainName('x'.repeat(61))]).toHaveLength(60)
  expect(plainName('x'.repeat(60))).toBe('x'.repeat(60))
  expect([...plainName('🎓a'.repeat(100))].length).toBeLessThanOrEqual(60)
})

test('nothing that a mail program makes a link of is left of any text', () => {
  const signs = ['a', 'B', '1', '.', ':', '/', '@', ' ', '\n', '-', '。', '.example', 'www.']
  let seed = 7
  const next = () => (seed = (seed * 1103515245 + 12345) % 2147483648)
  for (let round = 0; round < 2000; round++) {
    const text = Array.from({ length: 12 }, () => signs[next() % signs.length]).join('')
    expect(plainName(text)).not.toMatch(/[\r\n:/@]|\w\.\w/)
  }
})
