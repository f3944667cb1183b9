import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { iconStyles } from '../scripts/support/icon-styles'
import { root } from '../scripts/support/prepare.mjs'

test('the shapes are those of the pinned set, each under our name: run "npm run icons"', () => {
  expect(readFileSync(join(root, 'app/styles/shapes.css'), 'utf8')).toBe(iconStyles())
})
