import { expect, it } from 'vitest'
import { linksIn } from './pasted-lines'

it('a line that is a link is taken as it stands, with what is wrong in it', () => {
  const text = '\uFEFFhttps://learn.microsoft.com/a?ocid=1 2\r\n\r\n https://aka.ms/x \nhttp:\\\\broken\n'
  expect(linksIn(text)).toEqual([
    'https://learn.microsoft.com/a?ocid=1 2',
    'https://aka.ms/x',
    'http:\\\\broken',
  ])
})

it('of a table the links are taken, not its headings and other cells', () => {
  const text = 'class;link\nC-1;"https://a.example/?x=1&y=2";12\nhttps://b.example/,C-2\nC-3;none;'
  expect(linksIn(text)).toEqual(['https://a.example/?x=1&y=2', 'https://b.example/'])
})
