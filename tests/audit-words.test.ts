import { expect, test } from 'vitest'
import { wordsOf } from '@/lib/audit/model/action-words'

test('the audit trail says actions in words, and shows the name of one without words', () => {
  expect(wordsOf('settings.update')).toBe('changed the settings')
  expect(wordsOf('account.signed_in')).toBe('signed in')
  expect(wordsOf('something.new')).toBe('something.new')
})
